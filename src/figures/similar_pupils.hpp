// The change in attendance of the pupils supported beside that of pupils without a mentor who were alike
// before.
#pragma once

#include "figures/comparison.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// Pairs by nearest attendance before support, out of the pupils to compare with (`Attendance::comparison`);
/// see `statistics::match`. The windows of these are cut as if support had begun on the median day on which
/// that of the pupils with a pair in `attendance_change` began, and lasted.
[[nodiscard]] Comparison beside_similar_pupils(const model::Model& model, Days days);

}  // namespace casebook::figures
