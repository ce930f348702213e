#include "figures/whole_school.hpp"

#include <algorithm>
#include <chrono>

#include "figures/comparison_sums.hpp"
#include "figures/figure_kind.hpp"
#include "figures/similar_pupils.hpp"
#include "figures/weeks.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

struct Stretch {
    sys_days first;
    sys_days last;

    [[nodiscard]] sys_days middle() const { return first + (last - first) / 2; }
};

Stretch stretch_of(const model::SchoolAttendance& row) {
    const sys_days first = monday_of(row.week.value);
    return {first, row.until ? std::max(sys_days{*row.until}, first) : first + std::chrono::days{6}};
}

bool can_be_a_rate(const model::SchoolAttendance& row) {
    return row.percent || (row.attended && row.possible && *row.possible > 0);
}

/// Weeks that the two stretches have in common, begun ones too.
int weeks_in_common(Stretch one, Stretch other) {
    const auto days = std::min(one.last, other.last) - std::max(one.first, other.first);
    return days.count() < 0 ? 0 : static_cast<int>(days.count() / 7) + 1;
}

Stretch window_of(model::Date first_monday, model::Date last_monday) {
    return {monday_of(first_monday), monday_of(last_monday) + std::chrono::days{6}};
}

bool lies_in(const model::SchoolAttendance& row, Stretch window) {
    const sys_days middle = stretch_of(row).middle();
    return can_be_a_rate(row) && window.first <= middle && middle <= window.last;
}

std::optional<double> rate_in(std::span<const model::SchoolAttendance> rows, const WindowSums& sums) {
    return school_rate(rows, sums.first, sums.last, sums.weeks);
}

Provenance rows_of(const model::Model& model, const PairedChange& change) {
    Provenance provenance;
    provenance.used = change.provenance.used;
    for (const model::SchoolAttendance& row : model.school_attendance) {
        const bool in_some_window = std::ranges::any_of(change.pairs, [&](const PupilChange& pair) {
            return lies_in(row, window_of(pair.before_sums.first, pair.before_sums.last)) ||
                   lies_in(row, window_of(pair.during_sums.first, pair.during_sums.last));
        });
        if (in_some_window)
            provenance.used.push_back(row.where);
        else
            provenance.left_out.push_back(
                {row.where, can_be_a_rate(row) ? "in no pupil's weeks before or during support"
                                               : "neither counts nor a percentage that can be a rate"});
    }
    return provenance;
}

}  // namespace

std::optional<double> school_rate(std::span<const model::SchoolAttendance> rows, model::Date first_monday,
                                  model::Date last_monday, int weeks_wanted) {
    const Stretch window = window_of(first_monday, last_monday);
    double attended = 0;
    double possible = 0;
    double percents = 0;
    int with_percent = 0;
    int weeks = 0;
    for (const model::SchoolAttendance& row : rows) {
        if (!lies_in(row, window)) continue;
        weeks += weeks_in_common(stretch_of(row), window);
        if (row.percent) {
            percents += *row.percent;
            ++with_percent;
        } else {
            attended += *row.attended;
            possible += *row.possible;
        }
    }
    if (2 * weeks < weeks_wanted) return std::nullopt;
    if (possible > 0) return 100 * attended / possible;
    return with_percent > 0 ? std::optional{percents / with_percent} : std::nullopt;
}

Comparison beside_whole_school(const Workings& run) {
    const PairedChange& change = run.attendance;
    Comparison comparison;
    comparison.id = "attendance.whole-school";
    comparison.without_change = static_cast<int>(change.lost.size());
    for (const PupilChange& pair : change.pairs) {
        const auto before = rate_in(run.model.school_attendance, pair.before_sums);
        const auto during = rate_in(run.model.school_attendance, pair.during_sums);
        if (before && during)
            comparison.pupils.push_back({pair.pupil, pair.before, pair.during, *before, *during});
        else
            comparison.not_compared.push_back(pair.pupil);
    }
    comparison.cautions.insert(Caution::regression_to_the_mean);
    sum_up(comparison);
    comparison.provenance = rows_of(run.model, change);
    return comparison;
}

namespace {

using Shapes = std::vector<Shape>;

constexpr FigureKind kinds[] = {
    {{"attendance.whole-school", "Attendance beside the whole school",
      "For each pupil supported who has attendance before and during support: the pupil's change, and the "
      "change of the whole school over the same weeks. It shows what everybody's attendance did meanwhile, "
      "as in a winter of colds. The whole school is no group of similar pupils: it was not chosen when "
      "things "
      "were at their worst, so part of a gain on it was to be expected, and the pupils supported are counted "
      "in it. A stretch of the school's attendance counts where its middle day lies in the pupil's weeks; a "
      "pupil is left out where less than half of these are covered.",
      "difference = (rate during - rate before) of the pupil - (rate during - rate before) of the school; "
      "mean, standard deviation and 95 % t interval over the pupils, taking the school's change as known",
      "Student (1908), The probable error of a mean, Biometrika 6, 1-25"},
     [](const Workings& run) -> Shapes {
         if (run.model.school_attendance.empty()) return {};
         return alone(beside_whole_school(run));
     }},
    {{"attendance.similar-pupils", "Attendance beside similar pupils",
      "Pupils supported who have attendance before and during support, each beside one pupil without a "
      "mentor "
      "who attended nearly as often before. For the others, support is taken to begin on the day on which "
      "half "
      "of the pupils supported had begun. Those with the fewest near neighbours choose first, each takes the "
      "nearest who is free, and nobody is taken twice; a pupil near whom nobody is left is not compared. The "
      "pairs are alike in attendance before and in nothing else that is known, so the difference is an "
      "effect "
      "of the support only as far as nothing else set the two groups apart. Months of progress are defined "
      "for "
      "attainment alone and are not given.",
      "near: at most 0.25 standard deviations of attendance before; difference = (rate during - rate before) "
      "of the pupil - that of the other; mean, standard deviation and 95 % t interval over the pairs; "
      "Hedges' g "
      "of the rates during support between the two groups, with its interval by the noncentral t; odds of "
      "missing a tenth of all sessions or more during support, of one group over the other",
      "Stuart (2010), Matching methods for causal inference, Statistical Science 25, 1-21; Hedges (1981), "
      "Distribution theory for Glass's estimator of effect size, Journal of Educational Statistics 6, "
      "107-128; "
      "Woolf (1955), On estimating the relation between blood group and disease, Annals of Human Genetics "
      "19, "
      "251-253"},
     [](const Workings& run) -> Shapes {
         const bool any = std::ranges::any_of(run.model.attendance, &model::Attendance::comparison);
         return any ? Shapes{beside_similar_pupils(run)} : Shapes{};
     }},
    {{"measure.similar-pupils", "Other measures beside similar pupils",
      "For each measure of which there are values of pupils without a mentor: pupils supported who have a "
      "value before and during support, each beside one of the others who had nearly the same value before. "
      "For the others, support is taken to begin on the day on which half of the pupils supported had begun. "
      "Those with the fewest near neighbours choose first, each takes the nearest who is free, and nobody is "
      "taken twice. The pairs are alike in the value before and in nothing else that is known, so the "
      "difference is an effect of the support only as far as nothing else set the two groups apart. Months "
      "of progress are given for attainment alone, from ten pairs on, and where the interval of g leaves out "
      "nought.",
      "near: at most 0.25 standard deviations of the value before; difference = (during - before) of the "
      "pupil - that of the other; mean, standard deviation and 95 % t interval over the pairs; Hedges' g of "
      "the values during support between the two groups, with its interval by the noncentral t; months by "
      "the table of the Education Endowment Foundation's Teaching and Learning Toolkit",
      "Stuart (2010), Matching methods for causal inference, Statistical Science 25, 1-21; Hedges (1981), "
      "Distribution theory for Glass's estimator of effect size, Journal of Educational Statistics 6, "
      "107-128",
      LooksAt::period, true},
     [](const Workings& run) {
         Shapes shapes;
         for (const PairedChange& change : run.measures) {
             const bool any = std::ranges::any_of(run.model.measurements, [&](const model::Measurement& row) {
                 return row.comparison && row.measure == change.of->measure.id.value;
             });
             if (any && !change.of->by_rank) shapes.emplace_back(beside_similar_pupils(run, change));
         }
         return shapes;
     }},
};

}  // namespace

std::span<const FigureKind> comparison_figures() {
    return kinds;
}

}  // namespace casebook::figures
