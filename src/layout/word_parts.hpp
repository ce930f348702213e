// The parts of a word that may stand on two lines, where its dictionary allows it.
#pragma once

#include <vector>

#include "fonts/library.hpp"
#include "layout/line_breaking.hpp"

namespace casebook::layout {

/// A place in a word where it may be parted: what stands before the hyphen, and what follows on the next
/// line.
struct WordPart {
    const fonts::Word* before = nullptr;
    const fonts::Word* behind = nullptr;
    bool capitalised = false;  ///< it may be a name, which is parted only at need
};

/// The places in one word, which may have quotation marks or brackets around it and a comma or the like
/// behind. Nothing where it is no plain word (a code, an address, a number, an abbreviation).
[[nodiscard]] std::vector<WordPart> word_parts(std::string_view text, fonts::Style style,
                                               const fonts::Reading& reading,
                                               const fonts::Hyphenation& hyphenation,
                                               const fonts::Library& library);

}  // namespace casebook::layout
