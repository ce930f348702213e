#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

constexpr std::size_t date_width = 10;
constexpr int most_meetings = 500;     ///< of one kind in one row
constexpr int longest_day = 600;       ///< minutes that one day's plan can hold
constexpr double most_training = 200;  ///< hours of one course
constexpr double most_hours_a_week = 60;
/// Meetings about protection: 003 and the rule that child-protection detail stays in its own file.
constexpr std::array protection{std::string_view{"core group"}, std::string_view{"case conference"}};

std::string figure(double value) {
    return fmt::format("{:.10g}", value);
}

}  // namespace

void protection_meeting_names_nobody(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.meetings, [&](const model::Meeting& meeting) {
        const bool about_protection =
            std::find(protection.begin(), protection.end(), meeting.kind.value) != protection.end();
        if (!about_protection || meeting.pupil.value.code.empty()) return false;
        report({.where = meeting.kind.where,
                .width = width_of(meeting.kind.value),
                .message = fmt::format("a {} names a pupil", meeting.kind.value),
                .why = "that a child has one is child-protection detail; only their number is kept here",
                .mend = "empty the pupil's cell, and write how many there were under Count"});
        return true;
    });
}

void meeting_count_is_plausible(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.meetings, [&](const model::Meeting& meeting) {
        if (meeting.count.value >= 1 && meeting.count.value <= most_meetings) return false;
        report({.where = meeting.count.where,
                .width = width_of(fmt::to_string(meeting.count.value)),
                .message = fmt::format("count is {}", meeting.count.value),
                .why = "a row stands for 1 to 500 meetings",
                .mend = "correct the cell, or remove the row"});
        return true;
    });
}

void programme_runs_forward(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.programmes, [&](const model::Programme& programme) {
        if (!programme.until || programme.until->value >= programme.from.value) return false;
        report({.where = programme.until->where,
                .width = date_width,
                .message = fmt::format("“{}” ended on {}", programme.name.value, iso(programme.until->value)),
                .why = fmt::format("it began later, on {}", iso(programme.from.value)),
                .mend = "correct the one date or the other"});
        return true;
    });
}

void programme_has_a_criterion(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Programme& programme : model.programmes) {
        if (!programme.criterion.empty()) continue;
        report({.where = programme.name.where,
                .width = width_of(programme.name.value),
                .message = fmt::format("“{}” has no criterion", programme.name.value),
                .why = "nobody can say later whether it worked",
                .mend = "write under Criterion what one will see"});
    }
}

void group_is_a_programme(model::Model& model, model::Date, const Reporter& report) {
    if (model.programmes.empty()) return;
    std::set<std::string_view> known;
    for (const model::Programme& programme : model.programmes) known.insert(programme.name.value);
    const std::vector<std::string_view> names(known.begin(), known.end());
    std::set<std::string_view> told;
    for (const model::Session& session : model.sessions) {
        if (session.group.empty() || known.contains(session.group) || !told.insert(session.group).second)
            continue;
        const std::string_view near = diagnostics::did_you_mean(session.group, names);
        report({.where = session.date.where,
                .width = date_width,
                .message = fmt::format("group “{}” is not in programmes.csv", session.group),
                .why = "its sessions cannot be told beside its aim",
                .mend = near.empty() ? std::string{"add it to programmes.csv"}
                                     : fmt::format("did you mean “{}”?", near)});
    }
}

void training_hours_are_plausible(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.training, [&](const model::Training& training) {
        if (!training.hours || (*training.hours >= 0 && *training.hours <= most_training)) return false;
        report({.where = training.date.where,
                .width = date_width,
                .message = fmt::format("“{}” took {} hours", training.title, figure(*training.hours)),
                .why = "training takes from 0 to 200 hours",
                .mend = "correct the cell Hours of this row; days are written as hours"});
        return true;
    });
}

void cost_is_positive(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.costs, [&](const model::Cost& cost) {
        if (cost.pounds.value >= 0) return false;
        report({.where = cost.pounds.where,
                .width = width_of(figure(cost.pounds.value)),
                .message = fmt::format("pounds is {}", figure(cost.pounds.value)),
                .why = "a cost cannot be less than nought, and savings are not claimed here",
                .mend = "correct the cell; money that came back lowers the cost it belongs to"});
        return true;
    });
}

void cost_runs_forward(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.costs, [&](const model::Cost& cost) {
        if (!cost.until || cost.until->value >= cost.from.value) return false;
        report(
            {.where = cost.until->where,
             .width = date_width,
             .message = fmt::format("“{}” covers the time until {}", cost.item.value, iso(cost.until->value)),
             .why = fmt::format("it begins later, on {}", iso(cost.from.value)),
             .mend = "correct the one date or the other"});
        return true;
    });
}

void planned_day_is_plausible(model::Model& model, model::Date, const Reporter& report) {
    std::map<std::pair<std::string, std::string>, int> minutes_of;
    set_aside(model.timetable, [&](const model::TimetableEntry& entry) {
        int& planned = minutes_of[{entry.mentor.value, entry.day}];
        const int minutes = entry.minutes.value;
        if (minutes > 0 && planned + minutes <= longest_day) {
            planned += minutes;
            return false;
        }
        report({.where = entry.minutes.where,
                .width = width_of(fmt::to_string(minutes)),
                .message = minutes > 0 ? fmt::format("{} has {} minutes planned for {}", entry.mentor.value,
                                                     planned + minutes, entry.day)
                                       : fmt::format("minutes is {}", minutes),
                .why = "a part of the planned week takes at least 1 minute, and a whole day at most 600",
                .mend = "correct the cell; the length is written in minutes, not in hours"});
        return true;
    });
}

void next_supervision_comes_later(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.supervision, [&](const model::Supervision& supervision) {
        if (!supervision.next || supervision.next->value > supervision.date.value) return false;
        report({.where = supervision.next->where,
                .width = date_width,
                .message = fmt::format("the next one is planned for {}", iso(supervision.next->value)),
                .why = fmt::format("this one took place on {}", iso(supervision.date.value)),
                .mend = "correct the one date or the other"});
        return true;
    });
}

void role_hours_are_plausible(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.roles, [&](const model::RoleTask& role) {
        if (!role.hours_per_week || (*role.hours_per_week >= 0 && *role.hours_per_week <= most_hours_a_week))
            return false;
        report({.where = role.task.where,
                .width = width_of(role.task.value),
                .message =
                    fmt::format("“{}” takes {} hours a week", role.task.value, figure(*role.hours_per_week)),
                .why = "a week has at most 60 working hours",
                .mend = "correct the cell Hours a week of this row"});
        return true;
    });
}

void outcome_is_counted_twice(model::Model& model, model::Date, const Reporter& report) {
    for (const model::WiderOutcome& outcome : model.outcomes) {
        if (outcome.before.has_value() == outcome.after.has_value()) continue;
        report({.where = outcome.outcome.where,
                .width = width_of(outcome.outcome.value),
                .message = fmt::format("only the count {} is given", outcome.before ? "before" : "after"),
                .why = "a change needs both; the outcome is told in words only",
                .mend = "add the other count, or empty this one"});
    }
}

}  // namespace casebook::check
