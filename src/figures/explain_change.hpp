// The arithmetic of a paired change with its numbers written out.
#pragma once

#include "figures/explanation.hpp"

namespace casebook::figures {

/// Windows, one line a pupil, the sums, cautions, and the pupils without a pair.
void explain_change(const PairedChange& change, Explanation& explanation);

}  // namespace casebook::figures
