#include "layout/apparatus.hpp"

#include <fmt/format.h>

namespace casebook::layout {

std::string Apparatus::on(std::string_view anchor, const std::string& words) {
    asks_for_pages = true;
    constexpr std::size_t likely = 10;
    const auto found = pages.find(anchor);
    if (found == pages.end() && !pages.empty()) return {};
    return fmt::format(fmt::runtime(words), found == pages.end() ? likely : found->second);
}

std::string note_anchor(int number) {
    return fmt::format("_note-{}", number);
}
std::string mark_anchor(int number) {
    return fmt::format("_mark-{}", number);
}

}  // namespace casebook::layout
