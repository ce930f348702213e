// The change in every measure beside attendance, from before support to during it.
#pragma once

#include <vector>

#include "figures/paired_change.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// One change for each measure of which a pupil supported among `days` has a value, in the order of the
/// model's measures; its id is that of the measure and `.change`. Values of comparison pupils are left out.
[[nodiscard]] std::vector<PairedChange> measure_changes(const model::Model& model, Days days);

}  // namespace casebook::figures
