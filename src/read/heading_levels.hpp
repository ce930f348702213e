// Moves the headings of a text so that they begin at level 2 and no level is skipped.
#pragma once

#include "document/block.hpp"

namespace casebook::read {

void settle_heading_levels(document::Blocks& blocks);

}  // namespace casebook::read
