// What one audience may hold of how many pupils something held for before and during support.
#pragma once

#include "disclosure/policy.hpp"
#include "figures/yes_no_change.hpp"
#include "released/yes_no_change.hpp"

namespace casebook::disclosure {

/// Outside the school the two counts are given together or not at all: each and the rest of the pairs must
/// be enough people, and none of the four ways that a pupil can have gone may be narrowed to too few by
/// subtracting one count from the other. The rule looks at nothing but the two counts, the pairs and the
/// pupils without a pair, so that to withhold says no more than that.
[[nodiscard]] released::YesNoChange yes_no_value(const figures::YesNoChange& change, const Policy& policy);

/// A statement that was asked twice is for the school only: beside the numbers of each occasion it would
/// show how few answered once.
[[nodiscard]] bool yes_no_may_pass(const figures::YesNoChange& change, const Policy& policy);

}  // namespace casebook::disclosure
