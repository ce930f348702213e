// The change in attendance of the pupils supported beside that of the whole school in the same weeks.
#pragma once

#include <optional>
#include <span>

#include "figures/comparison.hpp"
#include "figures/paired_change.hpp"
#include "figures/workings.hpp"

namespace casebook::figures {

/// Attendance of the whole school, in per cent, over the weeks from one Monday to another: sessions attended
/// over possible where both are recorded, else the plain mean of percentages. A stretch counts where its
/// middle day lies in these weeks. Unset where what counts covers less than half of `weeks_wanted`.
[[nodiscard]] std::optional<double> school_rate(std::span<const model::SchoolAttendance> rows,
                                                model::Date first_monday, model::Date last_monday,
                                                int weeks_wanted);

/// The pupils are those with a pair in `run.attendance`.
[[nodiscard]] Comparison beside_whole_school(const Workings& run);

}  // namespace casebook::figures
