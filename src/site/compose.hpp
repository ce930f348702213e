// From what the public may hold to the site's pages.
#pragma once

#include <vector>

#include "document/guide.hpp"
#include "released/release.hpp"
#include "site/page.hpp"
#include "wording/catalogue.hpp"

namespace casebook::site {

/// Paths that other stages may name.
inline constexpr std::string_view home_path = "index";
inline constexpr std::string_view missing_path = "404";
inline constexpr std::string_view contact_path = "contact";

struct Site {
    std::vector<Page> pages;              ///< the home page is the first
    std::vector<released::Paper> sheets;  ///< made as PDF and linked from the pages
    std::vector<File> files;              ///< data for the pages' scripts
    std::string address = {};             ///< where it will stand, with the last slash; empty: not known
};

/// All pages: home, case studies, themes, practice notes, the guide with its forms and glossary, about the
/// data, and the page for an address that leads nowhere; and the guide as a book.
/// Every page carries the school as its author, the data's date, and the school's note as its stamp. Guard
/// every paper before any of them is rendered.
[[nodiscard]] Site compose(const released::Release& release, const wording::Catalogue& catalogue,
                           const document::Guide& guide = {});

}  // namespace casebook::site
