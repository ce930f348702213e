// From what the public may hold to the site's pages.
#pragma once

#include <vector>

#include "released/release.hpp"
#include "site/page.hpp"
#include "wording/catalogue.hpp"

namespace casebook::site {

/// Paths that other stages may name.
inline constexpr std::string_view home_path = "index";
inline constexpr std::string_view missing_path = "404";

/// All pages: home, case studies, themes, practice notes, about the data, and the page for an address that
/// leads nowhere. The home page is the first. Every page carries the school as its author, the data's date,
/// and the school's note as its stamp. Guard each `paper` before any of them is rendered.
[[nodiscard]] std::vector<Page> compose(const released::Release& release,
                                        const wording::Catalogue& catalogue);

}  // namespace casebook::site
