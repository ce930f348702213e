// The review with one pupil, and the line manager's list of all who have support now.
#pragma once

#include <string>

#include "document/block.hpp"
#include "reports/placeholder_kinds.hpp"
#include "reports/report.hpp"

namespace casebook::reports {

/// Names that hold on the sheet of one pupil.
[[nodiscard]] Kinds<released::PupilReview> review_kinds();
/// Every pupil with a review sheet.
void each_review(const Context& context, const Compose& compose);

/// What was agreed to help, `where` the plan stands; nothing where there is none.
[[nodiscard]] document::Blocks step_table(const std::vector<released::ReviewStep>& steps,
                                          diagnostics::Location where, const wording::Catalogue& words);

/// How many have support, and for how many of them there is something to look at.
[[nodiscard]] std::string caseload_list_sentence(const Context& context);
/// A table for each mentor, a row a pupil; nothing outside the school.
[[nodiscard]] document::Blocks caseload_list(const Context& context);
/// Each check point with the pupils that it concerns; that there is none.
[[nodiscard]] document::Blocks check_points(const Context& context);

}  // namespace casebook::reports
