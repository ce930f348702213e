#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, mentor, kind, with, minutes, agreed, next };

constexpr std::array kinds{
    Word<model::SupervisionKind>{"supervision|clinical supervision|group supervision",
                                 model::SupervisionKind::supervision},
    Word<model::SupervisionKind>{"check point|checkpoint|line management|line manager|1:1",
                                 model::SupervisionKind::check_point},
    Word<model::SupervisionKind>{"annual review|appraisal|performance management",
                                 model::SupervisionKind::annual_review},
};

constexpr std::array fields{
    Field{"Date", "day|when", Need::value, CellKind::date, "the day"},
    Field{"Mentor", "learning mentor|mentor id|who", Need::value, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Kind", "type", Need::value, CellKind::choice,
          "supervision, the line manager's check point, or the annual review", names<kinds>},
    Field{"With", "line manager|supervisor|by", Need::none, CellKind::text, "a broad role, never a name"},
    Field{"Minutes", "mins|duration|length", Need::none, CellKind::whole_number, "how long it took"},
    Field{"Agreed", "actions|outcome|notes", Need::none, CellKind::text, "what was agreed; no pupil"},
    Field{"Next", "next date|next meeting", Need::none, CellKind::date, "when the next one is planned"},
};
static_assert(fields.size() == next + 1);

}  // namespace

std::span<const Field> supervision_fields() {
    return fields;
}

void read_supervision(const InputFile& file, Reading& reading) {
    read_rows(
        file, fields, reading, reading.model.supervision, [](RowReader& row, model::Supervision& record) {
            record.date = needed(row.date(date));
            record.mentor = row.text(mentor);
            record.kind =
                row.choice<model::SupervisionKind>(kind, kinds).value_or(model::SupervisionKind::supervision);
            record.with = row.text(with).value;
            record.minutes = plain(row.whole_number(minutes));
            record.agreed = row.text(agreed).value;
            record.next = row.date(next);
        });
}

}  // namespace casebook::read
