#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/durations.hpp"
#include "read/each_cell.hpp"
#include "read/export_faults.hpp"
#include "read/known_lists.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, minutes, mentor, pupils, group, adult, kind, planned, hours };

constexpr std::array fields{
    Field{"Date", "day|session date|date of session|when", Need::value, CellKind::date, "the day"},
    Field{"Minutes", "mins|duration|length|time|minutes spent|duration (minutes)|length (minutes)",
          Need::value, CellKind::whole_number, "how long it took"},
    Field{"Mentor", "learning mentor|mentor id|who|staff member|key worker", Need::value, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Pupil", "pupils|pupil id|pupil code|code|mentee|mentees|child|children|pupil codes", Need::heading,
          CellKind::list, "codes in the register, separated by semicolons; empty where no pupil was there"},
    Field{"Group", "group name|programme|club", Need::none, CellKind::text, "the name of the group"},
    Field{"Adult", "adults|with|adult role|other adult|met with", Need::none, CellKind::text,
          "a broad role, never a name"},
    Field{"Kind", "type|session type|session kind|activity|type of session|kind of session|contact type",
          Need::value, CellKind::choice,
          "one to one, group, in class, drop-in, parent or carer, agency, staff", names<session_kinds>},
    Field{"Planned", "planned or drop in|scheduled|in timetable", Need::none, CellKind::yes_no,
          "yes where the week's timetable held it, no where it came by itself"},
    Field{"Hours", "hrs|duration (hours)|length (hours)|hours spent|time (hours)", Need::none,
          CellKind::number, "how long it took, where it is not given in minutes"},
};
static_assert(fields.size() == hours + 1);

constexpr double longest_session = 480;  ///< minutes of a working day

/// Reads how long sessions took, and counts the cells that said their unit.
class Durations {
  public:
    explicit Durations(const Table& table) : table_(table) {}

    [[nodiscard]] model::Recorded<int> read(RowReader& row) {
        if (!table_.has(minutes)) return of_hours(row);
        const Cell* const cell = row.empty(minutes) ? nullptr : table_.cell(row.cells(), minutes);
        const auto said = cell == nullptr ? std::nullopt : read_duration(cell->text);
        if (said && *said > longest_session && cell->text.find(':') != std::string::npos) {
            row.report_here(minutes, faults::number_unreadable, fmt::format("minutes is {}", cell->text),
                            {.why = "this seems to be the time of day at which it began",
                             .mend = "write how long it took, as 45"});
            return {};
        }
        if (said) {
            if (said_++ == 0) {
                first_ = row.place(minutes);
                example_ = fmt::format("minutes is {}, which was read as {:.0f}", cell->text, *said);
            }
            return {static_cast<int>(std::lround(*said)), row.place(minutes).where};
        }
        const auto number = cell == nullptr ? std::nullopt : read_number(cell->text, true);
        if (number && number->value != std::floor(number->value)) {
            row.report_here(minutes, faults::number_unreadable, fmt::format("minutes is {}", cell->text),
                            {.why = "minutes are whole numbers; this may be hours",
                             .mend = "write its unit, as 0.75 hours, or the minutes, as 45"});
            return {};
        }
        return row.whole_number(minutes).value_or(model::Recorded<int>{});
    }

    void tell(diagnostics::Diagnostics& diagnostics) const {
        if (said_ > 0) report(diagnostics, faults::durations_read, first_, example_ + and_more(said_));
    }

  private:
    [[nodiscard]] static model::Recorded<int> of_hours(RowReader& row) {
        constexpr double minutes_an_hour = 60;
        if (row.empty(hours)) {
            row.report_here(hours, faults::missing_value, "hours is empty");
            return {};
        }
        const auto number = row.number(hours);
        return {static_cast<int>(std::lround(number.value_or(0) * minutes_an_hour)), row.place(hours).where};
    }

    const Table& table_;
    std::size_t said_ = 0;
    Place first_;
    std::string example_;
};

/// False, and told, where the column could be in hours: no session took longer than eight, and its heading
/// does not name minutes.
bool minutes_are_clear(const Table& table, const InputFile& file, Reading& reading) {
    constexpr double longest_day = 8;
    if (!table.has(minutes)) return true;
    std::size_t count = 0;
    const Cell* first = nullptr;
    bool all_small = true;
    each_cell(table, minutes, [&](const Cell& cell) {
        const auto number = read_number(cell.text, true);
        if (!number) return;
        all_small = all_small && number->value <= longest_day;
        if (count++ == 0) first = &cell;
    });
    const std::string& heading = table.columns[*table.column_of[minutes]].heading;
    const bool declared = std::ranges::any_of(reading.columns, [&](const DeclaredColumn& column) {
        return table_path(column.file) == table_path(file.path) && folded(column.heading) == folded(heading);
    });
    const bool named = declared || folded(heading).find("min") != std::string::npos;
    if (count == 0 || !all_small || declared) return true;
    constexpr std::size_t few = 3;
    if (named && count < few) return true;
    report(reading.diagnostics, named ? faults::minutes_small : faults::hours_or_minutes,
           place_of(table, *first), fmt::format("no value of “{}” is above {:g}", heading, longest_day));
    return named;
}

}  // namespace

std::span<const Field> session_fields() {
    return fields;
}

void read_sessions(const InputFile& file, Reading& reading) {
    const Loading loading{.instead = std::pair<std::size_t, std::size_t>{minutes, hours}};
    const std::optional<Table> table = load_table(file, fields, reading, loading);
    if (!table || !minutes_are_clear(*table, file, reading)) return;
    reading.model.sessions.reserve(table->rows.size());
    KnownLists codes(*table, pupils, codes_of_pupils(reading.model));
    Durations durations(*table);
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Session session;
        session.date = row.date(date).value_or(model::Recorded<model::Date>{});
        session.minutes = durations.read(row);
        session.mentor = row.text(mentor);
        for (model::Recorded<std::string>& code : codes.read(row))
            session.pupils.push_back({model::PupilId{std::move(code.value)}, code.where});
        session.group = row.text(group).value;
        session.adult = row.text(adult).value;
        session.kind =
            row.choice<model::SessionKind>(kind, session_kinds).value_or(model::SessionKind::one_to_one);
        session.planned = row.yes_no(planned);
        if (row.sound()) reading.model.sessions.push_back(std::move(session));
    }
    codes.tell(reading.diagnostics);
    durations.tell(reading.diagnostics);
}

}  // namespace casebook::read
