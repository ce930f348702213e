#include <algorithm>
#include <optional>

#include "model/model.hpp"

namespace casebook::model {
namespace {

using std::chrono::sys_days;

/// The last day that a long stretch of attendance tells of: as many weekdays from its first as there were
/// sessions to attend, two a day, since an export during the stretch has no more; its last day where only a
/// percentage was exported.
Date last_day_told(const Attendance& stretch) {
    if (!stretch.until) return stretch.week.value;
    const sys_days until{*stretch.until};
    if (!stretch.possible) return *stretch.until;
    constexpr double sessions_a_day = 2.0;
    double left = *stretch.possible / sessions_a_day;
    sys_days last{stretch.week.value};
    for (sys_days day = last; day <= until && left > 0; day += std::chrono::days{1}) {
        const std::chrono::weekday weekday{day};
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) continue;
        last = day;
        left -= 1;
    }
    return last;
}

}  // namespace

Date data_date(const Model& model) {
    std::optional<Date> latest;
    const auto see = [&latest](Date date) { latest = latest ? std::max(*latest, date) : date; };
    for (const Session& session : model.sessions) see(session.date.value);
    for (const Measurement& measurement : model.measurements) see(measurement.date.value);
    for (const Suspension& suspension : model.suspensions) see(suspension.from.value);
    for (const Questionnaire& questionnaire : model.questionnaires)
        if (questionnaire.date) see(*questionnaire.date);
    for (const Attendance& attendance : model.attendance) see(attendance.week.value);
    // A record of a day within a stretch says when the stretch was exported at the earliest; only without one
    // is a bare percentage that of the whole stretch.
    const std::optional<Date> of_a_day = latest;
    for (const Attendance& attendance : model.attendance)
        if (attendance.possible || *of_a_day <= attendance.week.value) see(last_day_told(attendance));
    return latest.value_or(model.school.period.until);
}

}  // namespace casebook::model
