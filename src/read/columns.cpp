#include "read/columns.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "read/each_cell.hpp"
#include "read/export_faults.hpp"
#include "read/known_lists.hpp"
#include "read/numbers.hpp"

namespace casebook::read {
namespace {

/// The field that holds codes of pupils; empty where the table has none.
std::optional<std::size_t> pupil_field(const Table& table) {
    for (std::size_t field = 0; field < table.fields.size(); ++field)
        if (table.fields[field].name == "Pupil" && table.fields[field].kind == CellKind::code &&
            table.has(field))
            return field;
    return std::nullopt;
}

}  // namespace

void find_shares(Table& table, Reading& reading) {
    each_field(table, CellKind::percentage, [&](std::size_t field) {
        // A column is in shares of one where no value is above 1, none has a per cent sign, and one lies
        // between 0 and 1.
        bool all_small = true;
        const Cell* between = nullptr;
        each_cell(table, field, [&](const Cell& cell) {
            const auto number = read_number(cell.text, true);
            if (!number) return;
            all_small = all_small && !number->per_cent && number->value <= 1;
            if (between == nullptr && number->value > 0 && number->value < 1) between = &cell;
        });
        if (!all_small || between == nullptr) return;
        table.shares[field] = true;
        report(reading.diagnostics, faults::percent_as_share, place_of(table, *between),
               fmt::format("{} is written as {}", spoken(table.fields[field].name), between->text));
    });
}

void leave_out_intervals(Table& table, std::size_t field, Reading& reading) {
    if (!table.has(field)) return;
    std::optional<Place> first;
    std::string example;
    std::size_t count = 0;
    for (Row& row : table.rows) {
        const std::size_t column = *table.column_of[field];
        const auto number = column < row.cells.size() ? number_with_interval(row.cells[column].text)
                                                      : std::optional<double>{};
        if (!number) continue;
        Cell& cell = row.cells[column];
        if (count++ == 0) {
            first = place_of(table, cell);
            example = fmt::format("{} is {}, which was read as {:g}", spoken(table.fields[field].name),
                                  cell.text, *number);
        }
        cell.text = fmt::format("{:g}", *number);
    }
    if (first) report(reading.diagnostics, faults::interval_left_out, *first, example + and_more(count));
}

void same_letters(Table& table, Reading& reading) {
    const auto field = pupil_field(table);
    if (!field || reading.model.pupils.empty()) return;
    const Meaning meaning = codes_of_pupils(reading.model);
    std::optional<Place> first;
    std::string example;
    std::size_t count = 0;
    for (Row& row : table.rows) {
        const std::size_t column = *table.column_of[*field];
        if (column >= row.cells.size() || row.cells[column].text.empty()) continue;
        Cell& cell = row.cells[column];
        const auto meant = meaning(cell.text);
        if (!meant || *meant == cell.text) continue;
        if (count++ == 0) {
            first = place_of(table, cell);
            example = fmt::format("pupil is {}, which was read as {}", cell.text, *meant);
        }
        cell.text = *meant;
    }
    if (first) report(reading.diagnostics, faults::codes_in_other_letters, *first, example + and_more(count));
}

void restore_noughts(Table& table, Reading& reading) {
    const auto field = pupil_field(table);
    if (!field || reading.model.pupils.empty()) return;
    const auto bare = [](std::string_view code) {
        if (code.ends_with(".0")) code.remove_suffix(2);
        const bool figures = !code.empty() && code.find_first_not_of("0123456789") == std::string_view::npos;
        return figures ? code.substr(std::min(code.find_first_not_of('0'), code.size() - 1))
                       : std::string_view{};
    };
    std::set<std::string_view> known;
    std::map<std::string_view, std::string_view> by_bare;
    std::set<std::string_view> several;
    for (const auto* const list : {&reading.model.pupils, &reading.model.pupils_set_aside})
        for (const model::Pupil& pupil : *list) {
            const std::string_view code = pupil.id.value.code;
            known.insert(code);
            if (!bare(code).empty() && !by_bare.emplace(bare(code), code).second) several.insert(bare(code));
        }
    if (by_bare.empty()) return;
    const Cell* first = nullptr;
    std::string before;
    std::size_t count = 0;
    for (Row& row : table.rows) {
        const std::size_t column = *table.column_of[*field];
        if (column >= row.cells.size()) continue;
        Cell& cell = row.cells[column];
        if (known.contains(cell.text)) continue;
        const auto found = by_bare.find(bare(cell.text));
        if (found == by_bare.end() || several.contains(found->first)) continue;
        if (count++ == 0) {
            first = &cell;
            before = cell.text;
        }
        cell.text = found->second;
        cell.verbatim = false;
    }
    if (first == nullptr) return;
    report(reading.diagnostics, faults::leading_noughts,
           {{table.file, first->line, first->column}, before.size()},
           fmt::format("pupil is {}, which was read as {}{}", before, first->text, and_more(count)));
}

}  // namespace casebook::read
