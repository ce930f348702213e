// Sentences about the work itself: hours, costs, waiting, reach. Each is empty where nothing of it can be
// said.
#pragma once

#include <string>

#include "released/amount.hpp"
#include "released/grid.hpp"
#include "released/representation.hpp"
#include "released/spread.hpp"
#include "wording/catalogue.hpp"

namespace casebook::wording {

/// "41.8 hours a week", "£310", "11%"; the sign of a cell without a number.
[[nodiscard]] std::string quantity(const released::Cell& cell, released::Unit unit, const Catalogue& words);
/// "September 2025" for `2025-09`; anything else as it is.
[[nodiscard]] std::string month(std::string_view iso, const Catalogue& words);

/// The total, then its parts, the largest first: "612 hours: 420 hours one to one and …". A guide beside a
/// part is said. What was paid to staff is said to be held back where it is.
[[nodiscard]] std::string amount_sentence(const released::Amount& amount, const Catalogue& words);
/// Within what the half and, where it is released, three quarters lie.
[[nodiscard]] std::string spread_sentence(const released::Spread& spread, const Catalogue& words);
/// Which groups are over- and under-represented, how many cannot be told apart, and whether some are too
/// small to show.
[[nodiscard]] std::string representation_sentence(const released::Representation& representation,
                                                  const Catalogue& words);
/// The months with the most and the fewest; only where every month is released and they differ.
[[nodiscard]] std::string months_sentence(const released::Grid& grid, const Catalogue& words);

}  // namespace casebook::wording
