// What only a whole column can decide: the order of its dates, whether it holds shares of one, how its codes
// were meant.
#pragma once

#include "read/table.hpp"

namespace casebook::read {

/// Decides the order of day and month, and whether dates are numbers of days, and tells what was decided.
/// False, and a fault, where dates contradict each other: then no row can be used.
[[nodiscard]] bool decide_dates(Table& table, std::optional<DateOrder> said, Reading& reading);

/// Finds the columns of percentages that are written as shares of one, and tells of them.
void find_shares(Table& table, Reading& reading);

/// Leaves the scores of cells that hold a confidence interval, too, as `94 (88-101)`; and tells of it.
void leave_out_intervals(Table& table, std::size_t field, Reading& reading);

/// Writes codes of pupils with the register's capitals, where only one pupil can be meant; and tells of it.
void same_letters(Table& table, Reading& reading);

/// Gives codes of pupils the leading noughts back that a spreadsheet took from them, where only one pupil of
/// the register can be meant; and tells of it.
void restore_noughts(Table& table, Reading& reading);

}  // namespace casebook::read
