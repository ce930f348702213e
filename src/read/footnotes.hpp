// Footnotes in Markdown: `[^1]` marks a word, and `[^1]: …` at the beginning of a line is the note itself.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "document/inline.hpp"

namespace casebook::read {

/// One line of a note as it stands in the file.
struct FootnoteLine {
    int line = 0;    ///< of the text, from 1
    int column = 0;  ///< bytes that were taken off its beginning
    std::string_view words;
};
struct Footnote {
    std::string label;  ///< as in `[^label]`
    int column = 1;     ///< where the note begins in its first line
    std::vector<FootnoteLine> lines;
};

/// A text and the notes that stood in it.
struct FootnotedText {
    std::string text;  ///< each line of a note is empty here, so that all other lines keep their numbers
    std::vector<Footnote> notes;
};

/// A note goes on up to an empty line, and behind it with lines that are indented by four spaces. What stands
/// between fences of code is no note.
[[nodiscard]] FootnotedText take_footnotes(std::string_view text);

/// The words of each note by its label.
using FootnoteWords = std::map<std::string, document::Inlines, std::less<>>;

/// Puts notes in the place of their marks; counts how often each was marked. A mark without a note is
/// reported and left out.
[[nodiscard]] document::Inlines with_footnotes(document::Inlines inlines, const FootnoteWords& notes,
                                               std::map<std::string, int, std::less<>>& marked,
                                               diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
