// Which faults of the input stand in the way of a release beyond the school.
#pragma once

#include <span>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/school.hpp"

namespace casebook::disclosure {

/// Faults that `casebook.yaml` does not accept. While there is one, only the school's own papers are made, as
/// drafts.
[[nodiscard]] std::vector<diagnostics::Diagnostic> standing_faults(
    std::span<const diagnostics::Diagnostic> found, const model::School& school,
    const diagnostics::Sources& sources);

/// Rows and files at fault, each place counted once.
[[nodiscard]] int set_aside(std::span<const diagnostics::Diagnostic> found);

/// What was found without the warnings that the school has answered: those that `accepted_faults` names, with
/// a reason why they are right as they are. Such an answer is taken out of the school's accepted faults,
/// whose reasons are printed.
[[nodiscard]] diagnostics::Diagnostics without_answered(const diagnostics::Diagnostics& found,
                                                        model::School& school,
                                                        const diagnostics::Sources& sources);

}  // namespace casebook::disclosure
