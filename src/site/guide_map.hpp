// Where the pages of the practice guide stand on the site, and what a link between them means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/guide.hpp"

namespace casebook::site {

struct GuidePlace {
    const document::GuidePage* page;
    std::string path;    ///< below the site's folder, without its ending: `guide/forms/referral`
    std::string anchor;  ///< in the book
};

/// Points into the guide that it was made from, which must outlive it.
struct GuideMap {
    std::vector<GuidePlace> chapters;
    std::vector<GuidePlace> forms;
    std::optional<GuidePlace> glossary;

    GuideMap() = default;
    explicit GuideMap(const document::Guide& guide);

    [[nodiscard]] bool empty() const { return chapters.empty() && forms.empty() && !glossary; }
    /// By id; null where there is none.
    [[nodiscard]] const GuidePlace* chapter(std::string_view id) const;
    [[nodiscard]] const GuidePlace* form(std::string_view id) const;
    /// The place in the book that a link on the page at `from` leads to; empty where it is none of the
    /// guide's.
    [[nodiscard]] std::string anchor_of(std::string_view from, std::string_view target) const;
};

/// The place in the book of a term of the glossary.
[[nodiscard]] std::string term_anchor(std::string_view anchor);

inline constexpr std::string_view guide_path = "guide/index";
inline constexpr std::string_view forms_path = "guide/forms/index";
inline constexpr std::string_view glossary_path = "guide/glossary";
inline constexpr std::string_view book_path = "guide";

}  // namespace casebook::site
