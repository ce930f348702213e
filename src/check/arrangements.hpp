// What casebook.yaml arranges about the records, held against them.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "model/arrangements.hpp"
#include "model/model.hpp"

namespace casebook::check {

/// Warns of each pupil whose records are to be kept no longer: neither supported nor waiting for a decision,
/// and on `today` as many months past the later of the end of support and the last referral, plan or session.
void retention(const model::Model& model, int months, model::Date today,
               diagnostics::Diagnostics& diagnostics);

/// A fault for each name that is no case study's.
void disguised_stories_are_known(const model::Model& model, const model::Arrangements& arrangements,
                                 diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::check
