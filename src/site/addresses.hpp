// What tells programs about the site's pages: a map for search engines, a feed of new case studies, a
// description of each page, and pages that lead from an old address to the new one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "site/page.hpp"
#include "wording/catalogue.hpp"

namespace casebook::site {

/// `sitemap.xml`, `robots.txt` and `feed.xml` (Atom, RFC 4287) of a site that will stand at `address`
/// (`https://…/`), since all of them name whole addresses; none where it is not known.
[[nodiscard]] std::vector<File> address_files(std::span<const Page> pages, std::string_view address,
                                              const wording::Catalogue& catalogue);

/// A description of the page (schema.org, as JSON-LD) to stand in it; empty where the address is not known.
[[nodiscard]] std::string description(std::span<const Page> pages, std::size_t index,
                                      std::string_view address);

/// A page for each address that one of `pages` had before. A page that stands at such an address keeps it.
[[nodiscard]] std::vector<File> redirects(std::span<const Page> pages, const wording::Catalogue& catalogue);

inline constexpr std::string_view feed_path = "feed.xml";

}  // namespace casebook::site
