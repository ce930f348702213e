// The mean of paired differences, with its uncertainty; statistics only, nothing about schools.
#pragma once

#include <optional>
#include <span>

#include "figures/interval.hpp"

namespace casebook::figures {

/// Quantile of Student's t distribution, as 2.262 for 0.975 and 9 degrees of freedom. `probability` lies
/// between 0 and 1, both excluded; `degrees_of_freedom` is at least 1.
[[nodiscard]] double t_quantile(double probability, int degrees_of_freedom);

/// Correction of a standardised difference for small samples: J = 1 − 3/(4·df − 1) (Hedges 1981, Journal of
/// Educational Statistics 6, 107-128, eq. 6e).
[[nodiscard]] double hedges_correction(int degrees_of_freedom);

struct PairedStatistics {
    std::optional<double> mean;
    std::optional<double> sd;          ///< of the differences, with n − 1
    std::optional<Interval> interval;  ///< 95 % t interval of the mean (Student 1908, Biometrika 6, 1-25)
    std::optional<double> d_z;         ///< mean / sd
    std::optional<double> g;           ///< J · d_z
};

/// No value: nothing is set. One: the mean. Two: all but `g`, since J is 0. Where all differences are equal
/// the sample shows no spread to judge by: `interval`, `d_z` and `g` are not set. Sums run in the order
/// given; all values are finite.
[[nodiscard]] PairedStatistics paired_statistics(std::span<const double> differences);

}  // namespace casebook::figures
