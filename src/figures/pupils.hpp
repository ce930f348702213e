// How many pupils were supported.
#pragma once

#include <string_view>

#include "figures/breakdown.hpp"
#include "figures/count.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// Pupils with at least one day of support among `days`.
[[nodiscard]] Count count_supported(std::string_view id, const model::Model& model, Days days);

/// The same pupils by the key stage of their year group.
[[nodiscard]] Breakdown supported_by_key_stage(const model::Model& model, Days days);

}  // namespace casebook::figures
