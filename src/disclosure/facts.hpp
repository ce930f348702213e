// What the released figures say of numbers of people, one function for each form.
#pragma once

#include "disclosure/policy.hpp"
#include "disclosure/statements.hpp"
#include "disclosure/values.hpp"
#include "figures/figures.hpp"

namespace casebook::disclosure {

/// What `shown` says. `full` are the same values with nothing withheld for being small
/// (`nothing_withheld`): it names what is hidden, and how many they are.
[[nodiscard]] Facts facts_of(const figures::Figures& figures, const Values& shown, const Values& full,
                             const Policy& policy);

/// The policy of the same readers under which no number is too small.
[[nodiscard]] Policy nothing_withheld(Policy policy);

}  // namespace casebook::disclosure
