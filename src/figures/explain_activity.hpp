// The arithmetic of sums, spreads and grids with its numbers written out.
#pragma once

#include "figures/explanation.hpp"

namespace casebook::figures {

/// One line a part; what a sum of money was taken from; the guide.
void explain_amount(const Amount& amount, Explanation& out);
/// The values in their order, the median and the quartiles.
void explain_spread(const Spread& spread, Explanation& out);
/// One line a row with what stands in its columns.
void explain_grid(const Grid& grid, Explanation& out);
/// One line a group: the count, its share with the interval, the school's share, the verdict.
void explain_representation(const Representation& representation, Explanation& out);

}  // namespace casebook::figures
