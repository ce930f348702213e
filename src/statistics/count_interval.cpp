#include "statistics/count_interval.hpp"

#include <boost/math/distributions/gamma.hpp>
#include <cmath>

#include "statistics/quantiles_of_laws.hpp"

namespace casebook::statistics {
namespace {

double gamma_quantile(double probability, double shape) {
    return boost::math::quantile(boost::math::gamma_distribution<double>(shape), probability);
}

double byar_end(double count, double z) {
    const double root = 1 - 1 / (9 * count) + z / (3 * std::sqrt(count));
    return count * root * root * root;
}

}  // namespace

std::optional<Interval> garwood_interval(int count) {
    if (count < 0) return std::nullopt;
    return Interval{count == 0 ? 0 : gamma_quantile(0.025, count), gamma_quantile(0.975, count + 1.0)};
}

std::optional<Interval> byar_interval(int count) {
    if (count < 0) return std::nullopt;
    return Interval{count == 0 ? 0 : byar_end(count, -normal_quantile),
                    byar_end(count + 1.0, normal_quantile)};
}

std::optional<Interval> count_interval(int count) {
    return count < 10 ? garwood_interval(count) : byar_interval(count);
}

}  // namespace casebook::statistics
