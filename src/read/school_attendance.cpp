#include <array>
#include <set>

#include <fmt/format.h>

#include "read/export_faults.hpp"
#include "read/row.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { week, until, attended, possible, attendance, absence };

constexpr std::array fields{
    Field{"Week beginning", "date|week|week commencing|w/c|w/b|week starting|wc|wb|week of|from|start date",
          Need::value, CellKind::date, "any day of the week, or the first day of a longer stretch"},
    Field{"Until", "to|end|end date|week ending|last day", Need::none, CellKind::date,
          "last day, where a row is about more than a week"},
    Field{"Attended",
          "sessions attended|present|attendances|present marks|presents|present sessions|sessions present",
          Need::none, CellKind::number, "half-day sessions attended by all pupils"},
    Field{"Possible",
          "possible sessions|sessions possible|possible attendances|possible marks|sessions|out of",
          Need::none, CellKind::number, "half-day sessions that were possible for all pupils"},
    Field{"Attendance",
          "attendance %|% attendance|attendance percentage|percentage|percent|%|attendance rate|whole "
          "school|school",
          Need::none, CellKind::percentage, "in per cent, where the counts are not exported"},
    Field{"Absence %",
          "% absence|absence rate|percentage absence|absence percentage|% absent|absent %|overall absence "
          "%|overall absence rate|total absence %",
          Need::none, CellKind::percentage,
          "the share that was missed, in per cent, where attendance is not given"},
};
static_assert(fields.size() == absence + 1);
constexpr double all_of_it = 100;

void read(const TrackingTable& from, Reading& reading) {
    const Table& table = from.table;
    const bool counts = table.has(attended) && table.has(possible);
    if (!counts && !table.has(attendance) && !table.has(absence)) {
        report(reading.diagnostics, faults::missing_heading, {table.header},
               "there is no column “Attendance”",
               {.why = "attendance is Attended and Possible, or Attendance in per cent"});
        return;
    }
    std::set<model::Date> weeks;
    for (const Row& cells : table.rows) {
        diagnostics::Diagnostics unheard;
        RowReader row(table, cells, unheard);
        const auto day = row.date(week);
        if (!day || weeks.insert(day->value).second) continue;
        report(reading.diagnostics, faults::groups_of_a_school, row.place(week),
               fmt::format("a second row is about {}", iso(day->value)));
        return;
    }
    std::size_t empty = 0;
    Place first_empty;
    std::size_t turned_round = 0;
    Place first_turned_round;
    for (const Row& cells : table.rows) {
        RowReader row(table, cells, reading.diagnostics);
        const std::size_t measured = counts ? attended : table.has(attendance) ? attendance : absence;
        if (row.empty(measured)) {
            if (empty++ == 0) first_empty = row.place(measured);
            continue;
        }
        model::SchoolAttendance entry;
        entry.week = row.date(week).value_or(model::Recorded<model::Date>{});
        if (const auto last = row.date(until)) entry.until = last->value;
        entry.where = row.place(measured).where;
        if (counts) {
            entry.attended = row.number(attended);
            entry.possible = row.number(possible);
            if (row.empty(possible)) row.report_here(possible, faults::missing_value, "possible is empty");
        } else {
            entry.percent = row.percentage(measured);
        }
        if (measured == absence && entry.percent) {
            entry.percent = all_of_it - *entry.percent;
            if (turned_round++ == 0) first_turned_round = row.place(measured);
        }
        const bool beyond =
            (entry.percent && (*entry.percent < 0 || *entry.percent > 100)) ||
            (entry.attended && entry.possible && (*entry.attended < 0 || *entry.attended > *entry.possible));
        if (row.sound() && beyond)
            row.report_here(
                measured, faults::out_of_range, "attendance of the school cannot be right",
                {.why =
                     "it has to lie between 0 and 100 per cent, and no more can attend than were possible"});
        if (row.sound()) reading.model.school_attendance.push_back(std::move(entry));
    }
    if (empty > 0)
        report(reading.diagnostics, faults::rows_without_value, first_empty,
               fmt::format("{} of {} rows {} no attendance", empty, table.rows.size(),
                           empty == 1 ? "has" : "have"));
    if (turned_round > 0)
        report(reading.diagnostics, faults::absence_turned_round, first_turned_round,
               fmt::format("absence in {} row{} was read as the rest of 100", turned_round,
                           turned_round == 1 ? "" : "s"));
}

}  // namespace

TrackingKind school_attendance_kind() {
    return {"school-attendance",
            "school attendance|whole school attendance|whole school",
            "attendance of the whole school",
            fields,
            std::nullopt,
            false,
            false,
            read};
}

}  // namespace casebook::read
