#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>

#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;
using Shapes = std::vector<Shape>;

constexpr std::array<std::string_view, 5> frequencies = {"weekly", "monthly", "termly", "yearly", "never"};
constexpr std::array<std::string_view, 3> supervision_kinds = {"supervision", "check point", "annual review"};
static_assert(static_cast<std::size_t>(model::SupervisionKind::annual_review) ==
              supervision_kinds.size() - 1);
constexpr std::chrono::days grace{14};

Grid grid_of(std::string_view id, std::span<const std::string_view> columns) {
    return {.id = std::string{id}, .columns = {columns.begin(), columns.end()}};
}

std::vector<int>& row_of(Grid& grid, std::string_view label) {
    const auto found = std::ranges::find(grid.rows, label);
    if (found != grid.rows.end()) return grid.counts[static_cast<std::size_t>(found - grid.rows.begin())];
    grid.rows.emplace_back(label);
    return grid.counts.emplace_back(grid.columns.size(), 0);
}

Shapes if_any(Grid grid) {
    if (grid.rows.empty()) return {};
    return alone(std::move(grid));
}

Shapes agencies(const Workings& run) {
    Grid grid = grid_of("agencies.frequency", frequencies);
    for (const model::AgencyContact& contact : run.model.agencies) {
        const auto column = std::ranges::find(frequencies, contact.frequency);
        if (!run.days.has(sys_days{contact.date.value}))
            grid.provenance.left_out.push_back({contact.date.where, "not in the run.days counted"});
        else if (column == frequencies.end())
            grid.provenance.left_out.push_back({contact.date.where, "how often is not recorded"});
        else {
            ++row_of(grid, contact.agency.value)[static_cast<std::size_t>(column - frequencies.begin())];
            grid.provenance.used.push_back(contact.date.where);
        }
    }
    return if_any(std::move(grid));
}

/// Rows of one kind of record dated in the period, by what `label` says of them; each stands for as many as
/// `number` says.
template <typename Records, typename LabelOf, typename NumberOf>
Shapes by_label(std::string_view id, const Records& records, Days days, LabelOf label_of,
                NumberOf number_of) {
    Breakdown breakdown{std::string{id}};
    breakdown.school_only = true;
    Tally tally;
    for (const auto& record : records) {
        if (!days.has(sys_days{record.date.value})) {
            breakdown.provenance.left_out.push_back({record.date.where, "not in the days counted"});
            continue;
        }
        const std::string_view label = label_of(record);
        const int number = number_of(record);
        for (int one = 0; one < number; ++one) tally.add(label.empty() ? not_recorded : label);
        breakdown.people += number;
        breakdown.provenance.used.push_back(record.date.where);
    }
    breakdown.rows = tally.rows();
    if (breakdown.people == 0) return {};
    return alone(std::move(breakdown));
}

constexpr auto each_counts_once = [](const auto&) { return 1; };

Shapes meetings(const Workings& run) {
    return by_label(
        "meetings.by-kind", run.model.meetings, run.days,
        [](const model::Meeting& meeting) -> std::string_view { return meeting.kind.value; },
        [](const model::Meeting& meeting) { return std::max(1, meeting.count.value); });
}

Shapes training(const Workings& run) {
    return by_label(
        "training.by-standard", run.model.training, run.days,
        [](const model::Training& training) -> std::string_view { return training.standard; },
        each_counts_once);
}

Shapes visits(const Workings& run) {
    return by_label(
        "visits.by-purpose", run.model.visits, run.days,
        [](const model::Visit& visit) -> std::string_view { return visit.purpose; }, each_counts_once);
}

/// Sessions of a group under the programme's name, or, where groups carry no name, of its mentor with at
/// least two of its pupils.
int sessions_held(const model::Model& model, const model::Programme& programme, Days days) {
    const auto belongs = [&](const auto& pupil) {
        return std::ranges::any_of(programme.pupils,
                                   [&](const auto& own) { return own.value == pupil.value; });
    };
    return static_cast<int>(std::ranges::count_if(model.sessions, [&](const model::Session& session) {
        if (session.kind != model::SessionKind::group || !days.has(sys_days{session.date.value}))
            return false;
        if (!session.group.empty()) return session.group == programme.name.value;
        return session.mentor.value == programme.mentor.value &&
               std::ranges::count_if(session.pupils, belongs) >= 2;
    }));
}

Shapes programmes(const Workings& run) {
    constexpr std::array<std::string_view, 3> columns = {"pupils", "sessions planned", "sessions held"};
    Grid grid = grid_of("programmes.sessions", columns);
    for (const model::Programme& programme : run.model.programmes) {
        const sys_days from{programme.from.value};
        const sys_days until = programme.until ? sys_days{programme.until->value} : run.days.last;
        if (until < run.days.first || from > run.days.last) {
            grid.provenance.left_out.push_back({programme.name.where, "not in the run.days counted"});
            continue;
        }
        std::vector<int>& row = row_of(grid, programme.name.value);
        row[0] += static_cast<int>(programme.pupils.size());
        row[1] += programme.planned_sessions.value_or(0);
        row[2] += sessions_held(run.model, programme, {from, std::min(until, run.days.last)});
        grid.provenance.used.push_back(programme.name.where);
    }
    return if_any(std::move(grid));
}

/// When the next one that was agreed took place; empty where it did not.
std::optional<sys_days> next_of(const model::Model& model, const model::Supervision& record, Days days) {
    std::optional<sys_days> next;
    for (const model::Supervision& other : model.supervision) {
        const sys_days date{other.date.value};
        if (other.mentor.value != record.mentor.value || other.kind != record.kind ||
            date <= sys_days{record.date.value} || date > days.last)
            continue;
        if (!next || date < *next) next = date;
    }
    return next;
}

Shapes supervision(const Workings& run) {
    constexpr std::array<std::string_view, 4> columns = {"held", "next one held in time",
                                                         "next one held late", "next one not held"};
    Grid grid = grid_of("supervision.kept", columns);
    for (const model::Supervision& record : run.model.supervision) {
        if (!run.days.has(sys_days{record.date.value})) {
            grid.provenance.left_out.push_back({record.date.where, "not in the run.days counted"});
            continue;
        }
        std::vector<int>& row = row_of(grid, supervision_kinds[static_cast<std::size_t>(record.kind)]);
        ++row[0];
        grid.provenance.used.push_back(record.date.where);
        if (!record.next || sys_days{record.next->value} > run.days.last) continue;
        const auto next = next_of(run.model, record, run.days);
        ++row[!next ? 3 : *next <= sys_days{record.next->value} + grace ? 1 : 2];
    }
    return if_any(std::move(grid));
}

constexpr FigureKind kinds[] = {
    {{"agencies.frequency", "How often mentors and agencies are in touch",
      "For each agency, how many of those who answered said that they are in touch weekly, monthly, termly, "
      "yearly or never.",
      "rows of the agencies dated in the period, by agency and answer", ""},
     agencies},
    {{"meetings.by-kind", "Meetings, by kind",
      "Meetings about pupils that the mentors took part in, by kind. Core groups and case conferences are "
      "counted and never name a pupil.",
      "rows of the meetings dated in the period; a row that gives a number counts as many", ""},
     meetings},
    {{"programmes.sessions", "Programmes: sessions planned and held",
      "For each programme that ran in the period: its pupils, the sessions planned in all, and those held so "
      "far.",
      "held = group sessions of the weekly record under the programme's name between its first and last day; "
      "where groups have no name, those of its mentor with at least two of its pupils",
      ""},
     programmes},
    {{"training.by-standard", "Training, by standard",
      "Training that the mentors had in the period, by the standard for learning mentors that it serves.",
      "rows of the training dated in the period, by standard", ""},
     training},
    {{"supervision.kept", "Supervision and check points, held and planned",
      "Supervision, check points and annual reviews in the period, and whether the next one that was agreed "
      "took place: in time is by a fortnight after the day agreed. One that is still to come is not counted.",
      "for each kind: rows dated in the period; next ones by mentor and kind", ""},
     supervision},
    {{"visits.by-purpose", "Visits from outside, by purpose",
      "Visits of a co-ordinator or another visitor to the mentors' work, by purpose.",
      "rows of the visits dated in the period, by purpose", ""},
     visits},
};

}  // namespace

std::span<const FigureKind> provision_figures() {
    return kinds;
}

}  // namespace casebook::figures
