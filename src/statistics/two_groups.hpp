// How two groups differ in a mean, with the uncertainty.
#pragma once

#include <optional>
#include <span>

#include "statistics/interval.hpp"
#include "statistics/sample.hpp"

namespace casebook::statistics {

/// The mean of one group less the mean of the other, in the measure's unit.
struct GroupDifference {
    Sample one;
    Sample other;
    std::optional<double> difference = {};          ///< needs a value on each side
    std::optional<double> degrees_of_freedom = {};  ///< of the interval; not whole
    std::optional<Interval> interval = {};          ///< Welch (1947, Biometrika 34, 28-35)
    std::optional<double> pooled_sd = {};           ///< within the groups, with n₁ + n₂ − 2
    std::optional<double> d = {};                   ///< difference / pooled_sd
    std::optional<double> g = {};                   ///< J · d (Hedges 1981)
    std::optional<Interval> g_interval = {};        ///< by the noncentral t (Steiger and Fouladi 1997)
};

/// `interval` needs two values in each group and a spread in at least one. `d` needs three values in all,
/// none of the groups empty, and a spread; `g` and its interval need four. They assume one spread for both
/// groups. Equal values throughout: the difference only, and a `pooled_sd` of 0. All values are finite.
[[nodiscard]] GroupDifference group_difference(std::span<const double> one, std::span<const double> other);

/// Difference in differences: the mean change of one group less the mean change of the other, from the change
/// of each member. It takes out what both groups went through alike; pairs of times, not of people.
[[nodiscard]] GroupDifference difference_in_differences(std::span<const double> changes_of_one,
                                                        std::span<const double> changes_of_other);

}  // namespace casebook::statistics
