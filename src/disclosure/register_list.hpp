// The list of pupils referred and supported, for the school alone.
#pragma once

#include <vector>

#include "model/model.hpp"
#include "released/register_entry.hpp"

namespace casebook::disclosure {

/// Every pupil referred or supported up to `day`, by code; no name, characteristic or reason of referral.
[[nodiscard]] std::vector<released::RegisterEntry> register_list(const model::Model& model, model::Date day);

}  // namespace casebook::disclosure
