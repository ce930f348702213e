#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/row.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { pupil, week, attended, possible, attendance };

constexpr std::array fields{
    Field{"Pupil", "pupil id|pupil code|code|id|mentee|child", Need::value, CellKind::code,
          "the code in the register"},
    Field{"Week beginning", "date|week|week commencing|w/c|w/b|week starting|wc|wb|week of", Need::value,
          CellKind::date, "any day of the week"},
    Field{"Attended",
          "sessions attended|attended sessions|present|attendances|present marks|sessions present",
          Need::none, CellKind::number, "half-day sessions attended"},
    Field{"Possible", "possible sessions|sessions possible|possible attendances|possible marks|sessions",
          Need::none, CellKind::number, "half-day sessions that were possible"},
    Field{"Attendance",
          "attendance %|% attendance|attendance percentage|percentage "
          "attendance|percentage|percent|%|attendance rate",
          Need::none, CellKind::percentage, "in per cent, where the two counts are not exported"},
};
static_assert(fields.size() == attendance + 1);

void report_empty(const Table& table, std::size_t empty, Place first, Reading& reading) {
    if (empty == 0) return;
    report(
        reading.diagnostics, faults::rows_without_value, first,
        fmt::format("{} of {} rows {} no attendance", empty, table.rows.size(), empty == 1 ? "has" : "have"));
}

}  // namespace

std::span<const Field> attendance_fields() {
    return fields;
}

void read_attendance(const InputFile& file, Reading& reading) {
    const std::optional<Table> table = load_table(file, fields, reading, Expect::perhaps);
    const bool counts = table && table->has(attended) && table->has(possible);
    if (!table || (!counts && !table->has(attendance))) {
        const std::uint32_t id = table ? table->file : reading.sources.add(file.path, {});
        report(reading.diagnostics, faults::file_not_read, {{id, 0, 0}},
               "the headings are not those of any tracking data",
               {.why = "attendance has the columns Pupil, Week beginning, and Attended and Possible, or "
                       "Attendance in per cent",
                .mend = "correct the headings, or keep the file outside this folder"});
        return;
    }
    std::size_t empty = 0;
    Place first_empty;
    reading.model.attendance.reserve(reading.model.attendance.size() + table->rows.size());
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        const bool counted = counts && !(row.empty(attended) && row.empty(possible));
        const std::size_t measured = counted ? attended : attendance;
        if (!counted && (!table->has(attendance) || row.empty(attendance))) {
            if (empty++ == 0) first_empty = row.place(counts ? attended : attendance);
            continue;
        }
        model::Attendance entry;
        entry.pupil = row.pupil(pupil);
        entry.week = row.date(week).value_or(model::Recorded<model::Date>{});
        entry.where = row.place(measured).where;
        if (counted) {
            entry.attended = row.number(attended);
            entry.possible = row.number(possible);
            for (const std::size_t half : {attended, possible})
                if (row.empty(half))
                    row.report_here(half, faults::missing_value,
                                    fmt::format("{} is empty", spoken(fields[half].name)),
                                    {.why = "attended and possible sessions are needed together"});
        } else {
            entry.percent = row.percentage(attendance);
        }
        if (row.sound()) reading.model.attendance.push_back(std::move(entry));
    }
    report_empty(*table, empty, first_empty, reading);
}

}  // namespace casebook::read
