#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

constexpr int longest_session = 480;  ///< minutes of a working day

using enum model::SessionKind;
/// Work with a pupil that belongs to agreed support; anybody may drop in, and adults talk before it begins
/// and after it ends.
constexpr std::array kinds_of_support{one_to_one, group, in_class};
constexpr std::array kinds_with_a_pupil{one_to_one, in_class, drop_in};

template <std::size_t Size>
bool one_of(model::SessionKind kind, const std::array<model::SessionKind, Size>& kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Whether the day lies in an episode of the pupil that has a plan; the register knows the present one only.
bool in_a_planned_episode(const model::Model& model, const model::PupilId& pupil, model::Date day) {
    return std::ranges::any_of(model.plans, [&](const model::Plan& plan) {
        return plan.pupil.value == pupil && plan.started.value <= day &&
               (!plan.ending || day <= plan.ending->date.value);
    });
}

/// Calls `visit(session, pupil)` for every pupil of a session of agreed support.
template <typename Visit>
void each_support(const model::Model& model, const Visit& visit) {
    std::map<model::PupilId, const model::Pupil*> pupils;
    for (const model::Pupil& pupil : model.pupils) pupils.emplace(pupil.id.value, &pupil);
    for (const model::Session& session : model.sessions) {
        if (!one_of(session.kind, kinds_of_support)) continue;
        for (const model::Recorded<model::PupilId>& id : session.pupils)
            if (const auto found = pupils.find(id.value);
                found != pupils.end() && !in_a_planned_episode(model, id.value, session.date.value))
                visit(session, *found->second);
    }
}

}  // namespace

void minutes_are_plausible(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.sessions, [&](const model::Session& session) {
        if (session.minutes.value > 0 && session.minutes.value <= longest_session) return false;
        report({.where = session.minutes.where,
                .width = width_of(fmt::to_string(session.minutes.value)),
                .message = fmt::format("minutes is {}", session.minutes.value),
                .why = "a session takes at least 1 minute and at most 480",
                .mend = "correct the cell; the length is written in minutes, not in hours"});
        return true;
    });
}

void session_names_a_pupil(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Session& session : model.sessions) {
        if (!session.pupils.empty() || !one_of(session.kind, kinds_with_a_pupil)) continue;
        report({.where = session.date.where,
                .width = 10,
                .message = "the session is with a pupil, and names none",
                .why = "its minutes are counted, but for no pupil",
                .mend = "write the pupil's code, or correct the kind of session"});
    }
}

void session_after_start(model::Model& model, model::Date, const Reporter& report) {
    each_support(model, [&](const model::Session& session, const model::Pupil& pupil) {
        const bool early = pupil.support_started && session.date.value < pupil.support_started->value;
        if (!early && pupil.support_started) return;
        report({.where = session.date.where,
                .width = 10,
                .message = fmt::format("{} is before support of {} began", iso(session.date.value),
                                       pupil.id.value.code),
                .why = early ? fmt::format("register.csv says that it began on {}",
                                           iso(pupil.support_started->value))
                             : std::string{"register.csv gives no day on which it began"},
                .mend = "correct the day, or the beginning of support in register.csv"});
    });
}

void session_before_ending(model::Model& model, model::Date, const Reporter& report) {
    each_support(model, [&](const model::Session& session, const model::Pupil& pupil) {
        if (!pupil.support_ended || session.date.value <= pupil.support_ended->value) return;
        report({.where = session.date.where,
                .width = 10,
                .message = fmt::format("{} is after support of {} ended", iso(session.date.value),
                                       pupil.id.value.code),
                .why = fmt::format("register.csv says that it ended on {}", iso(pupil.support_ended->value)),
                .mend = "correct the day, or the ending of support in register.csv"});
    });
}

}  // namespace casebook::check
