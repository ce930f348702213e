// The search page, the list from A to Z that does the same without a script, and what is searched.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "site/defined_words.hpp"
#include "site/pieces.hpp"

namespace casebook::site {

inline constexpr std::string_view search_path = "search";
inline constexpr std::string_view az_path = "a-z";
/// The library, the records, and what brings them together.
inline constexpr std::array<std::string_view, 3> search_scripts{"lunr.js", "search-data.js", "search.js"};

struct SearchPages {
    std::vector<Page> section;
    File data;  ///< of each page its title, section, summary and headings; of each term what it means
};
/// `pages` are all that can be found, each with its place above it.
[[nodiscard]] SearchPages search_pages(const Pieces& pieces, const std::vector<Page>& pages,
                                       const DefinedWords& defined);

}  // namespace casebook::site
