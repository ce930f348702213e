#include "statistics/regression_to_the_mean.hpp"

#include <boost/math/distributions/normal.hpp>

namespace casebook::statistics {
namespace {

bool is_correlation(double value) {
    return value >= 0 && value <= 1;
}

}  // namespace

std::optional<double> expected_return(double mean_of_group, const Everybody& everybody) {
    if (!is_correlation(everybody.correlation)) return std::nullopt;
    return (1 - everybody.correlation) * (everybody.mean - mean_of_group);
}

std::optional<double> expected_return_beyond(double cut_off, Chosen chosen, const Everybody& everybody) {
    if (!is_correlation(everybody.correlation) || !(everybody.sd > 0)) return std::nullopt;
    const boost::math::normal_distribution<double> standard;
    const double z = (cut_off - everybody.mean) / everybody.sd;
    const double beyond = chosen == Chosen::below ? z : -z;
    const double chance = boost::math::cdf(standard, beyond);
    if (chance <= 0) return std::nullopt;
    const double back =
        (1 - everybody.correlation) * everybody.sd * boost::math::pdf(standard, beyond) / chance;
    return chosen == Chosen::below ? back : -back;
}

}  // namespace casebook::statistics
