#include <array>

#include "read/all_readers.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, minutes, mentor, pupils, group, adult, kind, planned };

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
    Field{"Kind", "type|session type|activity|type of session|kind of session|contact type", Need::value,
          CellKind::choice, "one to one, group, in class, drop-in, parent or carer, agency, staff",
          names<session_kinds>},
    Field{"Planned", "planned or drop in|scheduled|in timetable", Need::none, CellKind::yes_no,
          "yes where the week's timetable held it, no where it came by itself"},
};
static_assert(fields.size() == planned + 1);

}  // namespace

std::span<const Field> session_fields() {
    return fields;
}

void read_sessions(const InputFile& file, Reading& reading) {
    const std::optional<Table> table = load_table(file, fields, reading);
    if (!table) return;
    reading.model.sessions.reserve(table->rows.size());
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Session session;
        session.date = row.date(date).value_or(model::Recorded<model::Date>{});
        session.minutes = row.whole_number(minutes).value_or(model::Recorded<int>{});
        session.mentor = row.text(mentor);
        for (model::Recorded<std::string>& code : row.list(pupils))
            session.pupils.push_back({model::PupilId{std::move(code.value)}, code.where});
        session.group = row.text(group).value;
        session.adult = row.text(adult).value;
        session.kind =
            row.choice<model::SessionKind>(kind, session_kinds).value_or(model::SessionKind::one_to_one);
        session.planned = row.yes_no(planned);
        if (row.sound()) reading.model.sessions.push_back(std::move(session));
    }
}

}  // namespace casebook::read
