#include "read/days_of_attendance.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "read/export_faults.hpp"

namespace casebook::read {
namespace {

constexpr double sessions_a_day = 2;

bool is_day(const model::Attendance& one) {
    return one.attended && one.possible && !one.until && *one.possible <= sessions_a_day;
}

void add(std::optional<double>& sum, std::optional<double> more) {
    if (more) sum = sum.value_or(0) + *more;
}

}  // namespace

model::Date monday_of(model::Date date) {
    const std::chrono::sys_days day{date};
    return model::Date{day - (std::chrono::weekday{day} - std::chrono::Monday)};
}

void add_up_days(std::vector<model::Attendance>& entries, diagnostics::Diagnostics& diagnostics) {
    if (!std::ranges::all_of(entries, is_day)) return;
    std::map<std::pair<model::PupilId, model::Date>, std::map<model::Date, const model::Attendance*>> weeks;
    std::vector<model::Attendance> result;
    bool several = false;
    for (const model::Attendance& one : entries) {
        auto& days = weeks[{one.pupil.value, monday_of(one.week.value)}];
        if (!days.emplace(one.week.value, &one).second) result.push_back(one);
        several = several || days.size() > 1;
    }
    if (!several) return;
    for (const auto& [key, days] : weeks) {
        model::Attendance sum = *days.begin()->second;
        sum.week.value = key.second;
        sum.attended = sum.possible = 0;
        sum.authorised.reset();
        sum.unauthorised.reset();
        for (const auto& [day, one] : days) {
            add(sum.attended, one->attended);
            add(sum.possible, one->possible);
            add(sum.authorised, one->authorised);
            add(sum.unauthorised, one->unauthorised);
        }
        result.push_back(std::move(sum));
    }
    report(diagnostics, faults::days_added_up, {entries.front().where},
           fmt::format("{} rows of single days were added up to {} week{}", entries.size(), weeks.size(),
                       weeks.size() == 1 ? "" : "s"));
    entries = std::move(result);
}

}  // namespace casebook::read
