// How many pupils each mentor supported at a time, and the time spent with them.
#pragma once

#include <vector>

#include "figures/figures.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// One entry a mentor, in the order of `casebook.yaml`. School weeks are the weeks of `days` in which anybody
/// recorded a session; a pupil counts in a week whose Monday is a day of support;
/// `now` is the last of `days`.
[[nodiscard]] std::vector<Caseload> caseloads(const model::Model& model, Days days);

}  // namespace casebook::figures
