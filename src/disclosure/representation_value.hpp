// What one audience may hold of groups of pupils set beside their share in the school.
#pragma once

#include "disclosure/policy.hpp"
#include "figures/figures.hpp"
#include "released/representation.hpp"

namespace casebook::disclosure {

/// The school holds every year group. Outside it key stages stand in their place, each exactly where
/// `pupils.by-key-stage` shows it, so that the two tables together give nothing away; and a characteristic
/// stands only where none of those who have it, have it not, are not said of, or are in the school without
/// support, are too few, and where it tells no one's answer. The school's own share is withheld where the
/// group has too few pupils on roll.
[[nodiscard]] released::Representation representation_value(const figures::Representation& representation,
                                                            const figures::Figures& figures,
                                                            const Policy& policy);

}  // namespace casebook::disclosure
