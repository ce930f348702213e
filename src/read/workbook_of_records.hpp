// One workbook in place of a dozen files: each sheet of `casebook.xlsx` stands for the file of its name.
#pragma once

#include <string_view>

#include "read/reading.hpp"

namespace casebook::read {

inline constexpr std::string_view workbook_of_records = "casebook.xlsx";

/// Notes which file each sheet stands for: `register` for register.csv, `attendance` for
/// tracking/attendance.csv, the name of a questionnaire for its answers. Sheets of other names are told, but
/// for those that only explain.
void take_sheets(Reading& reading);

/// Tells the sources by which name the folder keeps each table, so that messages call it so: a sheet, a
/// workbook of its own, or the CSV file. Where there is `casebook.xlsx`, a table that is missing is a sheet to
/// be added.
void name_tables(Reading& reading);

}  // namespace casebook::read
