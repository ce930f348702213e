// Rows of a table that hold no record: sums, notes, headings that stand there again, and rows that cannot be
// used.
#pragma once

#include "read/reading.hpp"
#include "read/table.hpp"

namespace casebook::read {

/// Takes out of the table the rows that are no records, and reports each. `header` is the row of headings;
/// in a `sheet` a row that ends early is no fault, since empty cells are not kept there. `pupils`: where the
/// rows are about pupils, what is known of them; null elsewhere. Rows about a group of them are left out.
void leave_out_no_records(Table& table, const Row& header, bool sheet, const model::Model* pupils,
                          diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
