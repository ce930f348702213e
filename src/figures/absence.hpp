// Pupils who missed a tenth, or half, of their sessions before support and during it.
#pragma once

#include "figures/workings.hpp"
#include "figures/yes_no_change.hpp"

namespace casebook::figures {

/// From these shares of the sessions a pupil could have come to, in per cent, the Department for Education
/// calls absence persistent (since 2015/16) and severe.
inline constexpr double persistent_absence = 10;
inline constexpr double severe_absence = 50;

/// Whether a rate of attendance (per cent) leaves `least_missed` per cent or more.
[[nodiscard]] bool misses(double rate, double least_missed);

/// Of the pupils with a pair in `run.attendance`, those who missed `least_missed` per cent or more in
/// either window.
[[nodiscard]] YesNoChange absence_change(const Workings& run, double least_missed);

}  // namespace casebook::figures
