#include "statistics/sample.hpp"

#include <cmath>

namespace casebook::statistics {

Sample sample(std::span<const double> values) {
    Sample result{.n = static_cast<int>(values.size())};
    if (values.empty()) return result;
    double sum = 0;
    for (const double value : values) sum += value;
    const double mean = sum / result.n;
    result.mean = mean;
    if (result.n < 2) return result;

    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double sd = std::sqrt(squares / (result.n - 1));
    result.sd = sd < no_spread ? 0 : sd;
    return result;
}

}  // namespace casebook::statistics
