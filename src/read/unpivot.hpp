// Turns a wide table (one row a pupil, a column a week) into a long one (a row for each pupil and week).
#pragma once

#include "read/table.hpp"

namespace casebook::read {

/// Each row becomes as many as there are stretches of time, or measures, among the columns; its other cells
/// are repeated. Every cell keeps its place; the cell of a time has the place of its heading. Tables without
/// such columns stay as they are.
void unpivot(Table& table, const Across& across, const Row& header);

/// Whether at least half of the cells below headings that name a time or a measure are numbers.
[[nodiscard]] bool are_mostly_numbers(const Table& table);

}  // namespace casebook::read
