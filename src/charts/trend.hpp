// A measure of the pupils supported, by half term, term or school year, beside the whole school.
#pragma once

#include "charts/measure.hpp"
#include "charts/rows.hpp"
#include "charts/setting.hpp"
#include "released/trend.hpp"

namespace casebook::charts {

/// A line for the pupils supported, and one for the whole school where it is recorded. Empty where fewer than
/// two times have a mean.
[[nodiscard]] Charts trend(const released::Trend& trend, const Setting& setting);

/// Attendance in per cent, on a scale that spans twenty points or more.
[[nodiscard]] Measure attendance_over_time(const wording::Catalogue& words);

}  // namespace casebook::charts
