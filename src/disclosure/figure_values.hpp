// One function for each shape of figure: from what was computed to what one audience may hold of it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "disclosure/policy.hpp"
#include "figures/figures.hpp"
#include "released/values.hpp"

namespace casebook::disclosure {

/// A single number. Outside the school a part of other people is withheld also where these, or the rest of
/// them, are too few; work, where it would show that of a single mentor.
[[nodiscard]] released::Figure count_value(const figures::Count& count, const figures::Figures& figures,
                                           const Policy& policy);

/// Rows shown come first, largest first; rows withheld follow by label, so that their places say nothing.
/// Where every group had to be withheld there are no rows, since a label alone says that somebody is in it.
/// So it is where those counted are too few, or nearly all of those of whom they are a part.
[[nodiscard]] released::Breakdown breakdown_value(const figures::Breakdown& breakdown,
                                                  const figures::Figures& figures, const Policy& policy);
/// Shown rows before withheld ones, the larger before the smaller, then by label.
[[nodiscard]] bool row_stands_before(const released::BreakdownRow& one, const released::BreakdownRow& other);
/// One caseload a mentor for the school; outside it one for all mentors together, without a name: `most` is
/// then not applicable where there are several mentors (the mentors' largest weeks do not add up), and the
/// work of a single mentor (sessions and hours) is withheld.
[[nodiscard]] std::vector<released::Caseload> caseload_values(const figures::Figures& figures,
                                                              const Policy& policy);

/// Fewer pairs than the threshold: everything is withheld. Where the pupils without a pair are too few, the
/// number of pairs is withheld, and all that would give it away: directions, `g`, and cautions that depend on
/// it.
[[nodiscard]] released::Change change_value(const figures::PairedChange& change, const Policy& policy);

/// Agreement and the rest must both be shown safely, and not all of a small group may stand on one side; else
/// an item shows only how many answered. `agree` are the labels of the scale that count as agreement. A
/// question left blank says nothing about a person, so the number that answered an item is not guarded
/// against the number of responses.
[[nodiscard]] released::Questionnaire questionnaire_value(const figures::QuestionnaireResult& result,
                                                          const std::set<std::string>& agree,
                                                          const Policy& policy);

}  // namespace casebook::disclosure
