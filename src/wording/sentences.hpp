// Sentences composed by rule from released values: each is complete, true by itself, and says what it does
// not know.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "released/comparison.hpp"
#include "released/release.hpp"
#include "released/values.hpp"
#include "wording/catalogue.hpp"
#include "wording/scope.hpp"

namespace casebook::wording {

/// What may be said of a paired change. `rise` and `fall` only where the interval, as it is printed, leaves
/// out zero.
/// `unmeasured`: an average without an interval, since all changes were the same.
enum class Direction { rise, fall, unclear, unmeasured, not_given };
[[nodiscard]] Direction direction_of(const released::Change& change);

/// "a rise of 2.1 percentage points", "no clear change"; Unspoken where no average is given.
[[nodiscard]] Value change_in_words(const released::Change& change, const Catalogue& words);
/// "between 0.4 and 3.8 percentage points"; Unspoken where no interval is given.
[[nodiscard]] Value interval_in_words(const released::Change& change, const Catalogue& words);
/// The average change with its interval; for fewer than ten pairs, or where all is withheld, that this is so.
[[nodiscard]] std::string change_sentence(const released::Change& change, const Catalogue& words);
/// How many were higher, lower, about the same; only if all three are released. Empty where there is no pair.
[[nodiscard]] std::string change_counts(const released::Change& change, const Catalogue& words);
/// How many supported pupils could not be compared and why. Empty where none was lost.
[[nodiscard]] std::string pairs_lost(const released::Change& change, const Catalogue& words);
/// What pupils chosen for such values would show with nothing done at all; empty where that is not known.
[[nodiscard]] std::string expected_return_sentence(const released::Change& change, const Catalogue& words);
/// The unit of a change: "percentage points", "months", "points a week"; "points" where none is given.
[[nodiscard]] std::string change_unit(const released::Change& change, const Catalogue& words);
/// "98.2 months", "89.8%".
[[nodiscard]] std::string value_in_words(double value, const released::Change& change,
                                         const Catalogue& words);
/// How "before" and "during" were cut.
[[nodiscard]] std::string windows_sentence(const released::Change& change, const Catalogue& words);

/// What a comparison says of the pupils supported beside the others: direction only where the interval, as it
/// is printed, leaves out zero.
[[nodiscard]] Direction direction_of(const released::Comparison& comparison);
/// Both changes, the difference and its interval; for fewer than ten pupils, or where all is withheld, that
/// this is so.
[[nodiscard]] std::string comparison_sentence(const released::Comparison& comparison, const Catalogue& words);
/// How alike the matched groups were, the size of the difference between them, the odds of persistent
/// absence, and why no months of progress are given. Empty beside the whole school and where no average is
/// given.
[[nodiscard]] std::string comparison_details(const released::Comparison& comparison, const Catalogue& words);

/// Each caution in a sentence, each once, in the order of the enumeration.
[[nodiscard]] std::vector<std::string> cautions(const std::set<released::Caution>& cautions,
                                                const Catalogue& words);

/// Cautions of several changes, each once; one that is not of all of them says which it concerns.
[[nodiscard]] std::vector<std::string> cautions(std::span<const released::Change* const> changes,
                                                const Catalogue& words);

/// "45 pupils"; Unspoken with the sentence that says that it is held back, not recorded, or makes no sense.
[[nodiscard]] Value figure_in_words(const released::Figure& figure, const Catalogue& words);
/// What the days that a paper is about are called: as the school calls its period, or "the twelve months to
/// …".
[[nodiscard]] std::string period_in_words(const released::Contents& contents, const Catalogue& words);
/// How many pupils were supported from one day to the last one (ISO 8601), and how many still on that day.
/// `supported` or `now` may be null.
[[nodiscard]] std::string supported_sentence(const released::Figure* supported, const released::Figure* now,
                                             std::string_view from, std::string_view last_day,
                                             const Catalogue& words);
/// "Named most often were …": the groups with the largest counts that are released, at most `most` of them.
[[nodiscard]] std::string largest_groups(const released::Breakdown& breakdown, std::size_t most,
                                         const Catalogue& words);
/// All groups that are released: "41 accepted, 4 declined".
[[nodiscard]] std::string groups_sentence(const released::Breakdown& breakdown, const Catalogue& words);
/// What one mentor carries, or all together where the mentor is not named. `mentors` is how many the school
/// has.
[[nodiscard]] std::string caseload_sentence(const released::Caseload& caseload, int mentors,
                                            std::string_view last_day, const Catalogue& words);

/// How many answered, of how many asked.
[[nodiscard]] std::string response_sentence(const released::Questionnaire& questionnaire,
                                            const Catalogue& words);
/// "19 of 21 agreed with “…” (90%; allowing for chance, between 71% and 97%)." Empty where it is not
/// released.
[[nodiscard]] std::string item_sentence(const released::Item& item, const Catalogue& words);
/// The items that most and fewest agreed with, among those released; null where fewer than two differ.
struct Extremes {
    const released::Item* most = nullptr;
    const released::Item* fewest = nullptr;
};
[[nodiscard]] Extremes extremes(const released::Questionnaire& questionnaire);
/// False where an item is withheld, so that nothing may be called the most or the fewest of all.
[[nodiscard]] bool all_items_shown(const released::Questionnaire& questionnaire);

/// How many case studies there are and how they ended. `results` are `positive`, `mixed`, `negative`.
[[nodiscard]] std::string cases_sentence(std::span<const std::string> results, const Catalogue& words);

/// What a file would bring that is not in the folder, and what keeping it costs.
struct Gap {
    std::string_view subject;  ///< key of the catalogue below `gap.`
    std::string_view file;
    int minutes_a_week = 0;  ///< for about twelve pupils; 0 for what is written now and then
};
/// By subject: `pupils`, `sessions`, `referrals`, `attendance`, `questionnaire`, `cases`, `negative-case`,
/// `practice`, `quotations`.
[[nodiscard]] const Gap& gap(std::string_view subject);
/// Names the file and the minutes a week.
[[nodiscard]] std::string gap_sentence(const Gap& gap, const Catalogue& words);

/// The number where it is released.
[[nodiscard]] const double* released_number(const released::Cell& cell);

}  // namespace casebook::wording
