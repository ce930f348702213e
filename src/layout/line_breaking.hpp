// Breaks running text into lines where Unicode's rules (UAX 14) allow it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "fonts/library.hpp"
#include "layout/rich_text.hpp"

namespace casebook::layout {

/// A word, or the spaces behind one, within one span; widths are in ems of the paragraph's size.
struct Piece {
    const fonts::Word* word = nullptr;
    std::size_t span = 0;
    double scale = 1;
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
};

struct Segments {
    std::vector<Piece> pieces;
    std::vector<Segment> list;
};

/// The words of one span on one line.
struct LineRun {
    std::size_t span = 0;
    double size = 0;
    double begin = 0;  ///< from the start of the line
    double end = 0;    ///< without the spaces that hang over
    std::vector<PlacedWord> words;
};
struct Line {
    std::vector<LineRun> runs;
    double width = 0;
};

/// Widths in points: of the longest piece that may not be broken, and of the text on one line.
struct Extent {
    double least = 0;
    double natural = 0;
};

class LineBreaker {
  public:
    LineBreaker(const fonts::Library& library, diagnostics::Diagnostics& diagnostics,
                const std::string& language, double mono_scale);
    ~LineBreaker();
    LineBreaker(const LineBreaker&) = delete;
    LineBreaker& operator=(const LineBreaker&) = delete;

    /// Warns of characters that no face has.
    [[nodiscard]] Segments segments(const RichText& text);
    [[nodiscard]] static Extent extent(const Segments& segments, double size);
    /// Each line as full as it will go; a word wider than `width` is broken between letters.
    [[nodiscard]] std::vector<Line> lines(const Segments& segments, const RichText& text, double size,
                                          double width);
    [[nodiscard]] std::vector<Line> lines(const RichText& text, double size, double width) {
        return lines(segments(text), text, size, width);
    }

  private:
    struct Iterators;
    void warn(const fonts::Word& word, const Span& span);

    const fonts::Library& library_;
    diagnostics::Diagnostics& diagnostics_;
    double mono_scale_;
    std::unique_ptr<Iterators> iterators_;
};

}  // namespace casebook::layout
