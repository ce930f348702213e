// Sentences of a measure, by half term, term or school year.
#pragma once

#include <string>
#include <string_view>

#include "released/trend.hpp"
#include "wording/catalogue.hpp"

namespace casebook::wording {

/// "autumn 2024", "autumn 2024, 1st half", "2024/25" or "part of 2025/26".
[[nodiscard]] std::string time_in_words(const released::TrendTime& time, released::Step step,
                                        const Catalogue& words);
/// "months", "points a week"; of attendance "per cent".
[[nodiscard]] std::string trend_unit(const released::Trend& trend, const Catalogue& words);
/// The mean of the first and the last time that have one, with the whole school where it is known; empty
/// where fewer than two have one. It names no direction: in each time other pupils are supported.
[[nodiscard]] std::string trend_sentence(const released::Trend& trend, const Catalogue& words);

}  // namespace casebook::wording
