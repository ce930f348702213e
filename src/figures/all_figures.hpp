// The table of every figure that Casebook can work out.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "figures/figures.hpp"
#include "figures/provenance.hpp"

namespace casebook::figures {

/// In the order in which papers list them; each id once.
[[nodiscard]] std::span<const Definition> all_figures();

/// The definition of a figure, or null where there is none of that id.
[[nodiscard]] const Definition* definition(std::string_view id);

/// The rows behind a figure: one entry, or one a mentor (`caseload`), one a questionnaire (`questionnaire`).
/// Empty for an unknown id.
[[nodiscard]] std::vector<const Provenance*> provenances(const Figures& figures, std::string_view id);

}  // namespace casebook::figures
