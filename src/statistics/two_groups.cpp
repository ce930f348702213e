#include "statistics/two_groups.hpp"

#include <cmath>

#include "statistics/effect_size.hpp"
#include "statistics/quantiles_of_laws.hpp"

namespace casebook::statistics {
namespace {

void add_welch(GroupDifference& result) {
    const auto& [one, other] = std::pair(result.one, result.other);
    if (one.n < 2 || other.n < 2) return;
    const double share_of_one = *one.sd * *one.sd / one.n;
    const double share_of_other = *other.sd * *other.sd / other.n;
    const double variance = share_of_one + share_of_other;
    if (variance == 0) return;
    result.degrees_of_freedom =
        variance * variance /
        (share_of_one * share_of_one / (one.n - 1) + share_of_other * share_of_other / (other.n - 1));
    const double half = t_quantile(0.975, *result.degrees_of_freedom) * std::sqrt(variance);
    result.interval = Interval{*result.difference - half, *result.difference + half};
}

double squares(const Sample& group) {
    return group.n < 2 ? 0 : *group.sd * *group.sd * (group.n - 1);
}

void add_effect_size(GroupDifference& result) {
    const int degrees_of_freedom = result.one.n + result.other.n - 2;
    if (degrees_of_freedom < 1) return;
    result.pooled_sd = std::sqrt((squares(result.one) + squares(result.other)) / degrees_of_freedom);
    if (*result.pooled_sd == 0) return;
    const double d = *result.difference / *result.pooled_sd;
    const double scale = std::sqrt(1.0 / result.one.n + 1.0 / result.other.n);
    result.d = d;
    if (degrees_of_freedom < 2) return;
    const double correction = hedges_correction(degrees_of_freedom);
    const Interval centre = noncentrality_interval(d / scale, degrees_of_freedom);
    result.g = correction * d;
    result.g_interval = Interval{correction * centre.low * scale, correction * centre.high * scale};
}

}  // namespace

GroupDifference group_difference(std::span<const double> one, std::span<const double> other) {
    GroupDifference result{.one = sample(one), .other = sample(other)};
    if (one.empty() || other.empty()) return result;
    result.difference = *result.one.mean - *result.other.mean;
    add_welch(result);
    add_effect_size(result);
    return result;
}

GroupDifference difference_in_differences(std::span<const double> changes_of_one,
                                          std::span<const double> changes_of_other) {
    return group_difference(changes_of_one, changes_of_other);
}

}  // namespace casebook::statistics
