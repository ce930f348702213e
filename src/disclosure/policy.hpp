// What each audience may hold: the smallest number of people shown, and whether pupils and staff are shown
// singly.
#pragma once

#include <string>

#include "diagnostics/diagnostic.hpp"
#include "document/audience.hpp"
#include "model/school.hpp"

namespace casebook::disclosure {

struct Policy {
    document::Audience audience = document::Audience::public_;
    int threshold = 10;         ///< counts from 1 to threshold − 1 are withheld; 0 or 1: none
    bool shows_pupils = false;  ///< rows, codes and traces of single pupils
    bool shows_staff = false;   ///< names and single workloads
    bool lowered = false;       ///< below the audience's default
    std::string reason;         ///< of a lowered threshold; printed
};

/// The audience's row of the table of defaults (school and staff none, governors 5, public 10), changed as
/// the school set it. A threshold is raised freely; a lower one without a reason is not taken and is said in
/// `diagnostics` as a warning.
[[nodiscard]] Policy policy_for(const model::School& school, document::Audience audience,
                                diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::disclosure
