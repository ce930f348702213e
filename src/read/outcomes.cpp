#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date, for_whom, outcome, before, after, unit, source };

constexpr std::array beneficiaries{
    Word<std::string_view>{"families|family|parents|parent or carer|parents or carers", "families"},
    Word<std::string_view>{"school|staff|whole school|class", "school"},
};

constexpr std::array fields{
    Field{"Date", "day|when|noted on", Need::value, CellKind::date, "when it was seen or counted"},
    Field{"For whom", "for|who|whom", Need::value, CellKind::choice, "families or the school",
          names<beneficiaries>},
    Field{"Outcome", "change|what changed|what", Need::value, CellKind::text,
          "what changed, or did not; no name"},
    Field{"Before", "baseline|at first", Need::none, CellKind::number,
          "the count before, where one was kept"},
    Field{"After", "now|later", Need::none, CellKind::number, "the same count afterwards"},
    Field{"Unit", "measure|of what", Need::none, CellKind::text, "what is counted, as incidents a week"},
    Field{"Source", "evidence|taken from", Need::none, CellKind::text, "where it is held"},
};
static_assert(fields.size() == source + 1);

}  // namespace

std::span<const Field> outcome_fields() {
    return fields;
}

void read_outcomes(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.outcomes, [](RowReader& row, model::WiderOutcome& record) {
        record.date = needed(row.date(date));
        record.for_whom = row.choice<std::string_view>(for_whom, beneficiaries).value_or("");
        record.outcome = row.text(outcome);
        record.before = row.number(before);
        record.after = row.number(after);
        record.unit = row.text(unit).value;
        record.source = row.text(source).value;
    });
}

}  // namespace casebook::read
