#include "figures/similar_pupils.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

#include "figures/absence.hpp"
#include "figures/attendance_windows.hpp"
#include "figures/comparison_sums.hpp"
#include "figures/paired_change.hpp"
#include "statistics/matching.hpp"
#include "statistics/odds_ratio.hpp"
#include "statistics/two_groups.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

/// A pupil to compare with who has a value in both windows.
struct Candidate {
    std::string code;
    double before = 0;
    double during = 0;
};

/// The day on which support of half of these pupils had begun: of an even number, the earlier of the two in
/// the middle.
sys_days median_start(const Workings& run) {
    std::vector<sys_days> starts;
    for (const PupilChange& pair : run.attendance.pairs)
        starts.push_back(sys_days{run.pupil(pair.pupil.code)->support_started->value});
    const auto middle = starts.begin() + static_cast<std::ptrdiff_t>((starts.size() - 1) / 2);
    std::ranges::nth_element(starts, middle);
    return *middle;
}

/// Those who can be compared with, by code; and what becomes of their rows.
std::vector<Candidate> candidates(const model::Model& model, sys_days start, Days days,
                                  Provenance& provenance) {
    std::map<std::string, std::vector<const model::Attendance*>> rows_of;
    for (const model::Attendance& row : model.attendance)
        if (row.comparison) rows_of[row.pupil.value.code].push_back(&row);
    std::vector<Candidate> found;
    for (const auto& [code, rows] : rows_of) {
        const CutWindows cut = cut_windows(
            rows, {start, std::nullopt, days.last, days.last < sys_days{model.school.period.until}},
            model.school.attendance);
        const bool usable = cut.before.rate && cut.during.rate;
        if (usable) found.push_back({code, *cut.before.rate, *cut.during.rate});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (usable && (cut.uses[i] == RowUse::before || cut.uses[i] == RowUse::during))
                provenance.used.push_back(rows[i]->where);
            else
                provenance.left_out.push_back(
                    {rows[i]->where, usable ? "of a pupil to compare with, in neither window"
                                            : "of a pupil to compare with who has too little in a window"});
        }
    }
    return found;
}

template <class Of>
std::vector<statistics::Subject> subjects(const std::vector<Of>& pupils) {
    std::vector<statistics::Subject> result;
    for (const Of& pupil : pupils) result.push_back({pupil.before, {}});
    return result;
}

/// What the two groups say beside the mean of the differences.
void compare_groups(Comparison& comparison) {
    Matched& matched = *comparison.matched;
    std::vector<double> own;
    std::vector<double> others;
    for (const ComparedPupil& pupil : comparison.pupils) {
        own.push_back(pupil.during);
        others.push_back(pupil.other_during);
        if (misses(pupil.during, persistent_absence)) ++matched.persistent;
        if (misses(pupil.other_during, persistent_absence)) ++matched.other_persistent;
    }
    const auto size = statistics::group_difference(own, others);
    matched.g = size.g;
    matched.g_interval = size.g_interval;
    const auto n = static_cast<int>(comparison.pupils.size());
    if (const auto odds =
            statistics::woolf_odds_ratio({matched.persistent, n}, {matched.other_persistent, n})) {
        matched.odds_ratio = odds->value;
        matched.odds_interval = odds->interval;
    }
}

void pair_up(Comparison& comparison, const std::vector<PupilChange>& pairs,
             const std::vector<Candidate>& others) {
    const statistics::Matching matching = statistics::match(subjects(pairs), subjects(others));
    Matched matched{.candidates = static_cast<int>(others.size()), .caliper = matching.caliper};
    matched.apart_before = matching.balance.front().before;
    matched.apart_after = matching.balance.front().after;
    for (const statistics::MatchedPair& pair : matching.pairs) {
        const PupilChange& own = pairs[pair.one];
        const Candidate& other = others[pair.other];
        comparison.pupils.push_back(
            {own.pupil, own.before, own.during, other.before, other.during, other.code});
    }
    for (const auto& left : matching.unmatched) {
        comparison.not_compared.push_back(pairs[left.one].pupil);
        ++(left.reason == statistics::Unmatched::all_taken ? matched.all_taken : matched.nobody_near);
    }
    comparison.matched = matched;
}

}  // namespace

Comparison beside_similar_pupils(const Workings& run) {
    const PairedChange& change = run.attendance;
    Comparison comparison;
    comparison.id = "attendance.similar-pupils";
    comparison.beside = Beside::similar_pupils;
    comparison.without_change = static_cast<int>(change.lost.size());
    comparison.provenance.used = change.provenance.used;
    comparison.matched = Matched{};
    if (!change.pairs.empty()) {
        const auto others = candidates(run.model, median_start(run), run.days, comparison.provenance);
        pair_up(comparison, change.pairs, others);
        compare_groups(comparison);
    }
    sum_up(comparison);
    return comparison;
}

}  // namespace casebook::figures
