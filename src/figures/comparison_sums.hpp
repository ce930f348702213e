// The averages of a comparison from its pupils.
#pragma once

#include "figures/comparison.hpp"

namespace casebook::figures {

/// Fills in the mean changes, the mean difference with its interval, and the cautions that hang on numbers.
void sum_up(Comparison& comparison);

}  // namespace casebook::figures
