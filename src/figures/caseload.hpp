// How many pupils each mentor supported at a time, and the time spent with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/provenance.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// How many pupils a mentor supported: on the last day reported, and the most and the mean over the Mondays
/// of the weeks of the period in which anybody in the school recorded a session.
struct Caseload {
    std::string mentor_id;
    std::string mentor_name;
    int now = 0;
    int most = 0;                ///< on one of those Mondays, or on the last day reported
    std::optional<double> mean;  ///< unset where no week of the period has a session
    int weeks = 0;               ///< weeks the mean is taken over
    bool unnamed = false;        ///< of several mentors, none is named for any pupil supported
    int contacts = 0;            ///< rows of the weekly record with a pupil present; a group counts once
    int minutes = 0;             ///< recorded minutes of those rows
    Provenance provenance;
};

/// One entry a mentor, in the order of `casebook.yaml`. School weeks are the weeks of `days` in which anybody
/// recorded a session; a pupil counts in a week whose Monday is a day of support;
/// `now` is the last of `days`. The only mentor of a school has every pupil for whom none is named.
[[nodiscard]] std::vector<Caseload> caseloads(const model::Model& model, Days days);

}  // namespace casebook::figures
