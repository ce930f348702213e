#include "figures/similar_pupils.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "figures/absence.hpp"
#include "figures/attendance_windows.hpp"
#include "figures/cautions.hpp"
#include "figures/comparison_sums.hpp"
#include "figures/measure_windows.hpp"
#include "figures/paired_change.hpp"
#include "statistics/matching.hpp"
#include "statistics/months_of_progress.hpp"
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
sys_days median_start(const Workings& run, const std::vector<PupilChange>& pairs) {
    std::vector<sys_days> starts;
    for (const PupilChange& pair : pairs)
        starts.push_back(sys_days{run.pupil(pair.pupil.code)->support_started->value});
    const auto middle = starts.begin() + static_cast<std::ptrdiff_t>((starts.size() - 1) / 2);
    std::ranges::nth_element(starts, middle);
    return *middle;
}

constexpr std::string_view in_neither = "of a pupil to compare with, in neither window";
constexpr std::string_view too_little = "of a pupil to compare with who has too little in a window";

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
                provenance.left_out.push_back({rows[i]->where, usable ? in_neither : too_little});
        }
    }
    return found;
}

/// The same of a measure.
std::vector<Candidate> candidates(const Workings& run, const PairedChange& change, sys_days start,
                                  Provenance& provenance) {
    const model::Measure& measure = change.of->measure;
    std::map<std::string, std::vector<const model::Measurement*>> rows_of;
    for (const model::Measurement& row : run.model.measurements)
        if (row.comparison && row.measure == measure.id.value) rows_of[row.pupil.value.code].push_back(&row);
    std::vector<Candidate> found;
    for (const auto& [code, rows] : rows_of) {
        const CutMeasurements cut = cut_measurements(rows, {.started = start, .counted_until = run.days.last},
                                                     change.of->windows, measure.combine);
        const bool usable = cut.before.value && cut.during.value;
        if (usable) found.push_back({code, *cut.before.value, *cut.during.value});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (usable && (cut.uses[i] == MeasurementUse::before || cut.uses[i] == MeasurementUse::during))
                provenance.used.push_back(rows[i]->where);
            else
                provenance.left_out.push_back({rows[i]->where, usable ? in_neither : too_little});
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
    }
    const auto size = statistics::group_difference(own, others);
    matched.g = size.g;
    matched.g_interval = size.g_interval;
}

/// Who was persistently absent in either group.
void compare_absence(Comparison& comparison) {
    Matched& matched = *comparison.matched;
    for (const ComparedPupil& pupil : comparison.pupils) {
        if (misses(pupil.during, persistent_absence)) ++matched.persistent;
        if (misses(pupil.other_during, persistent_absence)) ++matched.other_persistent;
    }
    const auto n = static_cast<int>(comparison.pupils.size());
    if (const auto odds =
            statistics::woolf_odds_ratio({matched.persistent, n}, {matched.other_persistent, n})) {
        matched.odds_ratio = odds->value;
        matched.odds_interval = odds->interval;
    }
}

void set_months(Comparison& comparison) {
    Matched& matched = *comparison.matched;
    const model::Measure& measure = *comparison.measure;
    if (!measure.attainment) return;
    if (std::ssize(comparison.pupils) < few_pairs)
        matched.no_months = NoMonths::few_pupils;
    else if (!matched.g || !matched.g_interval)
        matched.no_months = NoMonths::no_size;
    else if (matched.g_interval->low <= 0 && matched.g_interval->high >= 0)
        matched.no_months = NoMonths::by_chance;
    else {
        matched.months =
            statistics::months_of_progress(measure.better == model::Better::up ? *matched.g : -*matched.g);
        matched.no_months = matched.months ? NoMonths::given : NoMonths::beyond_table;
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
        const auto others =
            candidates(run.model, median_start(run, change.pairs), run.days, comparison.provenance);
        pair_up(comparison, change.pairs, others);
        compare_groups(comparison);
        compare_absence(comparison);
    }
    sum_up(comparison);
    return comparison;
}

Comparison beside_similar_pupils(const Workings& run, const PairedChange& change) {
    constexpr std::string_view ending = ".change";
    Comparison comparison;
    comparison.id = change.id.substr(0, change.id.size() - ending.size()) + ".similar-pupils";
    comparison.beside = Beside::similar_pupils;
    comparison.measure = change.of->measure;
    comparison.without_change = static_cast<int>(change.lost.size());
    comparison.provenance.used = change.provenance.used;
    comparison.matched = Matched{};
    if (!change.pairs.empty()) {
        const auto others = candidates(run, change, median_start(run, change.pairs), comparison.provenance);
        pair_up(comparison, change.pairs, others);
        compare_groups(comparison);
        set_months(comparison);
    }
    sum_up(comparison);
    return comparison;
}

}  // namespace casebook::figures
