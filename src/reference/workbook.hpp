// One workbook with a sheet for each table of records: headings, notes, drop-down lists and date checks from
// the readers' own tables.
#pragma once

#include <string>

namespace casebook::reference {

/// Writes the workbook; a sheet is named as the file it stands for. False where the disk refuses.
[[nodiscard]] bool write_workbook(const std::string& place);

}  // namespace casebook::reference
