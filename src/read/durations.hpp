// How long something took, as people and spreadsheets write it.
#pragma once

#include <optional>
#include <string_view>

namespace casebook::read {

/// The minutes of a duration that says its unit: `45 mins`, `1h 30`, `1.5 hours`, `half an hour`, `00:45`
/// (hours and minutes), `09:30-10:15`. Empty for a number alone, and for what is none.
[[nodiscard]] std::optional<double> read_duration(std::string_view text);

}  // namespace casebook::read
