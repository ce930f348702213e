#include "figures/paired_statistics.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace casebook::figures {
namespace {

// Differences of percentages carry rounding noise of about 1e-14; a spread this small is none.
constexpr double no_spread = 1e-9;

}  // namespace

double t_quantile(double probability, int degrees_of_freedom) {
    return boost::math::quantile(boost::math::students_t_distribution<double>(degrees_of_freedom),
                                 probability);
}

double hedges_correction(int degrees_of_freedom) {
    return 1 - 3.0 / (4.0 * degrees_of_freedom - 1);
}

PairedStatistics paired_statistics(std::span<const double> differences) {
    PairedStatistics result;
    if (differences.empty()) return result;
    const auto n = static_cast<double>(differences.size());
    double sum = 0;
    for (const double difference : differences) sum += difference;
    const double mean = sum / n;
    result.mean = mean;
    if (differences.size() < 2) return result;

    double squares = 0;
    for (const double difference : differences) squares += (difference - mean) * (difference - mean);
    const double sd = std::sqrt(squares / (n - 1));
    if (sd < no_spread) {
        result.sd = 0;
        return result;
    }
    result.sd = sd;
    const int degrees_of_freedom = static_cast<int>(differences.size()) - 1;
    const double half = t_quantile(0.975, degrees_of_freedom) * sd / std::sqrt(n);
    result.interval = Interval{mean - half, mean + half};
    result.d_z = mean / sd;
    if (differences.size() >= 3) result.g = hedges_correction(degrees_of_freedom) * *result.d_z;
    return result;
}

}  // namespace casebook::figures
