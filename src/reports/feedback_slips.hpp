// The slip that tells a pupil's teachers who is mentored and what was agreed, and asks what they see.
#pragma once

#include "reports/placeholder_kinds.hpp"
#include "reports/report.hpp"

namespace casebook::reports {

/// Names that hold on the slip about one pupil.
[[nodiscard]] Kinds<released::FeedbackSlip> slip_kinds();
/// Every pupil with a slip.
void each_slip(const Context& context, const Compose& compose);

}  // namespace casebook::reports
