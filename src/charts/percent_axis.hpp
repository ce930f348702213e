// The marked scale in per cent below charts of attendance.
#pragma once

#include "charts/canvas.hpp"

namespace casebook::charts {

/// Lines for the whole tens from `top` to `bottom`, their numbers below, and a line of words that says where
/// the scale begins. Returns the y below which nothing is drawn.
[[nodiscard]] double add_percent_axis(document::Drawing& drawing, const Scale& scale, double top,
                                      double bottom, const Setting& setting);

/// A key of two marks in one row: before and during.
void add_before_during_key(document::Drawing& drawing, double left, double y, const Setting& setting);

inline constexpr double marker_size = 6;

}  // namespace casebook::charts
