// The index of a page: letters as headings, entries that lead to the sections that speak of them.
#pragma once

#include <string>

#include "document/block.hpp"
#include "write/html.hpp"

namespace casebook::write {

/// `blocks` is the whole page, `level` that of the letters' headings. Empty where nothing is marked.
[[nodiscard]] std::string html_index(const document::Index& index, const document::Blocks& blocks, int level,
                                     const HtmlStyle& style);

}  // namespace casebook::write
