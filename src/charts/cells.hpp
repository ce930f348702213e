// What of a cell can be drawn: a released number that is one, and nothing else.
#pragma once

#include <cmath>
#include <optional>
#include <span>

#include "released/cell.hpp"

namespace casebook::charts {

/// Null for what is withheld, missing, not applicable, or no finite number: none of these has a place on a
/// scale.
[[nodiscard]] inline const double* drawable(const released::Cell& cell) {
    const auto* number = std::get_if<released::Number>(&cell);
    return number && std::isfinite(number->value) ? &number->value : nullptr;
}

/// The interval, where the value beside it is drawn and both ends are numbers in their order.
[[nodiscard]] inline std::optional<released::Interval> drawable(
    const std::optional<released::Interval>& interval, const released::Cell& value) {
    if (!interval || !drawable(value)) return std::nullopt;
    if (!std::isfinite(interval->low) || !std::isfinite(interval->high) || interval->low > interval->high)
        return std::nullopt;
    return interval;
}

[[nodiscard]] inline bool is_withheld(const released::Cell& cell) {
    return std::holds_alternative<released::Withheld>(cell);
}

}  // namespace casebook::charts
