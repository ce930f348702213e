// Breaks running text into lines: where Unicode's rules (UAX 14) and a dictionary's hyphens allow it, and
// where the whole paragraph looks best.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "document/block.hpp"
#include "fonts/direction.hpp"
#include "fonts/library.hpp"
#include "layout/boundaries.hpp"
#include "layout/rich_text.hpp"

namespace casebook::layout {

/// A word, or the spaces behind one, within one span; widths are in ems of the paragraph's size.
struct Piece {
    const fonts::Word* word = nullptr;
    std::size_t span = 0;
    double scale = 1;
    std::uint8_t level = 0;  ///< odd where it is read from right to left
    [[nodiscard]] double width() const { return word->width * scale; }
};

/// Text between two places where a line may break, with the spaces that end it.
struct Segment {
    std::size_t first =
        0;  ///< pieces [first, spaces) are drawn, [spaces, end) hang when the line breaks here
    std::size_t spaces = 0;
    std::size_t end = 0;
    double width = 0;
    double space_width = 0;
    bool ends_line = false;  ///< a line break stands here
    bool soft_hyphen = false;
    bool ends_in_hyphen = false;  ///< one that is always seen
    bool tied = false;            ///< a line should not end here: "5 %", "14 March"
};

struct Segments {
    std::vector<Piece> pieces;
    std::vector<Segment> list;
    bool right_to_left = false;  ///< the paragraph begins at the right margin
};

/// The words of one span on one line that are read in one direction.
struct LineRun {
    std::size_t span = 0;
    double size = 0;
    double begin = 0;  ///< its left edge, from that of the line
    double end = 0;    ///< its right edge, without the spaces that hang over
    std::vector<PlacedWord> words = {};
};
/// Runs stand in the order in which they are read.
struct Line {
    std::vector<LineRun> runs = {};
    double width = 0;
    bool right_to_left = false;
    bool parts_a_word = false;  ///< ends in a hyphen that is drawn only there

    /// How far its left edge stands from that of a column.
    [[nodiscard]] double indent(double column, document::Alignment alignment) const;
};

/// How the lines of a paragraph are to end.
struct Manner {
    bool hyphenated = false;  ///< words may be parted where their language's dictionary is installed
    bool justified = false;   ///< all lines but the last as wide as the column
    bool balanced = false;    ///< lines of about one length, for a heading that takes several
};

/// Widths in points: of the longest piece that may not be broken, and of the text on one line.
struct Extent {
    double least = 0;
    double natural = 0;
};

class LineBreaker {
  public:
    /// `language` is the paper's (BCP 47).
    LineBreaker(const fonts::Library& library, diagnostics::Diagnostics& diagnostics,
                const std::string& language, double mono_scale);

    /// Text without a place of its own is reported from here on as standing there.
    void set_place(diagnostics::Location where) { where_ = where; }
    /// Warns of characters that no face has.
    [[nodiscard]] Segments segments(const RichText& text);
    [[nodiscard]] static Extent extent(const Segments& segments, double size);
    /// The lines that look best together; a word wider than `width` is broken between letters.
    [[nodiscard]] std::vector<Line> lines(const Segments& segments, const RichText& text, double size,
                                          double width, Manner manner = {});
    [[nodiscard]] std::vector<Line> lines(const RichText& text, double size, double width,
                                          Manner manner = {}) {
        return lines(segments(text), text, size, width, manner);
    }

    /// How letters of a span are shaped at a level.
    [[nodiscard]] fonts::Reading reading(const Span& span, std::uint8_t level) const;
    /// The dictionary for a span's words; null where they may not be parted.
    [[nodiscard]] const fonts::Hyphenation* hyphenation(const Span& span) const;

  private:
    void warn(const fonts::Word& word, const Span& span);
    [[nodiscard]] fonts::Direction direction(const RichText& text) const;
    [[nodiscard]] std::string_view language_of(const Span& span) const;

    const fonts::Library& library_;
    diagnostics::Diagnostics& diagnostics_;
    std::string language_;
    fonts::Direction direction_;
    double mono_scale_;
    diagnostics::Location where_ = {};
    Boundaries boundaries_;
};

}  // namespace casebook::layout
