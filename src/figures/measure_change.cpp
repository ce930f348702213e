#include "figures/measure_change.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>

#include "figures/by_pupil.hpp"
#include "figures/cautions.hpp"
#include "figures/figure_kind.hpp"
#include "figures/measure_windows.hpp"
#include "statistics/regression_to_the_mean.hpp"
#include "statistics/reliable_change.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

constexpr std::string_view used = "";
constexpr std::array<std::string_view, 9> reason_of_use = {
    used,
    used,
    "after support, which the change during it does not look at",
    "an earlier value in the same window; the last one counts",
    "no value: missing, not applicable or suppressed",
    "older than the window before support",
    "about a stretch of time that holds the day on which support began",
    "about a stretch of time that holds the end of support or of a window",
    "later than any window",
};
static_assert(static_cast<std::size_t>(MeasurementUse::too_late) == reason_of_use.size() - 1);

constexpr std::string_view of_comparison = "of a pupil who is there to compare with";
constexpr std::string_view not_supported = "the pupil was not supported in the period";
constexpr std::array<std::string_view, 3> reason_of_loss = {
    "the pupil has no pair: no value before support",
    "the pupil has no pair: no value during support",
    "the pupil has no pair: no usable value",
};
static_assert(static_cast<std::size_t>(LostReason::no_data) == reason_of_loss.size() - 1);

using Rows = std::vector<const model::Measurement*>;
using RowsByPupil = std::unordered_map<std::string_view, Rows>;

std::unordered_map<std::string_view, RowsByPupil> rows_by_measure(const model::Model& model) {
    std::unordered_map<std::string_view, RowsByPupil> rows;
    for (const model::Measurement& row : model.measurements)
        rows[row.measure][row.pupil.value.code].push_back(&row);
    return rows;
}

/// A pupil supported, the days of the support, and whether an earlier episode lies in the window before it.
struct Supported {
    model::PupilId id;
    MeasuredSupport support;
    bool overlapping = false;
};

std::optional<sys_days> referral_before(const ByPupil<model::Referral>& referrals,
                                        const model::Pupil& pupil) {
    const sys_days started{pupil.support_started->value};
    std::optional<sys_days> last;
    for (const model::Referral* const referral : referrals.of(pupil.id.value)) {
        const sys_days day{referral->date.value};
        if (day <= started && (!last || day > *last)) last = day;
    }
    return last;
}

bool earlier_episode_overlaps(std::span<const model::Plan* const> plans, const Supported& pupil,
                              const model::ChangeWindows& windows) {
    return std::ranges::any_of(plans, [&](const model::Plan* plan) {
        if (sys_days{plan->started.value} >= pupil.support.started) return false;
        const sys_days ended = plan->ending ? sys_days{plan->ending->date.value} : pupil.support.started;
        return ended >= before_from(pupil.support, windows);
    });
}

std::vector<Supported> supported_pupils(const model::Model& model, Days days) {
    const ByPupil referrals{model.referrals};
    const ByPupil plans{model.plans};
    std::vector<Supported> pupils;
    for (const model::Pupil& pupil : model.pupils) {
        if (why_not_supported(pupil, days)) continue;
        Supported one{pupil.id.value,
                      {.started = sys_days{pupil.support_started->value}, .counted_until = days.last}};
        if (pupil.support_ended) one.support.ended = sys_days{pupil.support_ended->value};
        one.support.referred = referral_before(referrals, pupil);
        one.overlapping = earlier_episode_overlaps(plans.of(one.id), one, model.school.windows);
        pupils.push_back(std::move(one));
    }
    std::ranges::sort(pupils, {}, &Supported::id);
    return pupils;
}

std::optional<LostReason> why_lost(const CutMeasurements& cut) {
    const auto usable = [](MeasurementUse use) { return use != MeasurementUse::no_value; };
    if (std::ranges::none_of(cut.uses, usable)) return LostReason::no_data;
    if (!cut.before.value) return LostReason::no_baseline;
    if (!cut.during.value) return LostReason::no_support_window;
    return std::nullopt;
}

ChangeOf change_of(const model::Measure& measure, const model::ChangeWindows& windows) {
    ChangeOf of{.measure = measure, .windows = windows};
    of.by_rank = !measure.grades.empty() && !measure.equal_steps;
    return of;
}

/// The school's own threshold, else the least reliable change, else any change.
void set_threshold(PairedChange& change) {
    const model::Measure& measure = change.of->measure;
    change.threshold = 0;
    if (measure.threshold) {
        change.threshold = *measure.threshold;
        change.of->threshold_from = ThresholdFrom::school;
        return;
    }
    if (change.of->by_rank || !measure.reliability || !measure.spread) return;
    if (const auto least = statistics::least_reliable_change({*measure.spread, *measure.reliability})) {
        change.threshold = *least;
        change.of->threshold_from = ThresholdFrom::reliability;
    }
}

void set_expected_return(PairedChange& change) {
    const model::Measure& measure = change.of->measure;
    if (!change.mean_before || !measure.usual || !measure.reliability) return;
    change.of->expected_return = statistics::expected_return(
        *change.mean_before, {*measure.usual, measure.spread.value_or(1), *measure.reliability});
}

bool lies_on_both_sides(const PupilChange& pair, const std::optional<model::Date>& changed) {
    return changed && pair.before_sums.first < *changed && *changed <= pair.during_sums.last;
}

/// Settles the pupil's pair or why there is none, and what becomes of the pupil's rows.
void pair_up(const Supported& pupil, const Rows& rows, PairedChange& change) {
    const CutMeasurements cut =
        cut_measurements(rows, pupil.support, change.of->windows, change.of->measure.combine);
    const std::optional<LostReason> lost = why_lost(cut);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        std::string_view reason = reason_of_use[static_cast<std::size_t>(cut.uses[index])];
        if (reason == used && lost) reason = reason_of_loss[static_cast<std::size_t>(*lost)];
        if (reason == used)
            change.provenance.used.push_back(rows[index]->where);
        else
            change.provenance.left_out.push_back({rows[index]->where, reason});
    }
    if (lost)
        change.lost.emplace_back(pupil.id, *lost);
    else
        change.pairs.push_back(
            {pupil.id, *cut.before.value, *cut.during.value, cut.before.sums, cut.during.sums});
}

void leave_out_others(const RowsByPupil& rows_of, const std::vector<Supported>& pupils,
                      PairedChange& change) {
    for (const auto& [code, rows] : rows_of) {
        if (std::ranges::binary_search(pupils, model::PupilId{std::string{code}}, {}, &Supported::id))
            continue;
        for (const model::Measurement* const row : rows)
            change.provenance.left_out.push_back(
                {row->where, row->comparison ? of_comparison : not_supported});
    }
}

void sort_rows(Provenance& provenance) {
    std::ranges::sort(provenance.used);
    std::ranges::sort(provenance.left_out, {}, &LeftOut::where);
}

/// No figure may be called after another: a school's own measure named "attendance" keeps its id apart.
std::string id_of(const model::Measure& measure) {
    const std::string id = measure.id.value + ".change";
    return id == "attendance.change" ? "measure." + id : id;
}

bool has_others(const RowsByPupil& rows_of) {
    return std::ranges::any_of(rows_of, [](const auto& of_pupil) {
        return std::ranges::any_of(of_pupil.second,
                                   [](const model::Measurement* row) { return row->comparison; });
    });
}

PairedChange change_in(const model::Measure& measure, const RowsByPupil& rows_of,
                       const std::vector<Supported>& pupils, const model::Model& model) {
    PairedChange change;
    change.id = id_of(measure);
    change.of = change_of(measure, model.school.windows);
    bool overlapping = false;
    const Rows none;
    for (const Supported& pupil : pupils) {
        const auto found = rows_of.find(pupil.id.code);
        const std::size_t pairs = change.pairs.size();
        pair_up(pupil, found == rows_of.end() ? none : found->second, change);
        overlapping = overlapping || (change.pairs.size() > pairs && pupil.overlapping);
    }
    leave_out_others(rows_of, pupils, change);
    sort_rows(change.provenance);
    set_threshold(change);
    sum_up(change);
    set_expected_return(change);
    change.cautions =
        cautions_of({.pairs = static_cast<int>(change.pairs.size()),
                     .lost = static_cast<int>(change.lost.size()),
                     .measure = &measure,
                     .changed_definition = std::ranges::any_of(
                         change.pairs,
                         [&](const PupilChange& pair) { return lies_on_both_sides(pair, measure.changed); }),
                     .compared = has_others(rows_of) && !change.of->by_rank,
                     .overlapping_windows = overlapping});
    return change;
}

bool concerns_any(const RowsByPupil& rows_of, const std::vector<Supported>& pupils) {
    return std::ranges::any_of(pupils,
                               [&](const Supported& pupil) { return rows_of.contains(pupil.id.code); });
}

}  // namespace

std::vector<PairedChange> measure_changes(const model::Model& model, Days days) {
    std::vector<PairedChange> changes;
    if (model.measurements.empty()) return changes;
    const auto rows_of = rows_by_measure(model);
    const std::vector<Supported> pupils = supported_pupils(model, days);
    for (const model::Measure& measure : model.measures) {
        const auto rows = rows_of.find(measure.id.value);
        if (rows != rows_of.end() && concerns_any(rows->second, pupils))
            changes.push_back(change_in(measure, rows->second, pupils, model));
    }
    const int looked_at = static_cast<int>(changes.size()) + (model.attendance.empty() ? 0 : 1);
    if (looked_at >= many_measures)
        for (PairedChange& change : changes) change.cautions.insert(Caution::many_measures);
    return changes;
}

namespace {

constexpr FigureKind kinds[] = {
    {{"measure.change", "Other measures before and during support",
      "For each measure, and each pupil supported in the period: the value before support and the value "
      "during it. Before lasts from so many weeks before support began, or from the referral where it is "
      "earlier, to the day on which it began; during lasts from there to shortly after support ended, or to "
      "the last day counted; how many weeks stands in casebook.yaml under windows, and below. A pupil counts "
      "who has a value in both; the others are listed with the reason. Other things change too while a pupil "
      "is supported, and pupils are referred when things are at their worst, so this is an average change "
      "and not an effect.",
      "in each window the last value, or the mean of all, or for points their sum over the weeks that are "
      "recorded; change = during - before; mean, standard deviation and 95 % t interval of the changes; "
      "d_z = mean / standard deviation; g = d_z x (1 - 3 / (4 x (n - 1) - 1)), within pupils and not "
      "comparable with a difference between groups; a pupil rose or fell by the school's threshold, else by "
      "1.96 x spread x sqrt(2) x sqrt(1 - reliability) where both are known, else by any change; of grades "
      "only the ways the pupils went are counted",
      "Student (1908), The probable error of a mean, Biometrika 6, 1-25; Hedges (1981), Distribution theory "
      "for Glass's estimator of effect size, Journal of Educational Statistics 6, 107-128; Cumming and Finch "
      "(2001), Educational and Psychological Measurement 61, 532-574; Jacobson and Truax (1991), Journal of "
      "Consulting and Clinical Psychology 59, 12-19; Barnett, van der Pols and Dobson (2005), International "
      "Journal of Epidemiology 34, 215-220",
      LooksAt::period, true},
     [](const Workings& run) {
         std::vector<Shape> shapes;
         for (const PairedChange& change : run.measures) shapes.emplace_back(change);
         return shapes;
     }},
};

}  // namespace

std::span<const FigureKind> measure_figures() {
    return kinds;
}

}  // namespace casebook::figures
