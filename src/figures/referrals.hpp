// Referrals received in the period: how many, why, from whom, and what was decided.
#pragma once

#include "figures/breakdown.hpp"
#include "figures/count.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

[[nodiscard]] Count count_referrals(const model::Model& model, Days days);

/// A referral with two reasons counts under each, with the same reason twice only once; so the groups
/// overlap.
[[nodiscard]] Breakdown referrals_by_reason(const model::Model& model, Days days);
[[nodiscard]] Breakdown referrals_by_referrer(const model::Model& model, Days days);

/// Groups: `accepted`, `declined`, `redirected`, `pending`.
[[nodiscard]] Breakdown referrals_by_decision(const model::Model& model, Days days);

}  // namespace casebook::figures
