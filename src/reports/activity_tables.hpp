// Tables of the work itself: sums with their parts, waiting times, counts by two things.
#pragma once

#include <string_view>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

/// The parts of a sum, with guide and source where there are some, and the sum below.
[[nodiscard]] document::Blocks amount_table(const Context& context, std::string_view id);
/// Median, quartiles and longest of days and hours, a row for each figure released.
[[nodiscard]] document::Blocks spread_table(const Context& context, std::string_view id);
[[nodiscard]] document::Blocks grid_table(const Context& context, std::string_view id);
/// Groups beside the school: number, share with its interval, the school's share, what may be said.
[[nodiscard]] document::Blocks representation_table(const Context& context, std::string_view id);

}  // namespace casebook::reports
