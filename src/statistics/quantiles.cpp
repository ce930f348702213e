#include "statistics/quantiles.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <vector>

namespace casebook::statistics {
namespace {

std::vector<double> ordered(std::span<const double> values) {
    std::vector<double> result(values.begin(), values.end());
    std::ranges::sort(result);
    return result;
}

double quantile_of_ordered(const std::vector<double>& values, double probability) {
    const double place = probability * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, values.size() - 1);
    const double share = place - static_cast<double>(below);
    return share == 0 ? values[below] : values[below] + share * (values[above] - values[below]);
}

std::optional<Interval> median_interval(const std::vector<double>& values) {
    const auto n = static_cast<int>(values.size());
    if (n == 0) return std::nullopt;
    // As many values may be cut from each end as fewer heads than that come up in at most 2.5 of 100 throws.
    const boost::math::binomial_distribution<double> heads(n, 0.5);
    int cut = 0;
    while (cut < n / 2 && boost::math::cdf(heads, cut) <= 0.025) ++cut;
    if (cut == 0) return std::nullopt;
    return Interval{values[static_cast<std::size_t>(cut - 1)], values[static_cast<std::size_t>(n - cut)]};
}

}  // namespace

std::optional<double> quantile(std::span<const double> values, double probability) {
    if (values.empty()) return std::nullopt;
    return quantile_of_ordered(ordered(values), probability);
}

std::optional<Middle> middle(std::span<const double> values) {
    if (values.empty()) return std::nullopt;
    const std::vector<double> all = ordered(values);
    return Middle{quantile_of_ordered(all, 0.5), quantile_of_ordered(all, 0.25),
                  quantile_of_ordered(all, 0.75), median_interval(all)};
}

}  // namespace casebook::statistics
