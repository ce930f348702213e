#include "figures/contact_time.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>

#include "figures/contacts.hpp"
#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;
using Shapes = std::vector<Shape>;

constexpr std::array<std::string_view, 7> kind_names = {"one to one",      "group",  "in class", "drop-in",
                                                        "parent or carer", "agency", "staff"};
static_assert(static_cast<std::size_t>(model::SessionKind::staff) == kind_names.size() - 1);

constexpr bool with_adults(model::SessionKind kind) {
    using enum model::SessionKind;
    return kind == parent || kind == agency || kind == staff;
}

/// Of a week of 40 hours, by whom the time is for.
struct WeekGuide {
    model::TimetableKind kind;
    std::string_view name;
    Guide hours;
};
constexpr std::array<WeekGuide, 3> week_guides = {{
    {model::TimetableKind::pupils, "pupils", {26, 30}},
    {model::TimetableKind::adults, "adults", {6, 10}},
    {model::TimetableKind::organisation, "organisation", {3, 4}},
}};
constexpr double week_of_guide = 40;

Shapes hours_by_kind(const Workings& run) {
    Amount amount{.id = "sessions.hours", .unit = Unit::hours};
    amount.is_work = true;
    std::array<int, kind_names.size()> minutes{};
    for (const model::Session& session : run.model.sessions) {
        if (!run.days.has(sys_days{session.date.value})) {
            amount.provenance.left_out.push_back({session.date.where, "not in the run.days counted"});
        } else if (const auto reason = why_not_contact(session, run.days);
                   reason && !with_adults(session.kind)) {
            amount.provenance.left_out.push_back({session.date.where, *reason});
        } else {
            minutes[static_cast<std::size_t>(session.kind)] += session.minutes.value;
            amount.provenance.used.push_back(session.date.where);
        }
    }
    if (amount.provenance.used.empty()) return {};
    amount.total = 0;
    for (std::size_t kind = 0; kind < minutes.size(); ++kind) {
        if (minutes[kind] == 0) continue;
        const std::string name{kind_names[kind]};
        amount.parts.push_back({name, name, minutes[kind] / 60.0});
        *amount.total += minutes[kind] / 60.0;
    }
    return alone(std::move(amount));
}

Shapes hours_per_pupil(const Workings& run) {
    Spread spread{.id = "sessions.hours-per-pupil", .unit = Unit::hours};
    spread.is_work = true;
    std::map<model::PupilId, int> minutes;
    bool any = false;
    for (const model::Session& session : run.model.sessions) {
        if (why_not_contact(session, run.days)) continue;
        any = true;
        std::set<model::PupilId> present;
        for (const auto& pupil : session.pupils) present.insert(pupil.value);
        for (const model::PupilId& pupil : present) minutes[pupil] += session.minutes.value;
    }
    for (const model::Pupil& pupil : run.model.pupils) {
        if (const auto reason = why_not_supported(pupil, run.days)) {
            spread.provenance.left_out.push_back({pupil.id.where, *reason});
            continue;
        }
        const auto own = minutes.find(pupil.id.value);
        spread.values.push_back(own == minutes.end() ? 0 : own->second / 60.0);
        spread.provenance.used.push_back(pupil.id.where);
    }
    if (!any || spread.values.empty()) return {};
    spread.middle = statistics::middle(spread.values);
    return alone(std::move(spread));
}

Shapes planned_week(const Workings& run) {
    Amount amount{.id = "timetable.planned", .unit = Unit::hours_a_week};
    amount.is_work = true;
    double total = 0;
    for (const model::TimetableEntry& entry : run.model.timetable) {
        total += entry.minutes.value / 60.0;
        amount.provenance.used.push_back(entry.mentor.where);
    }
    if (total <= 0) return {};
    amount.total = total;
    for (const auto& [kind, name, guide] : week_guides) {
        double hours = 0;
        for (const model::TimetableEntry& entry : run.model.timetable)
            if (entry.kind == kind) hours += entry.minutes.value / 60.0;
        const double scale = total / week_of_guide;
        amount.parts.push_back({.kind = std::string{name},
                                .label = std::string{name},
                                .value = hours,
                                .guide = Guide{guide.low * scale, guide.high * scale}});
    }
    return alone(std::move(amount));
}

constexpr FigureKind kinds[] = {
    {{"sessions.hours", "Hours of recorded work, by kind",
      "The hours in the weekly record, by what they were spent on: one to one, in a group, in class or at a "
      "drop-in with at least one named pupil; with parents and carers, agencies or staff. A group's time "
      "counts once, however many pupils came.",
      "minutes of the rows of each kind dated in the period, added up / 60", ""},
     hours_by_kind},
    {{"sessions.hours-per-pupil", "Hours that a pupil was seen for",
      "For each pupil supported in the period: the hours of the sessions at which the pupil was present, "
      "alone or with others. A pupil for whom no session is recorded counts with none.",
      "median and quartiles of: minutes of the sessions that name the pupil, added up / 60",
      "quantiles: Hyndman and Fan (1996), type 7"},
     hours_per_pupil},
    {{"timetable.planned", "The planned week, by whom it is for",
      "The hours that the timetable plans in a week, of all mentors together: for pupils, with adults, for "
      "organisation. Published guidance speaks of 26 to 30, 6 to 10 and 3 to 4 hours of a week of 40; that "
      "is "
      "a guide, and it is scaled to the hours planned here. Only plans are set beside it, never the weekly "
      "record: nobody logs filing.",
      "minutes of the timetable's rows, added up / 60; guide x planned hours / 40",
      "guide for learning mentors: balance of the week", LooksAt::any_day},
     planned_week},
};

}  // namespace

double hours_with_pupils(const model::Model& model, Days days) {
    int minutes = 0;
    for (const model::Session& session : model.sessions)
        if (!why_not_contact(session, days)) minutes += session.minutes.value;
    return minutes / 60.0;
}

std::span<const FigureKind> time_figures() {
    return kinds;
}

}  // namespace casebook::figures
