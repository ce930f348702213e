#include "statistics/paired_change.hpp"

#include <cmath>

#include "statistics/effect_size.hpp"
#include "statistics/quantiles_of_laws.hpp"
#include "statistics/sample.hpp"

namespace casebook::statistics {

PairedChange paired_change(std::span<const double> differences) {
    const Sample spread = sample(differences);
    PairedChange result{.n = spread.n, .mean = spread.mean, .sd = spread.sd};
    if (spread.n < 2 || *spread.sd == 0) return result;

    const double root_n = std::sqrt(spread.n);
    const double degrees_of_freedom = spread.n - 1;
    const double half = t_quantile(0.975, degrees_of_freedom) * *spread.sd / root_n;
    result.interval = Interval{*spread.mean - half, *spread.mean + half};
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
