// The parts of the site that are made from the practice guide.
#pragma once

#include <vector>

#include "site/defined_words.hpp"
#include "site/pieces.hpp"

namespace casebook::site {

struct GuidePages {
    std::vector<Page> section;  ///< contents, chapters, glossary; none without a guide
    std::vector<Page> forms;    ///< their own contents first; below the section's first page
};
[[nodiscard]] GuidePages guide_pages(const Pieces& pieces, const DefinedWords& defined);

/// The whole guide as one paper with cover, contents, forms, glossary and index.
[[nodiscard]] released::Paper guide_book(const Pieces& pieces, const DefinedWords& defined);

/// A sentence that says whether a page came with Casebook or is the school's own.
[[nodiscard]] std::string whose(const Pieces& pieces, const document::GuidePage& page);

}  // namespace casebook::site
