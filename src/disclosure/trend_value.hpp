// What one audience may hold of a measure, term by term.
#pragma once

#include "disclosure/policy.hpp"
#include "figures/figures.hpp"
#include "released/trend.hpp"

namespace casebook::disclosure {

/// A mean is given for ten pupils or more, and never for fewer than the threshold. The number of pupils is
/// withheld, too, where it and the pupils supported in all, or now, are so near that their difference would
/// show too few.
[[nodiscard]] released::Trend trend_value(const figures::Trend& trend, const figures::Figures& figures,
                                          const Policy& policy);

}  // namespace casebook::disclosure
