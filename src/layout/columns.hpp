// How wide each column of a table is, from what its cells hold.
#pragma once

#include <span>
#include <vector>

#include "layout/line_breaking.hpp"

namespace casebook::layout {

/// Widths of the columns, without the gaps between them. Each gets what its longest line needs where that
/// fits in `room`; else at least what its longest word needs, and so much more that no cell takes more lines
/// than it must, and as many columns as can take one line alone do. Where even the longest words do not fit,
/// narrow columns keep what they need and the wide ones divide the rest evenly. A table that nearly fills the
/// room is widened to fill it.
[[nodiscard]] std::vector<double> column_widths(std::span<const Extent> columns, double room);

/// True where the longest words of all columns stand beside each other.
[[nodiscard]] bool words_fit(std::span<const Extent> columns, double room);

}  // namespace casebook::layout
