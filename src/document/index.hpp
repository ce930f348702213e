// The index of a document: its entries in the order of the alphabet, and the places that each names.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace casebook::document {

/// Puts a Target before each IndexMark that has none yet (`_index-1`, `_index-2` …), so that the index can
/// lead to it.
void place_index_marks(Document& document);

/// Where an entry is spoken of.
struct IndexPlace {
    std::string anchor;
    Inlines section;  ///< the words of the heading that it stands below; empty above the first
};
struct IndexEntry {
    std::string words;
    std::vector<IndexPlace> places;  ///< in the order of reading
    std::vector<std::string> see_also;
    std::vector<IndexEntry> below;  ///< sub-entries
};
/// Entries that begin with the same letter, without its accents.
struct IndexLetter {
    std::string letter;  ///< a capital; "#" for what begins with a digit or a sign
    std::vector<IndexEntry> entries;
};

/// The entries that the marks of `blocks` make, sorted as a dictionary of the language (BCP 47) sorts words.
/// Marks without a Target name no place.
[[nodiscard]] std::vector<IndexLetter> index_of(const Blocks& blocks, const std::string& language);

}  // namespace casebook::document
