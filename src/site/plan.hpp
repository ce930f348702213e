// Which pages the site will have, and what each theme gathers, before any of them is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "released/release.hpp"

namespace casebook::site {

struct CasePage {
    const released::Case* story;
    std::string path;
};
struct NotePage {
    const released::Note* note;
    std::string path;
};
/// A theme under the words in which it was first met; what it gathers is indexed by the plan's own lists.
struct ThemePage {
    std::string words;
    std::string path;
    std::vector<const CasePage*> cases;
    std::vector<const NotePage*> notes;
    std::vector<const released::Quote*> quotes;
};

/// Points into the release that it was made from, which must outlive it.
struct Plan {
    std::vector<CasePage> cases;                       ///< newest approval first
    std::vector<NotePage> notes;                       ///< by title
    std::vector<ThemePage> themes;                     ///< by their words
    std::vector<const released::Quote*> loose_quotes;  ///< those with no theme

    explicit Plan(const released::Contents& contents);
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    /// Themes that are the same but for case, accents and spaces are one; null for words that are no theme.
    [[nodiscard]] const ThemePage* theme(std::string_view words) const;
};

}  // namespace casebook::site
