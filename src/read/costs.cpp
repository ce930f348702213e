#include <array>

#include "read/all_readers.hpp"
#include "read/rows.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { item, kind, amount, from, until, source };

constexpr std::array cost_kinds{
    Word<std::string_view>{"staff|salary|salaries|pay|staffing", "staff"},
    Word<std::string_view>{"training|courses", "training"},
    Word<std::string_view>{"resources|materials|books|equipment", "resources"},
    Word<std::string_view>{"other|room|travel", "other"},
};

constexpr std::array fields{
    Field{"Item", "what|description|cost", Need::value, CellKind::text, "what was paid for; no name"},
    Field{"Kind", "type|category", Need::value, CellKind::choice, "what kind of cost", names<cost_kinds>},
    Field{"Pounds", "amount|sum|total cost|£|gbp|amount (£)", Need::value, CellKind::number,
          "in pounds, for the whole time"},
    Field{"From", "date|start|paid on", Need::value, CellKind::date, "first day that it covers"},
    Field{"Until", "end|to", Need::none, CellKind::date,
          "last day that it covers; empty where it is one payment"},
    Field{"Source", "taken from|evidence|budget line", Need::none, CellKind::text,
          "where the sum is taken from"},
};
static_assert(fields.size() == source + 1);

}  // namespace

std::span<const Field> cost_fields() {
    return fields;
}

void read_costs(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.costs, [](RowReader& row, model::Cost& record) {
        record.item = row.text(item);
        record.kind = row.choice<std::string_view>(kind, cost_kinds).value_or("");
        record.pounds = {row.number(amount).value_or(0), row.place(amount).where};
        record.from = needed(row.date(from));
        record.until = row.date(until);
        record.source = row.text(source).value;
    });
}

}  // namespace casebook::read
