// A difference in standard deviations: the correction for small samples, and the interval.
#pragma once

#include "statistics/interval.hpp"

namespace casebook::statistics {

/// Correction of a standardised difference for small samples: J = 1 − 3/(4·df − 1) (Hedges 1981, Journal of
/// Educational Statistics 6, 107-128, eq. 6e). It is 0 for one degree of freedom. This is the one that
/// papers print.
[[nodiscard]] double hedges_correction(double degrees_of_freedom);

/// The same as a ratio of gamma functions (eq. 6d), which some programs use in its place; within 0.007 of the
/// above from two degrees of freedom.
[[nodiscard]] double exact_hedges_correction(double degrees_of_freedom);

/// The noncentralities for which a t statistic as large as `t`, or as small, would come up in 2.5 of 100
/// samples (Steiger and Fouladi 1997; Cumming and Finch 2001, Educational and Psychological Measurement 61,
/// 532-574). Divided by √n (one sample) or √(n₁n₂/(n₁+n₂)) (two) it is the interval of a standardised
/// difference. `t` is finite, however large; `degrees_of_freedom` is at least 1.
[[nodiscard]] Interval noncentrality_interval(double t, double degrees_of_freedom);

}  // namespace casebook::statistics
