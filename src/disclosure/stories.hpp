// Case studies, practice notes and quotations as one audience may hold them.
#pragma once

#include <vector>

#include "disclosure/gate.hpp"
#include "disclosure/policy.hpp"
#include "model/model.hpp"
#include "released/values.hpp"

namespace casebook::disclosure {

struct Stories {
    std::vector<released::Case> cases;
    std::vector<released::Note> notes;
    std::vector<released::Quote> quotes;
    std::vector<released::HeldBack> held_back;  ///< from the other audiences; for the school only
};

/// What the audience gets. A case study or quotation that is meant for it and lacks an approval or a consent
/// is left out, with a warning at its place; one that is not meant for it is left out without a word.
/// Practice notes go to everybody.
[[nodiscard]] Stories stories(const model::Model& model, const Occasion& occasion, const Policy& policy,
                              const diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::disclosure
