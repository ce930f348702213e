// The arithmetic of a comparison with its numbers written out.
#pragma once

#include "figures/comparison.hpp"
#include "figures/explanation.hpp"

namespace casebook::figures {

/// One line a pupil, the sums, and the pupils who could not be compared.
void explain_comparison(const Comparison& comparison, Explanation& out);

}  // namespace casebook::figures
