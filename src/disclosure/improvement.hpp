// The school's self-evaluation and its action plan as an audience may hold them.
#pragma once

#include <vector>

#include "disclosure/policy.hpp"
#include "model/model.hpp"
#include "released/improvement.hpp"

namespace casebook::disclosure {

/// At most one; none outside the school, whose leaders decide when a grade is told.
[[nodiscard]] std::vector<released::SelfEvaluation> self_evaluations(const model::Model& model,
                                                                     const Policy& policy);
/// What the school said it would do: for itself and for its governors, who ask what became of it. `date` is
/// the data's date.
[[nodiscard]] std::vector<released::Action> actions(const model::Model& model, model::Date date,
                                                    const Policy& policy);

}  // namespace casebook::disclosure
