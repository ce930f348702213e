#include "read/no_values.hpp"

#include <array>
#include <map>
#include <utility>

#include <fmt/ranges.h>

#include "read/each_cell.hpp"
#include "read/export_faults.hpp"
#include "read/numbers.hpp"
#include "read/row.hpp"

namespace casebook::read {
namespace {

constexpr std::array words{
    Word<model::Unmeasured>{"missing|not taken|absent|not recorded|no data|null|none|x|ill|illness|unknown|"
                            "not known|not available|tbc|nan",
                            model::Unmeasured::missing},
    Word<model::Unmeasured>{"not applicable|n/a|na|not entered|z|left|not on roll|off roll|not started",
                            model::Unmeasured::not_applicable},
    Word<model::Unmeasured>{"suppressed|withheld|c|supp", model::Unmeasured::suppressed},
};

bool could_be_nought(std::string_view text) {
    return folded(text) == "absent" || folded(text) == "none";
}

void take_out(Table& table, std::size_t field, Reading& reading) {
    std::map<std::string, std::size_t> counts;
    std::optional<Place> first;
    for (Row& row : table.rows) {
        const std::size_t column = *table.column_of[field];
        if (column >= row.cells.size() || row.cells[column].text.empty()) continue;
        Cell& cell = row.cells[column];
        if (read_number(cell.text, true) || !no_value(cell.text) || could_be_nought(cell.text)) continue;
        if (!first) first = place_of(table, cell);
        ++counts[std::exchange(cell.text, {})];
    }
    if (!first) return;
    std::vector<std::string> said;
    for (const auto& [word, count] : counts)
        said.push_back(fmt::format("“{}” in {} cell{}", word, count, count == 1 ? "" : "s"));
    report(reading.diagnostics, faults::no_value_words, *first,
           fmt::format("{} is {}", spoken(table.fields[field].name), fmt::join(said, ", ")));
}

}  // namespace

std::optional<model::Unmeasured> no_value(std::string_view text) {
    if (folded(text).empty()) return model::Unmeasured::missing;  // a dash, a full stop
    for (const Word<model::Unmeasured>& word : words) {
        const std::array spellings{word.spellings};
        if (spelled_as(text, spellings)) return word.value;
    }
    return std::nullopt;
}

void take_out_no_values(Table& table, Reading& reading) {
    for (const CellKind kind : {CellKind::number, CellKind::percentage})
        each_field(table, kind, [&](std::size_t field) { take_out(table, field, reading); });
}

}  // namespace casebook::read
