// Whether a story or a quotation may go to an audience: approval by a named person, and the consents it rests
// on.
#pragma once

#include <string>
#include <vector>

#include "document/audience.hpp"
#include "model/model.hpp"

namespace casebook::disclosure {

/// One thing that is missing before a story may go out, and what the mentor can do about it.
struct Shortfall {
    std::string missing;
    std::string mend;
};

/// What a case study lacks for an audience that its front matter lists; none for the school.
/// It needs an approval, by somebody other than a mentor of its pupils and no later than `day`; and for every
/// pupil in it a consent that stands (`model::stands`), for the purpose `case study` or `publication`, with
/// this audience, from somebody other than those who work with the child; the approval is no older than the
/// family's first consent. A group or programme without pupils needs such a consent of an adult whose subject
/// is the id of the case. Somebody who had consented and no longer does holds the case back, whoever else
/// consents; a withdrawal takes back every earlier consent of the same giver. A pupil's case study that names
/// no pupil's code is held back.
[[nodiscard]] std::vector<Shortfall> shortfalls(const model::CaseStudy& story, document::Audience audience,
                                                const model::Model& model, model::Date day);

/// What a quotation lacks: the consent it names must exist, be for the purpose `quotation`, stand, and cover
/// the audience; the words of a child or the family need a consent that those who work with the child did not
/// give.
[[nodiscard]] std::vector<Shortfall> shortfalls(const model::Quotation& quotation,
                                                document::Audience audience, const model::Model& model,
                                                model::Date day);

/// `the school`, `governors`, `the public`: the readers in a sentence.
[[nodiscard]] std::string_view readers(document::Audience audience);

}  // namespace casebook::disclosure
