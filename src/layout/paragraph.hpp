// One paragraph while its lines are chosen.
#pragma once

#include <vector>

#include "layout/line_breaking.hpp"
#include "layout/optimum_breaks.hpp"
#include "layout/word_parts.hpp"

namespace casebook::layout {

class Paragraph {
  public:
    /// With `hyphenated`, words are parted where a line would else be bad.
    Paragraph(const Segments& segments, const RichText& text, const LineMeasure& measure, bool hyphenated,
              const fonts::Library& library, const LineBreaker& breaker, Boundaries& boundaries);

    /// The lines that look best together.
    [[nodiscard]] std::vector<Line> lines();

  private:
    // What stands between two places where a line may end, with the spaces behind it.
    struct Unit {
        std::size_t first = 0;  // pieces [first, spaces) are drawn, [spaces, end) hang
        std::size_t spaces = 0;
        std::size_t end = 0;
        double width = 0;  // points
        double space_width = 0;
        double reluctance = 0;
        bool ends_line = false;
        bool soft_hyphen = false;
        bool ends_in_hyphen = false;
        bool goes_on = false;  // no space parts it from the unit before it
    };
    // A place within a unit where a hyphen may stand.
    struct Cut {
        std::size_t unit = 0;
        std::size_t piece = 0;
        WordPart part;
    };
    static constexpr std::size_t none = SIZE_MAX;
    // Where a break point stands: behind a unit, or at one of its cuts.
    struct Place {
        std::size_t unit = none;
        std::size_t cut = none;
    };

    void add(const Segment& segment);
    [[nodiscard]] bool add_in_hyphenated_parts(const Segment& segment);
    void add_in_letters(const Segment& segment);
    void end_like(const Segment& segment);
    [[nodiscard]] std::vector<WordPart> parts_of(const Piece& piece) const;
    void add_points();
    void find_cuts();
    [[nodiscard]] bool is_bad(const std::vector<std::size_t>& breaks) const;
    // Between two points; `from` is `none` for the first line.
    [[nodiscard]] Line line(std::size_t from, std::size_t to) const;
    [[nodiscard]] Piece hyphen_behind(const Piece& piece) const;
    [[nodiscard]] double hyphen_width(const Unit& unit) const;
    [[nodiscard]] double natural(const BreakPoint* from, const BreakPoint& to) const;
    [[nodiscard]] double spaces(const BreakPoint* from, const BreakPoint& to) const;

    const RichText& text_;
    LineMeasure measure_;
    bool hyphenated_;
    const fonts::Library& library_;
    const LineBreaker& breaker_;
    Boundaries& boundaries_;
    bool right_to_left_;
    std::vector<Piece> pieces_;
    std::vector<Unit> units_;
    std::vector<Cut> cuts_;  // by unit
    std::vector<BreakPoint> points_;
    std::vector<Place> places_;  // of each point
};

}  // namespace casebook::layout
