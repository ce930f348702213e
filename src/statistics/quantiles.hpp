// The middle of a list of numbers and its quarters.
#pragma once

#include <optional>
#include <span>

#include "statistics/interval.hpp"

namespace casebook::statistics {

/// Quantile by straight lines between the ordered values (Hyndman and Fan 1996, The American Statistician 50,
/// 361-365, type 7; R's and Excel's QUARTILE.INC). `probability` lies between 0 and 1, both included. Unset
/// for no values. The values may stand in any order; all are finite.
[[nodiscard]] std::optional<double> quantile(std::span<const double> values, double probability);

struct Middle {
    double median = 0;
    double lower_quartile = 0;
    double upper_quartile = 0;              ///< less the lower one: the interquartile range
    std::optional<Interval> interval = {};  ///< of the median; needs six values
};

/// The interval runs between two of the values, chosen by the sign test so that it holds the median of any
/// law in at least 95 of 100 samples (Conover 1999, Practical Nonparametric Statistics, 3.2). Unset for no
/// values.
[[nodiscard]] std::optional<Middle> middle(std::span<const double> values);

}  // namespace casebook::statistics
