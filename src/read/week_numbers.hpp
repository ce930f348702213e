// Columns that hold numbers of weeks where dates are meant.
#pragma once

#include <vector>

#include "read/table.hpp"

namespace casebook::read {

/// Whether all cells of a column that are filled are whole numbers from 1 to 53.
[[nodiscard]] bool holds_week_numbers(const Table& table, std::size_t column);

/// Of several columns that could be one field of dates, those that hold numbers of weeks: they lose the
/// field, and the one with the dates gets it. True for each such column.
[[nodiscard]] std::vector<bool> columns_of_week_numbers(Table& table);

}  // namespace casebook::read
