// Quantiles of the laws that intervals are read from.
#pragma once

namespace casebook::statistics {

/// The 97.5 % quantile of the normal law.
inline constexpr double normal_quantile = 1.959963984540054;

/// Quantile of Student's t law, as 2.262 for 0.975 and 9 degrees of freedom. `probability` lies between 0 and
/// 1, both excluded; `degrees_of_freedom` is above 0 and need not be whole.
[[nodiscard]] double t_quantile(double probability, double degrees_of_freedom);

}  // namespace casebook::statistics
