// Whether more people changed one way than the other, from yes to no or from no to yes.
#pragma once

#include <optional>

#include "statistics/interval.hpp"

namespace casebook::statistics {

struct McNemar {
    double p = 1;  ///< two-sided, exact: the chance of so lopsided a split if both ways were alike
    std::optional<Interval>
        share_to_yes;  ///< of those who changed, in per cent, exact; unset where nobody did
};

/// From the people who changed from no to yes and those who changed from yes to no; those who stayed carry no
/// weight (McNemar 1947, Psychometrika 12, 153-157; exact form: the sign test). Neither number is negative.
/// Nobody changed: p is 1.
[[nodiscard]] McNemar exact_mcnemar(int to_yes, int to_no);

}  // namespace casebook::statistics
