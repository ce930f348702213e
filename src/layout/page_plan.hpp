// Chooses which strips stand on which page, over a whole paper at once.
#pragma once

#include <vector>

#include "layout/strip.hpp"

namespace casebook::layout {

struct PlannedPage {
    std::vector<std::size_t> strips;  ///< of the flow, from the top of the page
    bool landscape = false;
};

/// The pages whose holes, parted blocks and floats far from their mention cost least together, found by
/// dynamic programming over all page ends (after Plass 1981, Optimal Pagination Techniques). What is to be
/// kept together is parted only where no page could hold it. A float stands where it is mentioned, or at the
/// top of a following page, in the order of the paper and before the next section (a heading of level 1 or
/// 2). Time and memory grow linearly with the strips. Heights are those of the body of an upright page and of
/// one turned to its side. Never empty.
[[nodiscard]] std::vector<PlannedPage> plan_pages(const Flow& flow, double height, double landscape_height);

}  // namespace casebook::layout
