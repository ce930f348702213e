#include "statistics/proportion.hpp"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <cmath>

#include "statistics/quantiles_of_laws.hpp"

namespace casebook::statistics {
namespace {

double per_cent(Share share) {
    return 100.0 * share.count / share.of;
}

double beta_quantile(double probability, double successes, double failures) {
    return boost::math::quantile(boost::math::beta_distribution<double>(successes, failures), probability);
}

}  // namespace

std::optional<Interval> wilson_interval(int count, int of) {
    if (of <= 0 || count < 0 || count > of) return std::nullopt;
    constexpr double z = normal_quantile;
    const double n = of;
    const double share = count / n;
    const double denominator = 1 + z * z / n;
    const double centre = (share + z * z / (2 * n)) / denominator;
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / denominator;
    return Interval{count == 0 ? 0.0 : 100 * (centre - half), count == of ? 100.0 : 100 * (centre + half)};
}

std::optional<ShareDifference> share_difference(Share one, Share other) {
    const auto around_one = wilson_interval(one.count, one.of);
    const auto around_other = wilson_interval(other.count, other.of);
    if (!around_one || !around_other) return std::nullopt;
    const double p = per_cent(one);
    const double q = per_cent(other);
    return ShareDifference{p - q,
                           {p - q - std::hypot(p - around_one->low, around_other->high - q),
                            p - q + std::hypot(around_one->high - p, q - around_other->low)}};
}

std::optional<RelativeRate> relative_rate(Share one, Share other) {
    for (const Share share : {one, other}) {
        if (share.of <= 0 || share.count <= 0 || share.count > share.of) return std::nullopt;
    }
    const double value = per_cent(one) / per_cent(other);
    const double half =
        normal_quantile * std::sqrt(1.0 / one.count - 1.0 / one.of + 1.0 / other.count - 1.0 / other.of);
    return RelativeRate{value, {value * std::exp(-half), value * std::exp(half)}};
}

std::optional<Interval> exact_share_interval(int count, int of) {
    if (of <= 0 || count < 0 || count > of) return std::nullopt;
    return Interval{count == 0 ? 0.0 : 100 * beta_quantile(0.025, count, of - count + 1.0),
                    count == of ? 100.0 : 100 * beta_quantile(0.975, count + 1.0, of - count)};
}

}  // namespace casebook::statistics
