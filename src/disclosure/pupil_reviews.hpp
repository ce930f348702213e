// What is known of each pupil now supported, for the school alone.
#pragma once

#include <vector>

#include "model/model.hpp"
#include "released/pupil_review.hpp"

namespace casebook::disclosure {

/// Every pupil supported on `day`, by mentor and code. No characteristic, reason of referral or background
/// goes along: the sheet lies on the table when the child and the family are there.
[[nodiscard]] std::vector<released::PupilReview> pupil_reviews(const model::Model& model, model::Date day);

}  // namespace casebook::disclosure
