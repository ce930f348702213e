#include "read/heading_levels.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace casebook::read {

void settle_heading_levels(document::Blocks& blocks) {
    // Written levels of the headings above the present one; its new level is how many there are, counted
    // from 2.
    std::vector<int> above;
    for (document::Block& block : blocks) {
        auto* const heading = std::get_if<document::Heading>(&block.kind);
        if (heading == nullptr) continue;
        while (!above.empty() && above.back() >= heading->level) above.pop_back();
        above.push_back(heading->level);
        heading->level = std::min(static_cast<int>(above.size()) + 1, 6);
    }
}

}  // namespace casebook::read
