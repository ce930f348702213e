// From sums, spreads and grids to what one audience may hold of them.
#pragma once

#include "disclosure/policy.hpp"
#include "figures/figures.hpp"
#include "released/amount.hpp"
#include "released/grid.hpp"
#include "released/spread.hpp"

namespace casebook::disclosure {

/// Whether what shows the mentors' work, `amount` of it, must be withheld: it is one person's, or the pupils
/// are too few.
[[nodiscard]] bool hides_work(const figures::Figures& figures, const Policy& policy);

/// Outside the school: the school's own words for a sum and its source do not pass, parts are added up by
/// kind; work is withheld as `hides_work` says; pay is withheld where fewer mentors than the threshold share
/// it, and the total with it; what is shared between pupils or is a share of them, where they are too few.
[[nodiscard]] released::Amount amount_value(const figures::Amount& amount, const figures::Figures& figures,
                                            const Policy& policy);

/// Outside the school the median needs as many people as the threshold on each side of it, a quartile as many
/// beyond it; the largest value is never given. How many people there are is withheld where they, or the rest
/// of any whole that they are a part of, are too few; everything, where such a whole is itself withheld.
[[nodiscard]] released::Spread spread_value(const figures::Spread& spread, const figures::Figures& figures,
                                            const Policy& policy);

/// Outside the school one row for all, each cell as a part of the pupils supported, and the last one also
/// beside the pupils supported now. A grid that counts no parts of the pupils supported is not for others.
[[nodiscard]] released::Grid grid_value(const figures::Grid& grid, const figures::Figures& figures,
                                        const Policy& policy);

}  // namespace casebook::disclosure
