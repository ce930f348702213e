// The change of the pupils supported beside that of pupils without a mentor who were alike before, in
// attendance and in other measures.
#pragma once

#include "figures/comparison.hpp"
#include "figures/workings.hpp"

namespace casebook::figures {

/// Pairs by nearest attendance before support, out of the pupils to compare with (`Attendance::comparison`);
/// see `statistics::match`. The windows of these are cut as if support had begun on the median day on which
/// that of the pupils with a pair in `run.attendance` began, and lasted.
[[nodiscard]] Comparison beside_similar_pupils(const Workings& run);

/// The same of a measure, by the nearest value before support, out of the pupils to compare with who have
/// values of it (`Measurement::comparison`). Months of progress are given for attainment alone, from ten
/// pairs on, and where the interval of g leaves out nought.
[[nodiscard]] Comparison beside_similar_pupils(const Workings& run, const PairedChange& change);

}  // namespace casebook::figures
