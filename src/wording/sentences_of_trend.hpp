// Sentences of a measure, term by term.
#pragma once

#include <string>
#include <string_view>

#include "released/trend.hpp"
#include "wording/catalogue.hpp"

namespace casebook::wording {

/// "autumn 2024" for the first day of a term (ISO 8601).
[[nodiscard]] std::string term_in_words(std::string_view first_day, const Catalogue& words);
/// "months", "points a week"; of attendance "per cent".
[[nodiscard]] std::string trend_unit(const released::Trend& trend, const Catalogue& words);
/// The mean of the first and the last term that have one, with the whole school where it is known; empty
/// where fewer than two have one. It names no direction: in each term other pupils are supported.
[[nodiscard]] std::string trend_sentence(const released::Trend& trend, const Catalogue& words);

}  // namespace casebook::wording
