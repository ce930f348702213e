#include "figures/attendance.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <unordered_map>

#include "figures/attendance_windows.hpp"
#include "figures/cautions.hpp"
#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

constexpr std::string_view used = "";
constexpr std::array<std::string_view, 9> reason_of_use = {
    used,
    used,
    "in the week in which support started, which belongs to neither window",
    "older than the weeks that count as before",
    "after the week in which support ended, or after the last day counted",
    "a further row for the same pupil and week; the first one counts",
    "a percentage in a window that has counts of sessions; the counts are used",
    "no session was possible in that week",
    "neither counts nor a percentage that can be a rate",
};
static_assert(static_cast<std::size_t>(RowUse::unusable) == reason_of_use.size() - 1);

constexpr std::string_view not_on_register = "the pupil is not on the register";
constexpr std::string_view not_supported = "the pupil was not supported in the period";
constexpr std::array<std::string_view, 3> reason_of_loss = {
    "the pupil has no pair: too little is recorded before support",
    "the pupil has no pair: too little is recorded during support",
    "the pupil has no pair: no usable attendance is recorded",
};
static_assert(static_cast<std::size_t>(LostReason::no_data) == reason_of_loss.size() - 1);

/// What becomes of each row of attendance: the reason why it is left out, or `used`.
using Fates = std::vector<std::string_view>;
using Rows = std::vector<std::size_t>;

std::unordered_map<std::string_view, Rows> rows_by_pupil(const model::Model& model) {
    std::unordered_map<std::string_view, Rows> rows;
    for (std::size_t row = 0; row < model.attendance.size(); ++row)
        rows[model.attendance[row].pupil.value.code].push_back(row);
    return rows;
}

std::optional<LostReason> why_lost(const CutWindows& cut) {
    const auto usable = [](RowUse use) { return use != RowUse::unusable && use != RowUse::nothing_possible; };
    if (std::ranges::none_of(cut.uses, usable)) return LostReason::no_data;
    if (!cut.before.rate) return LostReason::no_baseline;
    if (!cut.during.rate) return LostReason::no_support_window;
    return std::nullopt;
}

/// Adds the pupil's pair, or the reason why there is none, and settles what becomes of the pupil's rows.
void pair_up(const model::Pupil& pupil, const Rows& rows, const model::Model& model, Days days,
             PairedChange& change, Fates& fates) {
    std::vector<const model::Attendance*> attendance;
    for (const std::size_t row : rows) attendance.push_back(&model.attendance[row]);
    SupportDates support{sys_days{pupil.support_started->value}, std::nullopt, days.last,
                         days.last < sys_days{model.school.period.until}};
    if (pupil.support_ended) support.ended = sys_days{pupil.support_ended->value};

    const CutWindows cut = cut_windows(attendance, support, change.windows);
    const std::optional<LostReason> lost = why_lost(cut);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const std::string_view reason = reason_of_use[static_cast<std::size_t>(cut.uses[index])];
        fates[rows[index]] =
            reason == used && lost ? reason_of_loss[static_cast<std::size_t>(*lost)] : reason;
    }
    if (lost) {
        change.lost.emplace_back(pupil.id.value, *lost);
        return;
    }
    change.pairs.push_back(
        {pupil.id.value, *cut.before.rate, *cut.during.rate, cut.before.sums, cut.during.sums});
}

Provenance uses_of(const model::Model& model, const Fates& fates) {
    Provenance provenance;
    for (std::size_t row = 0; row < fates.size(); ++row) {
        if (fates[row] == used)
            provenance.used.push_back(model.attendance[row].where);
        else
            provenance.left_out.push_back({model.attendance[row].where, fates[row]});
    }
    return provenance;
}

}  // namespace

PairedChange attendance_change(const model::Model& model, Days days) {
    PairedChange change;
    change.id = "attendance.change";
    change.windows = model.school.attendance;
    Fates fates(model.attendance.size(), not_on_register);
    const auto rows_of = rows_by_pupil(model);
    const Rows none;
    for (const model::Pupil& pupil : model.pupils) {
        const auto found = rows_of.find(pupil.id.value.code);
        const Rows& rows = found == rows_of.end() ? none : found->second;
        if (why_not_supported(pupil, days))
            for (const std::size_t row : rows) fates[row] = not_supported;
        else
            pair_up(pupil, rows, model, days, change, fates);
    }
    std::ranges::sort(change.pairs, {}, &PupilChange::pupil);
    std::ranges::sort(change.lost);
    const bool percentages = std::ranges::any_of(change.pairs, [](const PupilChange& pair) {
        return pair.before_sums.from_percentages || pair.during_sums.from_percentages;
    });
    const bool compared = std::ranges::any_of(model.attendance, &model::Attendance::comparison);
    sum_up(change);
    change.cautions = cautions_of({.pairs = static_cast<int>(change.pairs.size()),
                                   .lost = static_cast<int>(change.lost.size()),
                                   .percentages_averaged = percentages,
                                   .compared = compared});
    change.provenance = uses_of(model, fates);
    return change;
}

namespace {

using Shapes = std::vector<Shape>;

constexpr FigureKind kinds[] = {
    {{"attendance.change", "Attendance before and during support",
      "For each pupil supported in the period: attendance in the last recorded weeks that end before support "
      "started, and in the recorded weeks after the one in which it started, up to and including the week in "
      "which it ended or the last one that the figure looks at. The week in which support started belongs to "
      "neither. A pupil counts when both windows hold enough possible sessions; the others are listed with "
      "the reason. Other things change too while a pupil is supported, and pupils are referred when things "
      "are at their worst, so this is an average change and not an effect.",
      "rate = 100 x sessions attended / sessions possible; where only percentages are recorded, their plain "
      "mean, and ten possible sessions a week are assumed; change = rate during - rate before; mean, "
      "standard deviation and 95 % t interval of the changes; d_z = mean / standard deviation; g = d_z x (1 "
      "- 3 / (4 x (n - 1) - 1)), within pupils and not comparable with a difference between groups",
      "Student (1908), The probable error of a mean, Biometrika 6, 1-25; Hedges (1981), Distribution theory "
      "for Glass's estimator of effect size, Journal of Educational Statistics 6, 107-128"},
     [](const Workings& run) -> Shapes { return alone(run.attendance); }},
};

}  // namespace

std::span<const FigureKind> attendance_figures() {
    return kinds;
}

}  // namespace casebook::figures
