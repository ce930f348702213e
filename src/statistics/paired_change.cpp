#include "statistics/paired_change.hpp"

#include <cmath>

#include "statistics/effect_size.hpp"
#include "statistics/quantiles_of_laws.hpp"
#include "statistics/sample.hpp"

namespace casebook::statistics {

namespace {

/// Of a sample of at least two that are not all equal.
Interval interval_of(const Sample& of) {
    const double half = t_quantile(0.975, of.n - 1) * *of.sd / std::sqrt(of.n);
    return {*of.mean - half, *of.mean + half};
}

}  // namespace

Mean mean_of(std::span<const double> values) {
    const Sample of = sample(values);
    Mean result{.n = of.n, .mean = of.mean, .sd = of.sd};
    if (of.n >= 2 && *of.sd > 0) result.interval = interval_of(of);
    return result;
}

PairedChange paired_change(std::span<const double> differences) {
    const Sample spread = sample(differences);
    PairedChange result{.n = spread.n, .mean = spread.mean, .sd = spread.sd};
    if (spread.n < 2 || *spread.sd == 0) return result;

    const double root_n = std::sqrt(spread.n);
    const double degrees_of_freedom = spread.n - 1;
    result.interval = interval_of(spread);
    const double d_z = *spread.mean / *spread.sd;
    result.d_z = d_z;
    const Interval centre = noncentrality_interval(d_z * root_n, degrees_of_freedom);
    result.d_z_interval = Interval{centre.low / root_n, centre.high / root_n};
    if (spread.n < 3) return result;

    const double correction = hedges_correction(degrees_of_freedom);
    result.g = correction * d_z;
    result.g_interval =
        Interval{correction * result.d_z_interval->low, correction * result.d_z_interval->high};
    return result;
}

}  // namespace casebook::statistics
