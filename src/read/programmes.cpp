#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { name, from, until, mentor, pupils, planned_sessions, aim, criterion, result };

constexpr std::array fields{
    Field{"Programme", "name|group|club|title", Need::value, CellKind::text,
          "its name, as in the column Group of sessions.csv"},
    Field{"From", "start|started|first session|start date", Need::value, CellKind::date, "first day"},
    Field{"Until", "end|ended|last session|end date", Need::none, CellKind::date,
          "last day; empty while it goes on"},
    Field{"Mentor", "learning mentor|mentor id|led by|leader", Need::none, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Pupils", "pupil|pupil codes|members|mentees", Need::none, CellKind::list,
          "codes in the register, separated by semicolons"},
    Field{"Planned sessions", "sessions|number of sessions|weeks", Need::none, CellKind::whole_number,
          "how many were planned"},
    Field{"Aim", "purpose|goal|objective", Need::none, CellKind::text, "what it is for"},
    Field{"Criterion", "success criterion|success criteria|how we will know|measure", Need::none,
          CellKind::text, "how one will know that it worked"},
    Field{"Result", "outcome|what happened", Need::none, CellKind::text,
          "what came of it, also where it did not work"},
};
static_assert(fields.size() == result + 1);

}  // namespace

std::span<const Field> programme_fields() {
    return fields;
}

void read_programmes(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.programmes, [](RowReader& row, model::Programme& record) {
        record.name = row.text(name);
        record.from = needed(row.date(from));
        record.until = row.date(until);
        record.mentor = row.text(mentor);
        for (model::Recorded<std::string>& code : row.codes(pupils))
            record.pupils.push_back({model::PupilId{std::move(code.value)}, code.where});
        record.planned_sessions = plain(row.whole_number(planned_sessions));
        record.aim = row.text(aim).value;
        record.criterion = row.text(criterion).value;
        record.result = row.text(result).value;
    });
}

}  // namespace casebook::read
