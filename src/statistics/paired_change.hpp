// The mean of paired differences, with its uncertainty.
#pragma once

#include <optional>
#include <span>

#include "statistics/interval.hpp"

namespace casebook::statistics {

struct PairedChange {
    int n = 0;
    std::optional<double> mean = {};
    std::optional<double> sd = {};          ///< of the differences, with n − 1
    std::optional<Interval> interval = {};  ///< t interval of the mean (Student 1908, Biometrika 6, 1-25)
    std::optional<double> d_z = {};  ///< mean / sd: within-person, not comparable with a d between groups
    std::optional<Interval> d_z_interval = {};  ///< by the noncentral t (Cumming and Finch 2001)
    std::optional<double> g = {};               ///< J · d_z (Hedges 1981), within-person
    std::optional<Interval> g_interval = {};    ///< J · d_z_interval
};

/// No value: nothing is set. One: the mean. Two: all but `g` and its interval, since J is 0. Where all
/// differences are equal the sample shows no spread to judge by: mean and `sd` 0 only. Sums run in the order
/// given; all values are finite.
[[nodiscard]] PairedChange paired_change(std::span<const double> differences);

/// The mean of a sample and its spread and 95 % t interval alone, as above, at a small part of the price.
struct Mean {
    int n = 0;
    std::optional<double> mean = {};
    std::optional<double> sd = {};  ///< of the values, with n − 1
    std::optional<Interval> interval = {};
};
[[nodiscard]] Mean mean_of(std::span<const double> values);

}  // namespace casebook::statistics
