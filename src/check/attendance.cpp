#include <map>
#include <utility>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

constexpr double all_of_it = 100;

std::string figure(double value) {
    return fmt::format("{:.10g}", value);
}

std::chrono::sys_days monday_of(model::Date date) {
    const std::chrono::sys_days day{date};
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

}  // namespace

void attendance_at_most_100(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.attendance, [&](const model::Attendance& row) {
        if (!row.percent || *row.percent <= all_of_it) return false;
        report({.where = row.where,
                .width = width_of(figure(*row.percent)),
                .message = fmt::format("attendance is {}", figure(*row.percent)),
                .why = "a percentage cannot exceed 100",
                .mend = "correct the cell, or declare this column as a count in casebook.yaml"});
        return true;
    });
}

void attendance_at_most_possible(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.attendance, [&](const model::Attendance& row) {
        if (!row.attended || !row.possible || *row.attended <= *row.possible) return false;
        report({.where = row.where,
                .width = width_of(figure(*row.attended)),
                .message = fmt::format("attended is {} of {} possible", figure(*row.attended),
                                       figure(*row.possible)),
                .why = "nobody can attend more sessions than there were",
                .mend = "correct the one count or the other"});
        return true;
    });
}

void attendance_not_negative(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.attendance, [&](const model::Attendance& row) {
        for (const std::optional<double>& value : {row.attended, row.possible, row.percent}) {
            if (!value || *value >= 0) continue;
            report({.where = row.where,
                    .width = width_of(figure(*value)),
                    .message = fmt::format("attendance is {}", figure(*value)),
                    .why = "it cannot be less than nought",
                    .mend = "correct the cell"});
            return true;
        }
        return false;
    });
}

void attendance_stands_once(model::Model& model, model::Date, const Reporter& report) {
    std::map<std::pair<model::PupilId, std::chrono::sys_days>, diagnostics::Location> seen;
    set_aside(model.attendance, [&](const model::Attendance& row) {
        const auto [first, added] =
            seen.emplace(std::pair{row.pupil.value, monday_of(row.week.value)}, row.where);
        if (added) return false;
        const bool same_file = first->second.file == row.where.file;
        report({.where = row.pupil.where,
                .width = width_of(row.pupil.value.code),
                .message = fmt::format("attendance of {} in the week of {} stands here again",
                                       row.pupil.value.code, iso(model::Date{monday_of(row.week.value)})),
                .why = fmt::format("line {}{} has it already, and it would be counted twice",
                                   first->second.line, same_file ? "" : " of another file"),
                .mend = "remove one of the two rows"});
        return true;
    });
}

}  // namespace casebook::check
