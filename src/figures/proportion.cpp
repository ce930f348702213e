#include "figures/proportion.hpp"

#include <algorithm>
#include <cmath>

namespace casebook::figures {

std::optional<Interval> wilson_interval(int count, int of) {
    if (of <= 0 || count < 0 || count > of) return std::nullopt;
    constexpr double z = 1.959963984540054;  // 97.5 % quantile of the normal distribution
    const double n = of;
    const double share = count / n;
    const double denominator = 1 + z * z / n;
    const double centre = (share + z * z / (2 * n)) / denominator;
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / denominator;
    return Interval{std::clamp(100 * (centre - half), 0.0, 100.0),
                    std::clamp(100 * (centre + half), 0.0, 100.0)};
}

}  // namespace casebook::figures
