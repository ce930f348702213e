// How each figure was made, for the school's appendix.
#pragma once

#include <vector>

#include "diagnostics/sources.hpp"
#include "figures/figures.hpp"
#include "released/values.hpp"

namespace casebook::disclosure {

/// One trace a definition, in the order of the definitions, or one a figure where each has an id of its own:
/// rows used and left out by file, and left out by reason. A row that several results of one figure look at
/// counts once, as used where any of them used it.
[[nodiscard]] std::vector<released::Trace> traces(const figures::Figures& figures,
                                                  const diagnostics::Sources& sources);

}  // namespace casebook::disclosure
