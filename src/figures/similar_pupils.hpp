// The change in attendance of the pupils supported beside that of pupils without a mentor who were alike
// before.
#pragma once

#include "figures/comparison.hpp"
#include "figures/workings.hpp"

namespace casebook::figures {

/// Pairs by nearest attendance before support, out of the pupils to compare with (`Attendance::comparison`);
/// see `statistics::match`. The windows of these are cut as if support had begun on the median day on which
/// that of the pupils with a pair in `run.attendance` began, and lasted.
[[nodiscard]] Comparison beside_similar_pupils(const Workings& run);

}  // namespace casebook::figures
