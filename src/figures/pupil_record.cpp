#include "figures/pupil_record.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "figures/by_pupil.hpp"
#include "figures/contacts.hpp"
#include "figures/intensity.hpp"
#include "figures/weeks.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

constexpr int days_a_week = 7;
constexpr double minutes_an_hour = 60;

/// The rows of the model by pupil, so that each is looked at once.
struct Rows {
    explicit Rows(const model::Model& model)
        : sessions(model.sessions),
          attendance(model.attendance),
          measurements(model.measurements),
          plans(model.plans) {}

    ByPupil<model::Session> sessions;
    ByPupil<model::Attendance> attendance;
    ByPupil<model::Measurement> measurements;
    ByPupil<model::Plan> plans;
};

/// Mondays of the weeks in which a mentor was with any pupil.
std::set<sys_days> weeks_recorded(const model::Model& model, sys_days day) {
    std::set<sys_days> weeks;
    for (const model::Session& session : model.sessions)
        if (!why_not_contact(session, {sys_days::min(), day})) weeks.insert(monday_of(session.date.value));
    return weeks;
}

std::vector<MonthOfAttendance> by_month(std::span<const model::Attendance* const> rows, sys_days day) {
    struct Sums {
        double attended = 0;
        double possible = 0;
        double percents = 0;
        int percent_rows = 0;
    };
    std::map<std::chrono::year_month, Sums> months;
    for (const model::Attendance* const row : rows) {
        if (row->comparison || sys_days{row->week.value} > day) continue;
        Sums& sums = months[row->week.value.year() / row->week.value.month()];
        if (row->attended && row->possible) {
            sums.attended += *row->attended;
            sums.possible += *row->possible;
        } else if (row->percent) {
            sums.percents += *row->percent;
            ++sums.percent_rows;
        }
    }
    std::vector<MonthOfAttendance> result;
    for (const auto& [month, sums] : months) {
        if (sums.possible > 0)
            result.push_back({month, 100 * sums.attended / sums.possible});
        else if (sums.percent_rows > 0)
            result.push_back({month, sums.percents / sums.percent_rows});
    }
    return result;
}

std::vector<MeasureOfPupil> by_measure(std::span<const model::Measurement* const> rows,
                                       const model::Model& model, sys_days day) {
    std::vector<MeasureOfPupil> result;
    for (const model::Measure& measure : model.measures) {
        if (!measure.grades.empty()) continue;  // places in a list of grades are no lengths
        MeasureOfPupil one{&measure, {}};
        for (const model::Measurement* const row : rows)
            if (row->measure == measure.id.value && !row->comparison && sys_days{row->date.value} <= day)
                if (const double* const value = std::get_if<double>(&row->value))
                    one.values.push_back({row->date.value, *value});
        if (one.values.empty()) continue;
        std::ranges::stable_sort(one.values, {}, &MeasuredOn::date);
        result.push_back(std::move(one));
    }
    return result;
}

void count_contacts(PupilRecord& record, std::span<const model::Session* const> sessions, sys_days started,
                    sys_days day) {
    const sys_days recent = day - std::chrono::days{recent_weeks * days_a_week - 1};
    for (const model::Session* const session : sessions) {
        if (why_not_contact(*session, {started, day})) continue;
        const sys_days on{session->date.value};
        ++record.contacts;
        if (on >= recent) ++record.recent_contacts;
        record.hours += session->minutes.value / minutes_an_hour;
        if (!record.last_contact || sys_days{*record.last_contact} < on)
            record.last_contact = session->date.value;
    }
}

/// Weeks with sessions of anybody after the pupil's last one: holidays are no silence.
int weeks_of_silence(const PupilRecord& record, const std::set<sys_days>& weeks, sys_days started) {
    const sys_days from =
        monday_of(record.last_contact ? sys_days{*record.last_contact} : started - std::chrono::days{1});
    return static_cast<int>(std::distance(weeks.upper_bound(from), weeks.end()));
}

std::vector<CheckPoint> check_points(const PupilRecord& record, const std::set<sys_days>& weeks_recorded,
                                     sys_days started, sys_days day) {
    std::vector<CheckPoint> found;
    const auto look = [&](CheckPoint point, bool stands) {
        if (stands) found.push_back(point);
    };
    const model::Plan* const plan = record.plan;
    look(CheckPoint::no_plan, plan == nullptr);
    look(CheckPoint::no_target, plan != nullptr && plan->targets.empty());
    look(CheckPoint::no_contact, weeks_of_silence(record, weeks_recorded, started) >= silent_weeks);
    const sys_days looked_at = record.last_review ? sys_days{*record.last_review} : started;
    look(CheckPoint::review_due, (day - looked_at).count() >= review_weeks * days_a_week);
    look(CheckPoint::target_late,
         plan != nullptr && std::ranges::any_of(plan->targets, [&](const model::Target& target) {
             return is_late(target, day);
         }));
    look(CheckPoint::beyond_plan, plan != nullptr && plan->weeks && record.weeks > *plan->weeks);
    return found;
}

PupilRecord record_of(const model::Pupil& pupil, const model::Model& model, const Rows& rows,
                      const std::set<sys_days>& weeks, sys_days day) {
    const model::PupilId& id = pupil.id.value;
    const sys_days started{pupil.support_started->value};
    PupilRecord record;
    record.pupil = &pupil;
    // A plan that ended before this support began belongs to an earlier one.
    const auto plans = rows.plans.of(id);
    for (const model::Plan* const plan : plans) {
        if (sys_days{plan->started.value} > day) continue;
        if (plan->ending && sys_days{plan->ending->date.value} < started) continue;
        if (!record.plan || record.plan->started.value <= plan->started.value) record.plan = plan;
    }
    record.intensity = planned_intensity(pupil, plans, {started, day});
    record.weeks = static_cast<int>((day - started).count()) / days_a_week + 1;
    count_contacts(record, rows.sessions.of(id), started, day);
    if (record.plan)
        for (const model::Review& review : record.plan->reviews)
            if (sys_days{review.date.value} <= day &&
                (!record.last_review || *record.last_review < review.date.value))
                record.last_review = review.date.value;
    record.attendance = by_month(rows.attendance.of(id), day);
    record.measures = by_measure(rows.measurements.of(id), model, day);
    record.check_points = check_points(record, weeks, started, day);
    return record;
}

}  // namespace

bool is_open(const model::Target& target) {
    return target.progress != model::Progress::met && target.progress != model::Progress::dropped;
}

bool is_late(const model::Target& target, sys_days day) {
    return is_open(target) && target.by && sys_days{target.by->value} < day;
}

std::vector<PupilRecord> records_of_supported(const model::Model& model, sys_days day) {
    const Rows rows(model);
    const std::set<sys_days> weeks = weeks_recorded(model, day);
    std::vector<PupilRecord> records;
    for (const model::Pupil& pupil : model.pupils)
        if (!why_not_supported(pupil, {day, day}))
            records.push_back(record_of(pupil, model, rows, weeks, day));
    std::ranges::stable_sort(records, {}, [](const PupilRecord& record) {
        return std::tie(record.pupil->mentor.value, record.pupil->id.value.code);
    });
    return records;
}

}  // namespace casebook::figures
