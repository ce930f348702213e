#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { task, kind, roles, hours, note };

constexpr std::array kinds{
    Word<model::TaskKind>{"common|shared|all", model::TaskKind::common},
    Word<model::TaskKind>{"complementary|alongside", model::TaskKind::complementary},
    Word<model::TaskKind>{"distinctive|specific|only mentors", model::TaskKind::distinctive},
};

constexpr std::array fields{
    Field{"Task", "what|activity|responsibility", Need::value, CellKind::text, "what is done"},
    Field{"Kind", "type|common complementary or distinctive", Need::value, CellKind::choice,
          "common to all roles, complementary (alongside others), or distinctive of mentors", names<kinds>},
    Field{"Roles", "who|role|done by", Need::none, CellKind::list,
          "the broad roles that do it, separated by semicolons"},
    Field{"Hours a week", "hours|time|hours per week", Need::none, CellKind::number, "of the mentors, about"},
    Field{"Note", "notes|comment", Need::none, CellKind::text, "what should change"},
};
static_assert(fields.size() == note + 1);

}  // namespace

std::span<const Field> role_fields() {
    return fields;
}

void read_roles(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.roles, [](RowReader& row, model::RoleTask& record) {
        record.task = row.text(task);
        record.kind = row.choice<model::TaskKind>(kind, kinds).value_or(model::TaskKind::common);
        for (model::Recorded<std::string>& role : row.list(roles))
            record.roles.push_back(std::move(role.value));
        record.hours_per_week = row.number(hours);
        record.note = row.text(note).value;
    });
}

}  // namespace casebook::read
