#include "read/week_numbers.hpp"

#include "read/numbers.hpp"

namespace casebook::read {

bool holds_week_numbers(const Table& table, std::size_t column) {
    constexpr double most = 53;
    bool any = false;
    for (const Row& row : table.rows) {
        if (column >= row.cells.size() || row.cells[column].text.empty()) continue;
        const std::string& text = row.cells[column].text;
        const auto number = read_number(text, false);
        if (!number || number->per_cent || text.size() > 2 || number->value < 1 || number->value > most)
            return false;
        any = true;
    }
    return any;
}

std::vector<bool> columns_of_week_numbers(Table& table) {
    std::vector<bool> result(table.columns.size(), false);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto field = table.columns[column].field;
        if (!field || table.fields[*field].kind != CellKind::date || !holds_week_numbers(table, column))
            continue;
        for (std::size_t other = 0; other < table.columns.size(); ++other) {
            const bool dated = other != column && table.columns[other].field == field &&
                               table.columns[other].from.empty() && !holds_week_numbers(table, other);
            if (!dated) continue;
            result[column] = true;
            table.columns[column].field.reset();
            table.column_of[*field] = other;
            break;
        }
    }
    return result;
}

}  // namespace casebook::read
