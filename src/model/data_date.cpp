#include <algorithm>
#include <optional>

#include "model/model.hpp"

namespace casebook::model {

Date data_date(const Model& model) {
    std::optional<Date> latest;
    const auto see = [&latest](Date date) { latest = latest ? std::max(*latest, date) : date; };
    for (const Session& session : model.sessions) see(session.date.value);
    for (const Attendance& attendance : model.attendance) see(attendance.week.value);
    for (const Measurement& measurement : model.measurements) see(measurement.date.value);
    for (const Suspension& suspension : model.suspensions) see(suspension.from.value);
    for (const Questionnaire& questionnaire : model.questionnaires)
        if (questionnaire.date) see(*questionnaire.date);
    return latest.value_or(model.school.period.until);
}

}  // namespace casebook::model
