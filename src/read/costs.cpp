#include <array>
#include <regex>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/faults.hpp"
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

/// An amount; three places after its point are thousands in other countries, and no pence.
double pounds(RowReader& row) {
    static const std::regex three_places{R"((?:£ ?)?\d{1,3}\.\d{3})"};
    constexpr std::size_t longest = 16;
    const std::string text{row.written(amount)};
    if (text.size() > longest || !std::regex_match(text, three_places)) return row.number(amount).value_or(0);
    row.report_here(amount, faults::number_unreadable, fmt::format("pounds is {}", text),
                    {.why = "its point could stand before pence or between thousands",
                     .mend = "write thousands without a point, and pence with two figures"});
    return 0;
}

}  // namespace

std::span<const Field> cost_fields() {
    return fields;
}

void read_costs(const InputFile& file, Reading& reading) {
    read_rows(file, fields, reading, reading.model.costs, [](RowReader& row, model::Cost& record) {
        record.item = row.text(item);
        record.kind = row.choice<std::string_view>(kind, cost_kinds).value_or("");
        record.pounds = {pounds(row), row.place(amount).where};
        record.from = needed(row.date(from));
        record.until = row.date(until);
        record.source = row.text(source).value;
    });
}

}  // namespace casebook::read
