// Tables of measures over time, with the number of pupils in each half term or school year.
#pragma once

#include <string_view>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

/// The half terms or school years of a trend that have pupils: their number, the average with its interval,
/// and the whole school where it is recorded. `id` is that of one trend, or `measures.trend-…` for those of
/// all measures beside attendance, a table for each.
[[nodiscard]] document::Blocks trend_table(const Context& context, std::string_view id);

}  // namespace casebook::reports
