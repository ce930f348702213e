// What the teachers of each pupil now supported are told.
#pragma once

#include <vector>

#include "model/model.hpp"
#include "released/feedback_slip.hpp"

namespace casebook::disclosure {

/// A slip for every pupil supported on `day`, by mentor and code.
[[nodiscard]] std::vector<released::FeedbackSlip> feedback_slips(const model::Model& model, model::Date day);

}  // namespace casebook::disclosure
