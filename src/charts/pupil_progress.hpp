// One pupil's values over time, for the review with this pupil.
#pragma once

#include "charts/rows.hpp"
#include "charts/setting.hpp"
#include "released/pupil_review.hpp"

namespace casebook::charts {

/// A line through the values; empty where there are fewer than three, which a sentence says better. A series
/// without a title is attendance by month.
[[nodiscard]] Charts pupil_progress(const released::ReviewSeries& series, const Setting& setting);

}  // namespace casebook::charts
