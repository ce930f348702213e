// What a chart needs besides its figure: the room on the page, the widths of words, and the words themselves.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <string_view>

#include "wording/catalogue.hpp"

namespace casebook::charts {

/// Width in points of one line of text in the face of the papers.
using TextWidth = std::function<double(std::string_view text, double size, bool bold)>;

/// A text column of A4, 160 mm, in points.
inline constexpr double text_column = 454;
/// What is left of a page below a heading and a caption, in points.
inline constexpr double tallest = 470;

struct Setting {
    TextWidth text_width;
    const wording::Catalogue& words;
    double width = text_column;
    double height = tallest;  ///< of one drawing; what needs more goes on in another
    /// Bars of a breakdown drawn for themselves; the smallest beyond them share a row, and the table names all.
    std::size_t most_bars = std::numeric_limits<std::size_t>::max();
};

}  // namespace casebook::charts
