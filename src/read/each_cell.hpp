// Walks over the cells and the fields of a table, for what only a whole column can decide.
#pragma once

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "read/table.hpp"
#include "read/text.hpp"

namespace casebook::read {

[[nodiscard]] inline Place place_of(const Table& table, const Cell& cell) {
    return {{table.file, cell.line, cell.column}, std::max<std::size_t>(characters(cell.text), 1)};
}

/// `, and 2 more cells like it`; empty for one.
[[nodiscard]] inline std::string and_more(std::size_t count) {
    if (count < 2) return {};
    return fmt::format(", and {} more cell{} like it", count - 1, count == 2 ? "" : "s");
}

/// Visits the cells of a field that are filled.
template <typename Visit>
void each_cell(const Table& table, std::size_t field, const Visit& visit) {
    for (const Row& row : table.rows)
        if (const Cell* const cell = table.cell(row, field); cell != nullptr && !cell->text.empty())
            visit(*cell);
}

/// Visits the fields of a kind that the file has.
template <typename Visit>
void each_field(const Table& table, CellKind kind, const Visit& visit) {
    for (std::size_t field = 0; field < table.fields.size(); ++field)
        if (table.fields[field].kind == kind && table.has(field)) visit(field);
}

}  // namespace casebook::read
