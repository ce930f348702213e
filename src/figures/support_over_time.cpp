#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "figures/by_pupil.hpp"
#include "figures/figure_kind.hpp"
#include "figures/intensity.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;
using Shapes = std::vector<Shape>;

constexpr std::string_view no_mentor = "no mentor";

struct Month {
    std::string name;  ///< `2025-09`
    Days days;
};

/// The months that `days` touch, cut off at its ends.
std::vector<Month> months_of(Days days) {
    std::vector<Month> months;
    if (days.last < days.first) return months;
    const std::chrono::year_month_day first{days.first};
    const std::chrono::year_month_day last{days.last};
    for (std::chrono::year_month month{first.year(), first.month()};
         month <= std::chrono::year_month{last.year(), last.month()}; month += std::chrono::months{1}) {
        const Days whole{sys_days{month / 1}, sys_days{month / std::chrono::last}};
        months.push_back(
            {fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month())),
             {std::max(whole.first, days.first), std::min(whole.last, days.last)}});
    }
    return months;
}

/// Pupils with a day of support in each month, in the row that `row_of` names; rows of nobody are left out.
template <typename RowOf>
Shapes by_month(std::string_view id, const std::vector<std::string>& rows, const model::Model& model,
                Days days, RowOf row_of) {
    const std::vector<Month> months = months_of(days);
    Grid grid{.id = std::string{id}, .columns_are_months = true, .parts_of_supported = true};
    for (const Month& month : months) grid.columns.push_back(month.name);
    std::vector<std::vector<int>> counts(rows.size(), std::vector<int>(months.size(), 0));
    for (const model::Pupil& pupil : model.pupils) {
        if (const auto reason = why_not_supported(pupil, days)) {
            grid.provenance.left_out.push_back({pupil.id.where, *reason});
            continue;
        }
        grid.provenance.used.push_back(pupil.id.where);
        const auto row = static_cast<std::size_t>(std::ranges::find(rows, row_of(pupil)) - rows.begin());
        for (std::size_t month = 0; month < months.size(); ++month)
            if (!why_not_supported(pupil, months[month].days)) ++counts[row][month];
    }
    if (grid.provenance.used.empty() || months.size() < 2) return {};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (std::ranges::all_of(counts[row], [](int count) { return count == 0; })) continue;
        grid.rows.push_back(rows[row]);
        grid.counts.push_back(counts[row]);
    }
    return alone(std::move(grid));
}

Shapes mentors_over_time(const Workings& run) {
    std::vector<std::string> rows;
    for (const model::Mentor& mentor : run.model.school.mentors) rows.push_back(mentor.id.value);
    rows.emplace_back(no_mentor);
    return by_month("caseload.over-time", rows, run.model, run.days, [&](const model::Pupil& pupil) {
        return std::ranges::find(rows, pupil.mentor.value) == rows.end() ? std::string{no_mentor}
                                                                         : pupil.mentor.value;
    });
}

Shapes intensities_over_time(const Workings& run) {
    const std::vector<std::string> rows{"significant", "medium", "low", std::string{not_recorded}};
    const ByPupil plans{run.model.plans};
    Shapes shapes =
        by_month("caseload.by-intensity", rows, run.model, run.days, [&](const model::Pupil& pupil) {
            return std::string{intensity_name(planned_intensity(pupil, plans.of(pupil.id.value), run.days))};
        });
    for (const Shape& shape : shapes)
        if (std::get<Grid>(shape).rows == std::vector{std::string{not_recorded}}) return {};
    return shapes;
}

Shapes intensity_check(const Workings& run) {
    Grid grid{.id = "support.intensity-check",
              .rows = {"significant", "medium", "low"},
              .columns = {found_names.begin(), found_names.end()}};
    grid.counts.assign(grid.rows.size(), std::vector<int>(grid.columns.size(), 0));
    const ByPupil plans{run.model.plans};
    const ByPupil sessions{run.model.sessions};
    for (const model::Pupil& pupil : run.model.pupils) {
        const auto planned = planned_intensity(pupil, plans.of(pupil.id.value), run.days);
        const auto reason = why_not_supported(pupil, run.days);
        if (reason || !planned) {
            grid.provenance.left_out.push_back(
                {pupil.id.where, reason.value_or("no planned intensity is recorded")});
            continue;
        }
        const Found found = found_intensity(*planned, pupil, sessions.of(pupil.id.value), run.days);
        ++grid.counts[static_cast<std::size_t>(*planned)][static_cast<std::size_t>(found)];
        grid.provenance.used.push_back(pupil.id.where);
    }
    if (grid.provenance.used.empty()) return {};
    return alone(std::move(grid));
}

constexpr FigureKind kinds[] = {
    {{"caseload.over-time", "Pupils supported, month by month and by mentor",
      "The pupils with at least one day of support in each month of the period, by the mentor that the "
      "register names.",
      "for each month and mentor: rows of the register whose days of support and the month have a day in "
      "common",
      ""},
     mentors_over_time},
    {{"caseload.by-intensity", "Pupils supported, month by month and by planned intensity",
      "The pupils with at least one day of support in each month of the period, by the intensity planned for "
      "them: in the plan that was running last, or in the register where there is none.",
      "for each month and intensity: rows of the register whose days of support and the month have a day in "
      "common",
      ""},
     intensities_over_time},
    {{"support.intensity-check", "Planned intensity beside what dates and contacts say",
      "For each pupil with a planned intensity, whether the dates of support and the weekly record agree "
      "with it. Guides: significant is two to three terms, medium 6 to 12 weeks, low a few sessions or once "
      "a week. They are ranges and not rules; between 12 weeks and two terms nothing is laid down.",
      "weeks = days of support / 7, to the last day counted where support goes on; significant: 24 to 52 "
      "weeks; medium: 6 to 12 weeks; low: at most 6 contacts, or at most one a week",
      "guide for learning mentors: intensity of support in terms and weeks"},
     intensity_check},
};

}  // namespace

std::span<const FigureKind> support_over_time_figures() {
    return kinds;
}

}  // namespace casebook::figures
