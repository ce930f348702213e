// Moves boxes to where they belong once their place is known.
#pragma once

#include "layout/strip.hpp"

namespace casebook::layout {

void shift(Box& box, double right, double down);
void shift(Strip& strip, double right, double down);

}  // namespace casebook::layout
