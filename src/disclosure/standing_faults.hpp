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

}  // namespace casebook::disclosure
