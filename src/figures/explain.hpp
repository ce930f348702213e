// How a figure came about, from its definition to the lines it was counted from; for the school only.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/sources.hpp"
#include "figures/figures.hpp"

namespace casebook::figures {

/// The definition of the figure, the days it looks at, its arithmetic with the numbers written out, every row
/// used, and every row left out with the reason; plain text, lines end with `\n`. It names pupils by code and
/// mentors by id only. For an id that is in no definition: a sentence with the nearest id and the list of
/// all.
[[nodiscard]] std::string explain(const Figures& figures, std::string_view id,
                                  const diagnostics::Sources& sources);

}  // namespace casebook::figures
