// A share of people with its uncertainty.
#pragma once

#include <optional>

#include "figures/interval.hpp"

namespace casebook::figures {

/// 95 % score interval of a share, in per cent (Wilson 1927, Journal of the American Statistical Association
/// 22, 209-212). Unset where `of` is 0 or `count` is not between 0 and `of`.
[[nodiscard]] std::optional<Interval> wilson_interval(int count, int of);

}  // namespace casebook::figures
