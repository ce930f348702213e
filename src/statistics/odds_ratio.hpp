// How the odds of an outcome differ between two groups of people.
#pragma once

#include <optional>

#include "statistics/interval.hpp"
#include "statistics/proportion.hpp"

namespace casebook::statistics {

/// The odds in one group over the odds in the other; 1 is no difference. It is no relative rate: where an
/// outcome is frequent, odds of 3 may be a rate of 1.3.
struct OddsRatio {
    double value = 1;
    Interval interval;
};

/// Cross product, its interval on the scale of logarithms (Woolf 1955, Annals of Human Genetics 19, 251-253).
/// Unset unless each group has people with the outcome and people without.
[[nodiscard]] std::optional<OddsRatio> woolf_odds_ratio(Share one, Share other);

/// What can be said also where a group has nobody with the outcome or nobody without.
struct ExactOddsRatio {
    std::optional<double> value;  ///< conditional maximum likelihood; unset where it grows beyond all bounds
    double low = 0;
    std::optional<double> high;  ///< unset: no upper end
};

/// Conditional on the margins of the table (Fisher 1935; Cornfield 1956), as R's `fisher.test` reckons it.
/// Unset where a group is empty, a share impossible, or all people or none have the outcome, since then the
/// table says nothing about the odds.
[[nodiscard]] std::optional<ExactOddsRatio> exact_odds_ratio(Share one, Share other);

}  // namespace casebook::statistics
