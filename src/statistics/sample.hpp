// The mean and the spread of a list of numbers.
#pragma once

#include <optional>
#include <span>

namespace casebook::statistics {

/// A spread below this is none. Values here are scores and percentages; sums and differences of them carry
/// rounding noise of about 1e-13.
inline constexpr double no_spread = 1e-9;

struct Sample {
    int n = 0;
    std::optional<double> mean = {};  ///< of at least one value
    std::optional<double> sd = {};    ///< with n − 1; of at least two values; exactly 0 where all are equal
};

/// Sums run in the order given; all values are finite.
[[nodiscard]] Sample sample(std::span<const double> values);

}  // namespace casebook::statistics
