// Words whose speaker no longer consents, looked for where a case study quotes them again.
#pragma once

#include <vector>

#include "disclosure/consent.hpp"
#include "model/model.hpp"

namespace casebook::disclosure {

/// What holds a case study back from readers beyond the school: three words or more of a quotation, all of
/// them in a row in its title, summary or text, whose consent was withdrawn or has ended by that day. Case,
/// accents and punctuation do not count.
[[nodiscard]] std::vector<Shortfall> quoted_without_consent(const model::CaseStudy& story,
                                                            document::Audience audience,
                                                            const model::Model& model, model::Date day);

}  // namespace casebook::disclosure
