#include "figures/caseload.hpp"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <set>

#include "figures/contacts.hpp"
#include "figures/figure_kind.hpp"
#include "figures/weeks.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

std::vector<sys_days> school_weeks(const model::Model& model, Days days) {
    std::set<sys_days> mondays;
    for (const model::Session& session : model.sessions)
        if (const sys_days date{session.date.value}; days.has(date)) mondays.insert(monday_of(date));
    return {mondays.begin(), mondays.end()};
}

bool supported_on(const model::Pupil& pupil, sys_days day) {
    return !why_not_supported(pupil, {day, day});
}

bool is_named(const model::Pupil& pupil, const model::Model& model) {
    return std::ranges::any_of(model.school.mentors, [&](const model::Mentor& mentor) {
        return mentor.id.value == pupil.mentor.value;
    });
}

bool has(const Caseload& caseload, const model::Pupil& pupil, const model::Model& model) {
    if (pupil.mentor.value == caseload.mentor_id) return true;
    return model.school.mentors.size() == 1 && pupil.mentor.value.empty();
}

/// Whether pupils were supported, and none of them names one of the mentors.
bool nobody_named(const model::Model& model, Days days) {
    bool any = false;
    for (const model::Pupil& pupil : model.pupils) {
        if (why_not_supported(pupil, days)) continue;
        if (is_named(pupil, model)) return false;
        any = true;
    }
    return any && model.school.mentors.size() > 1;
}

void count_pupils(Caseload& caseload, const model::Model& model, const std::vector<sys_days>& weeks,
                  sys_days now) {
    std::vector<int> on_week(weeks.size(), 0);
    for (const model::Pupil& pupil : model.pupils) {
        if (!has(caseload, pupil, model)) continue;
        const bool on_now = supported_on(pupil, now);
        bool counted = on_now;
        if (on_now) ++caseload.now;
        for (std::size_t week = 0; week < weeks.size(); ++week) {
            if (!supported_on(pupil, weeks[week])) continue;
            ++on_week[week];
            counted = true;
        }
        if (counted)
            caseload.provenance.used.push_back(pupil.id.where);
        else
            caseload.provenance.left_out.push_back(
                {pupil.id.where,
                 "not supported on the Monday of any week counted, nor on the last day reported"});
    }
    caseload.weeks = static_cast<int>(weeks.size());
    caseload.most = caseload.now;
    int pupil_weeks = 0;
    for (const int count : on_week) {
        caseload.most = std::max(caseload.most, count);
        pupil_weeks += count;
    }
    if (!weeks.empty()) caseload.mean = static_cast<double>(pupil_weeks) / static_cast<double>(weeks.size());
}

void count_sessions(Caseload& caseload, const model::Model& model, Days days) {
    const auto of_mentor = [&](const model::Session& session) {
        return session.mentor.value == caseload.mentor_id;
    };
    each_contact(model.sessions | std::views::filter(of_mentor), days, caseload.provenance,
                 [&](const model::Session& session) {
                     ++caseload.contacts;
                     caseload.minutes += session.minutes.value;
                 });
}

}  // namespace

std::vector<Caseload> caseloads(const model::Model& model, Days days) {
    const std::vector<sys_days> weeks = school_weeks(model, days);
    const bool unnamed = nobody_named(model, days);
    std::vector<Caseload> list;
    for (const model::Mentor& mentor : model.school.mentors) {
        Caseload caseload;
        caseload.mentor_id = mentor.id.value;
        caseload.mentor_name = mentor.name.value;
        caseload.unnamed = unnamed;
        count_pupils(caseload, model, weeks, days.last);
        count_sessions(caseload, model, days);
        list.push_back(std::move(caseload));
    }
    return list;
}

namespace {

using Shapes = std::vector<Shape>;

constexpr FigureKind kinds[] = {
    {{"caseload", "Pupils a mentor supported at a time",
      "For each mentor: the pupils supported on the last day of the period that the data reach, and the most "
      "and the mean over school weeks. A school week is a week of the period in which anybody in the school "
      "recorded a session; a pupil counts in it when supported on its Monday. Where the school has one "
      "mentor, a pupil for whom the register names none is that mentor's.",
      "mean = pupils on each such Monday, added up / number of school weeks; most = the largest of them or "
      "of the number on that last day; sessions and minutes as in sessions.contacts",
      ""},
     [](const Workings& run) -> Shapes {
         Shapes shapes;
         for (Caseload& one : caseloads(run.model, run.days)) shapes.emplace_back(std::move(one));
         return shapes;
     }},
};

}  // namespace

std::span<const FigureKind> caseload_figures() {
    return kinds;
}

}  // namespace casebook::figures
