// What people answered, item by item, with the uncertainty of each share.
#pragma once

#include "figures/figures.hpp"

namespace casebook::figures {

/// A response counts where it answers at least one item with a label of the scale; an item's share is taken
/// over those who answered that item. Caution `low_response` where fewer than six in ten of those asked
/// answered, or where the number asked is not recorded (or smaller than the number of responses, so that it
/// cannot be right).
[[nodiscard]] QuestionnaireResult questionnaire_result(const model::Questionnaire& questionnaire);

}  // namespace casebook::figures
