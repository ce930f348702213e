// Lays marks on a drawing: text that wraps, labels in a row, and where a value stands on a scale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "charts/setting.hpp"
#include "document/drawing.hpp"

namespace casebook::charts {

inline constexpr double text_size = 9;
inline constexpr double small_size = 8;
inline constexpr double line_height = 11.5;  ///< of `text_size`

using Lines = std::vector<std::string>;

/// Lines of `text` that are no wider than `width`; a word that is wider by itself is cut between letters,
/// never between a letter and its mark.
[[nodiscard]] Lines wrap(std::string_view text, double width, double size, const TextWidth& text_width);

/// The text, or as much of it as fits with an ellipsis.
[[nodiscard]] std::string shortened(std::string_view text, double width, double size, const Setting& setting);

[[nodiscard]] double widest(const Lines& lines, double size, const Setting& setting);

/// Lines of text below each other; the first baseline stands at `baseline.y`.
void add_lines(document::Drawing& drawing, const Lines& lines, document::Point baseline,
               document::Anchor anchor, double size, document::Ink ink = document::Ink::text);

/// The same around a middle: of one line, the letters' height is centred on `y`.
void add_lines_around(document::Drawing& drawing, const Lines& lines, document::Point middle,
                      document::Anchor anchor, double size, document::Ink ink = document::Ink::text);

/// Words in small type from the left edge of `left` to `right`; returns the y below them. Nothing for no
/// words.
[[nodiscard]] double add_note(document::Drawing& drawing, std::string_view words, double left, double right,
                              double top, const Setting& setting);

/// A label that is to stand centred at `x`.
struct Wish {
    double x;
    std::string text;
};
/// Small labels in one row with their baseline at `y`: every one, or every second, third … so that none
/// touch. Those at the ends are moved inside `left` to `right`. Returns how many steps it went from one to
/// the next.
std::size_t add_label_row(document::Drawing& drawing, std::vector<Wish> wishes, double y, double left,
                          double right, const Setting& setting);

/// A scale along one side from `low` to `high`; `from` and `to` are points of the drawing.
struct Scale {
    double low;
    double high;
    double from;
    double to;
    [[nodiscard]] double at(double value) const {
        return high > low ? from + (value - low) / (high - low) * (to - from) : from;
    }
};

}  // namespace casebook::charts
