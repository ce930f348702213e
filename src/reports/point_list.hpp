// What a line manager should look at, a line for each point with the pupils that it concerns.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "reports/placeholder_kinds.hpp"

namespace casebook::reports {

template <typename Point>
struct PointWords {
    Point point;
    std::string_view key;  ///< of the phrase, which takes `{pupils}`
};

/// `points` in their order; `of` gives the points of one of `entries`, which have a code. Where none concerns
/// anybody, the phrase `none`.
template <typename Points, typename Entries, typename Of>
[[nodiscard]] document::Blocks point_list(const Points& points, const Entries& entries, Of of,
                                          std::string_view none, const wording::Catalogue& words) {
    std::vector<std::string> said;
    for (const auto& [point, key] : points) {
        std::vector<std::string> codes;
        for (const auto& one : entries) {
            const auto& its = (*one).*of;
            if (std::ranges::find(its, point) != its.end()) codes.push_back(one->code);
        }
        if (!codes.empty()) said.push_back(words.phrase(key, {{"pupils", words.list(codes)}}));
    }
    return said.empty() ? paragraphs({words.phrase(none)}) : bullets(said);
}

}  // namespace casebook::reports
