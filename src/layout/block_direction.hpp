// Which way a block is read: where its bullets, its bar and its first column stand.
#pragma once

#include "document/block.hpp"
#include "fonts/direction.hpp"

namespace casebook::layout {

/// Of a list, quotation, callout, table or definitions by most of the letters it begins with; of any other
/// block that of what stands around it, since its lines find their own.
[[nodiscard]] fonts::Direction direction_of(const document::Block& block, fonts::Direction around);

}  // namespace casebook::layout
