// A story for readers beyond the school with its people, ages, days and places changed by rule.
#pragma once

#include <string>
#include <vector>

#include "disclosure/guard.hpp"
#include "document/audience.hpp"
#include "model/model.hpp"
#include "released/stories.hpp"

namespace casebook::disclosure {

/// What was changed in a story, and how often. Pupils are named by their codes.
struct Disguised {
    std::string from;
    std::string to;
    int times = 1;
};

/// Changes title, summary and body. Pupils get pseudonyms (`Pseudonyms`), which are stable within the story
/// and differ between audiences; mentors become "the learning mentor", families "the parent or carer", who
/// approved the story "a member of staff"; the rest is `said_more_broadly`. Dates of birth, UPNs and what
/// stands under emphasis in parts are left as they are: the guard stops them. Gives what was changed, in the
/// order of the story.
[[nodiscard]] std::vector<Disguised> disguise(released::Case& story, const model::School& school,
                                              document::Audience audience, const Watch& watch);

/// "P014 → Robin (3 times); aged 8 → aged 7 to 11".
[[nodiscard]] std::string spelled(const std::vector<Disguised>& changes);

}  // namespace casebook::disclosure
