// The sheet for the data-protection officer, from settings and numbers of records.
#pragma once

#include "model/model.hpp"
#include "released/safeguards.hpp"

namespace casebook::disclosure {

/// `judged_on`: the day on which consents stand or do not; `data_date`: from which a year is counted back.
[[nodiscard]] released::Safeguards safeguards(const model::Model& model, model::Date judged_on,
                                              model::Date data_date);

}  // namespace casebook::disclosure
