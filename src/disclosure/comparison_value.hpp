// What of a comparison one audience may hold.
#pragma once

#include "disclosure/policy.hpp"
#include "figures/comparison.hpp"
#include "released/comparison.hpp"

namespace casebook::disclosure {

/// The pupils compared are a part of those whose change is released by itself. Everything is withheld where
/// they, or the rest of these, are too few, since the one average could be taken from the other. Where those
/// without a change are too few, the number of pupils is withheld, as it is beside the change itself.
[[nodiscard]] released::Comparison comparison_value(const figures::Comparison& comparison,
                                                    const Policy& policy);

/// Other measures beside similar pupils are for the school and for governors, who get the difference without
/// the means of the two groups (NotApplicable): beside the mean of all with a change, that of those compared
/// would tell which way single pupils went. On a scale of few steps the difference, too, is withheld.
[[nodiscard]] bool may_read_measures_beside_others(const Policy& policy);

/// Whether these readers get the comparison at all.
[[nodiscard]] bool comparison_may_pass(const figures::Comparison& comparison, const Policy& policy);

}  // namespace casebook::disclosure
