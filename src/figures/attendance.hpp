// The change in attendance of the pupils supported, from the weeks before support to the weeks during it.
#pragma once

#include "figures/paired_change.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// The pupils are those with at least a day of support among `days`; weeks after `days` are not looked at.
[[nodiscard]] PairedChange attendance_change(const model::Model& model, Days days);

}  // namespace casebook::figures
