// Charts of the work itself: pupils month by month, agencies by how often, hours by kind, groups beside the
// whole school.
#pragma once

#include "charts/rows.hpp"
#include "released/amount.hpp"
#include "released/grid.hpp"
#include "released/representation.hpp"

namespace casebook::charts {

/// A line for each row over the months.
[[nodiscard]] Charts months(const released::Grid& grid, const Setting& setting);
/// Cells darker where their numbers are larger.
[[nodiscard]] Charts grid(const released::Grid& grid, const Setting& setting);
/// A bar for each part.
[[nodiscard]] Charts parts(const released::Amount& amount, const Setting& setting);
/// A bar with its interval for each group, and the school's share beside its number.
[[nodiscard]] Charts represented(const released::Representation& representation, const Setting& setting);

}  // namespace casebook::charts
