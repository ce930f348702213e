// The marked scale of a chart, across or upright, with its unit in words.
#pragma once

#include <vector>

#include "charts/canvas.hpp"
#include "charts/measure.hpp"

namespace casebook::charts {

/// Values of a round step between `low` and `high`, both included where they fall on it; at most about `most`
/// of them, and no nearer than `least_step`.
[[nodiscard]] std::vector<double> ticks(double low, double high, int most, double least_step = 0);

/// What a scale must show. Bars begin at nought, so their scale does; dots may leave it out, and the axis
/// then says so.
enum class Nought { shown, may_be_left_out };

/// The ends of a scale for these values, on whole ticks: never shorter than the measure's `span`, and never
/// past what the measure can be. `to` and `from` are left for the drawing to set.
[[nodiscard]] Scale scale_for(double lowest, double highest, const Measure& measure, Nought nought);

/// Fine lines from `top` to `bottom` at round values, a stronger one at `origin` where that is on the scale,
/// numbers and the measure's name below. Returns the y below which nothing is drawn.
[[nodiscard]] double add_axis_below(document::Drawing& drawing, const Scale& scale, const Measure& measure,
                                    double origin, double top, double bottom, const Setting& setting);

/// Room for the numbers of an upright axis.
[[nodiscard]] double upright_axis_width(const Scale& scale, const Measure& measure, const Setting& setting);

/// Fine lines from `left` to `right`, numbers before them where `numbers` is set. `scale.from` is the foot.
void add_upright_axis(document::Drawing& drawing, const Scale& scale, const Measure& measure, double left,
                      double right, bool numbers, const Setting& setting);

/// "Attendance, per cent", and where nought is not on the scale that it begins elsewhere.
[[nodiscard]] std::string axis_name(const Scale& scale, const Measure& measure,
                                    const wording::Catalogue& words);

}  // namespace casebook::charts
