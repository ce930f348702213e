// The tables of a web page as sheets of cells: what some systems export under the name of a workbook.
#pragma once

#include <string_view>

#include "read/workbook.hpp"

namespace casebook::read {

/// Whether the bytes begin as a web page or a table of one does.
[[nodiscard]] bool looks_like_web_page(std::string_view bytes);

/// Each table of the page, in any state of its tags, as the sheet `table 1`, `table 2` …; in a cell's place
/// `line` and `column` are those of the table. A cell that spans rows or columns stands in each of them above
/// the rows of data, and only in its rows below. Refused: a page without a table, one larger than 32 MiB, and
/// tables of more than three million cells.
[[nodiscard]] Workbook read_web_tables(std::string_view bytes);

}  // namespace casebook::read
