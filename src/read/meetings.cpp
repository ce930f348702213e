#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, kind, pupil, count, mentor, minutes };

constexpr std::array fields{
    Field{"Date", "day|meeting date|when|month", Need::value, CellKind::date,
          "the day, or any day of the month that is counted"},
    Field{"Meeting", "kind|type|type of meeting|meeting type", Need::value, CellKind::choice,
          "which kind of meeting", names<meeting_kinds>},
    Field{"Pupil", "pupil id|pupil code|code|mentee|child", Need::none, CellKind::code,
          "the code in the register; always empty for a core group or a case conference"},
    Field{"Count", "number|how many|meetings", Need::none, CellKind::whole_number,
          "how many meetings the row stands for; empty means one"},
    Field{"Mentor", "learning mentor|mentor id|who|attended by", Need::none, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Minutes", "mins|duration|length", Need::none, CellKind::whole_number, "of all of them together"},
};
static_assert(fields.size() == minutes + 1);

}  // namespace

std::span<const Field> meeting_fields() {
    return fields;
}

void read_meetings(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.meetings, [](RowReader& row, model::Meeting& record) {
        record.date = needed(row.date(date));
        record.kind = {std::string{row.choice<std::string_view>(kind, meeting_kinds).value_or("")},
                       row.place(kind).where};
        record.pupil = row.pupil(pupil);
        record.count = row.whole_number(count).value_or(model::Recorded<int>{1, row.place(count).where});
        record.mentor = row.text(mentor);
        record.minutes = plain(row.whole_number(minutes));
    });
}

}  // namespace casebook::read
