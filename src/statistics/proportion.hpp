// Shares of people, one or two at a time, with their uncertainty; in per cent.
#pragma once

#include <optional>

#include "statistics/interval.hpp"

namespace casebook::statistics {

/// Score interval of a share, in per cent (Wilson 1927, Journal of the American Statistical Association
/// 22, 209-212). Unset where `of` is 0 or `count` is not between 0 and `of`.
[[nodiscard]] std::optional<Interval> wilson_interval(int count, int of);

/// A number of people out of a group: 0 ≤ `count` ≤ `of`.
struct Share {
    int count = 0;
    int of = 0;
};

/// One share less the other.
struct ShareDifference {
    double points = 0;  ///< percentage points
    Interval interval;  ///< percentage points
};

/// The interval is Newcombe's hybrid of two score intervals (1998, Statistics in Medicine 17, 873-890,
/// method 10). Unset where a group is empty or a share impossible. The groups hold different people.
[[nodiscard]] std::optional<ShareDifference> share_difference(Share one, Share other);

/// How many times as frequent one share is as the other.
struct RelativeRate {
    double value = 1;   ///< 1.5: one and a half times as likely
    Interval interval;  ///< on the scale of logarithms (Katz and others 1978, Biometrics 34, 469-474)
};

/// Unset where a group is empty, a share impossible, or either count is 0.
[[nodiscard]] std::optional<RelativeRate> relative_rate(Share one, Share other);

/// Exact interval of a share, in per cent (Clopper and Pearson 1934, Biometrika 26, 404-413): never too
/// narrow, often too wide. Unset where `of` is 0 or `count` is not between 0 and `of`.
[[nodiscard]] std::optional<Interval> exact_share_interval(int count, int of);

}  // namespace casebook::statistics
