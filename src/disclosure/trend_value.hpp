// What one audience may hold of a measure, by half term, term or school year.
#pragma once

#include <string>
#include <vector>

#include "disclosure/policy.hpp"
#include "figures/figures.hpp"
#include "released/trend.hpp"

namespace casebook::disclosure {

/// A mean is given for ten pupils or more, and never for fewer than the threshold. The number of pupils is
/// withheld, too, where it and the pupils supported in all, or now, are so near that their difference would
/// show too few. Of a school year the mean is withheld with the number, and both where so few come to it
/// beside those of one of its terms.
[[nodiscard]] released::Trend trend_value(const figures::Trend& trend, const figures::Figures& figures,
                                          const Policy& policy);

/// Half terms are for the school only: between a half term and its term there are always few.
[[nodiscard]] bool trend_may_pass(const figures::Trend& trend, const Policy& policy);

/// A term of a school year, as counts are named: the pupils of `term` are some of those of `year`. That as
/// many came to a smaller term as the largest has more is no secret: the terms say so by themselves.
struct TermOfYear {
    std::string term;
    std::string year;
    bool largest = false;  ///< no term of the year has more
};
[[nodiscard]] std::vector<TermOfYear> terms_of_years(const figures::Figures& figures);

}  // namespace casebook::disclosure
