// From composed pages to the files of the site.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "site/page.hpp"
#include "site/shells.hpp"
#include "wording/catalogue.hpp"
#include "write/html.hpp"

namespace casebook::site {

/// A file for each page and the style sheet that they share; nothing where there is no page. Links are
/// relative, so that the site works from a disk and below any address. The page for an address that leads
/// nowhere carries its style in itself, since nobody knows from where it is shown. `shells` must have passed
/// its scan. Where the `address` of the site is known, pages name their own and files for search engines and
/// feed readers are added.
[[nodiscard]] std::vector<File> render(std::span<const Page> pages, const Shells& shells,
                                       const wording::Catalogue& catalogue, std::string_view address = {});

/// The words that the HTML writer adds, from the catalogue.
[[nodiscard]] write::HtmlWords html_words(const wording::Catalogue& catalogue);

}  // namespace casebook::site
