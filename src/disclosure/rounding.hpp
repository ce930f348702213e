// Rounding at release: no digit passes that the figure does not carry.
#pragma once

#include <cmath>
#include <optional>

#include "released/cell.hpp"
#include "statistics/interval.hpp"

namespace casebook::disclosure {

/// To `decimals` digits, never minus zero.
[[nodiscard]] inline double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale + 0.0;
}

/// The rounded number; what cannot be worked out, also what is not finite, is not applicable.
[[nodiscard]] inline released::Cell rounded_cell(std::optional<double> value, int decimals) {
    if (!value || !std::isfinite(*value)) return released::NotApplicable{};
    return released::Number{rounded(*value, decimals)};
}

[[nodiscard]] inline std::optional<released::Interval> rounded_interval(
    const std::optional<statistics::Interval>& interval, int decimals) {
    if (!interval || !std::isfinite(interval->low) || !std::isfinite(interval->high)) return std::nullopt;
    return released::Interval{rounded(interval->low, decimals), rounded(interval->high, decimals)};
}

}  // namespace casebook::disclosure
