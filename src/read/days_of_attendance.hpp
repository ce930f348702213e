// Attendance by single days becomes attendance by week.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/model.hpp"

namespace casebook::read {

/// The Monday of a date's week.
[[nodiscard]] model::Date monday_of(model::Date date);

/// Where no entry is about more than the two sessions of a day, and a pupil has several days of one week, the
/// days of each week become its sum: told with their number. A day that stands there twice stays an entry of
/// its own, so that the check on weeks that stand twice tells of it.
void add_up_days(std::vector<model::Attendance>& entries, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
