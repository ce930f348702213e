#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/row.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t {
    week = pupil_fields,
    until,
    attended,
    possible,
    authorised,
    unauthorised,
    attendance
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Week beginning",
          "date|week|week commencing|w/c|w/b|week starting|wc|wb|week of|from|start|start date", Need::value,
          CellKind::date, "any day of the week, or the first day of a longer stretch"},
    Field{"Until", "to|end|end date|week ending|last day", Need::none, CellKind::date,
          "last day, where a row is about more than a week"},
    Field{
        "Attended",
        "sessions attended|attended sessions|present|attendances|present marks|sessions present|presents|att",
        Need::none, CellKind::number, "half-day sessions attended"},
    Field{"Possible", "possible sessions|sessions possible|possible attendances|possible marks|sessions|poss",
          Need::none, CellKind::number, "half-day sessions that were possible"},
    Field{"Authorised",
          "authorised absences|auth absences|auth abs|authorised absence|auth|sessions authorised",
          Need::none, CellKind::number, "half-day sessions missed with leave"},
    Field{
        "Unauthorised",
        "unauthorised absences|unauth absences|unauth abs|unauthorised absence|unauth|sessions unauthorised",
        Need::none, CellKind::number, "half-day sessions missed without leave"},
    Field{"Attendance",
          "attendance %|% attendance|attendance percentage|percentage "
          "attendance|percentage|percent|%|attendance "
          "rate|% att|att %|percentage attended",
          Need::none, CellKind::percentage, "in per cent, where the counts are not exported"},
});
static_assert(fields.size() == attendance + 1);

void report_empty(const Table& table, std::size_t empty, Place first, Reading& reading) {
    if (empty == 0) return;
    report(
        reading.diagnostics, faults::rows_without_value, first,
        fmt::format("{} of {} rows {} no attendance", empty, table.rows.size(), empty == 1 ? "has" : "have"));
}

/// Adds what one count lacks: of attended, possible and the two kinds of absence any three make the fourth.
void complete(model::Attendance& entry) {
    const bool absences = entry.authorised && entry.unauthorised;
    if (!entry.possible && entry.attended && absences)
        entry.possible = *entry.attended + *entry.authorised + *entry.unauthorised;
    if (!entry.attended && entry.possible && absences)
        entry.attended = *entry.possible - *entry.authorised - *entry.unauthorised;
}

void read(const TrackingTable& from, Reading& reading) {
    const Table& table = from.table;
    const bool absences = table.has(authorised) && table.has(unauthorised);
    const bool counts = static_cast<int>(table.has(attended)) + static_cast<int>(table.has(possible)) +
                            static_cast<int>(absences) >=
                        2;
    if (!counts && !table.has(attendance)) {
        report(reading.diagnostics, faults::missing_heading, {table.header},
               "there is no column “Attendance”",
               {.why = "attendance is Attended and Possible, or Attendance in per cent"});
        return;
    }
    std::size_t empty = 0;
    Place first_empty;
    reading.model.attendance.reserve(reading.model.attendance.size() + table.rows.size());
    for (const Row& cells : table.rows) {
        RowReader row(table, cells, reading.diagnostics);
        const std::size_t measured_first = table.has(attended) ? attended : possible;
        const std::size_t other = table.has(attended) && table.has(possible) ? possible : authorised;
        const bool counted = counts && !(row.empty(measured_first) && row.empty(other));
        const std::size_t measured = counted ? measured_first : attendance;
        if (!counted && (!table.has(attendance) || row.empty(attendance))) {
            if (empty++ == 0) first_empty = row.place(counts ? measured_first : attendance);
            continue;
        }
        model::Attendance entry;
        entry.pupil = row.pupil(pupil_code);
        entry.comparison = from.comparison.contains(entry.pupil.value.code);
        entry.week = row.date(week).value_or(model::Recorded<model::Date>{});
        if (const auto last = row.date(until)) {
            entry.until = last->value;
            if (row.sound() && last->value < entry.week.value)
                row.report_here(until, faults::out_of_range, fmt::format("until is {}", iso(last->value)),
                                {.why = "it lies before the first day"});
        }
        entry.where = row.place(measured).where;
        entry.authorised = row.number(authorised);
        entry.unauthorised = row.number(unauthorised);
        if (counted) {
            entry.attended = row.number(attended);
            entry.possible = row.number(possible);
            complete(entry);
            for (const std::size_t half : {attended, possible})
                if (row.sound() && !(half == attended ? entry.attended : entry.possible))
                    row.report_here(half, faults::missing_value,
                                    fmt::format("{} is empty", spoken(fields[half].name)),
                                    {.why = "attended and possible sessions are needed together"});
        } else {
            entry.percent = row.percentage(attendance);
        }
        if (row.sound()) reading.model.attendance.push_back(std::move(entry));
    }
    report_empty(table, empty, first_empty, reading);
}

}  // namespace

TrackingKind attendance_kind() {
    return {"attendance",
            "rates|attendance by week|attendance by half term",
            "attendance by week or half term",
            fields,
            Across{week, until, std::nullopt, attendance},
            true,
            true,
            read};
}

std::span<const Field> attendance_fields() {
    return fields;
}

}  // namespace casebook::read
