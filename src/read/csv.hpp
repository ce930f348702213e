// From text to rows of cells, each with its place; what the cells mean is not known here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::read {

/// One cell without its quotation marks and without spaces around it.
struct Cell {
    std::string text;
    std::uint32_t line = 0;
    std::uint32_t column = 0;  ///< of the first character of `text`, in code points from 1
    bool verbatim = true;      ///< the characters stand in the file as they stand in `text`, on one line
};

enum class RowProblem { none, unclosed_quote, text_after_quote };

struct Row {
    std::uint32_t line = 0;
    std::vector<Cell> cells;
    RowProblem problem = RowProblem::none;
    std::uint32_t problem_line = 0;
    std::uint32_t problem_column = 0;
};

/// Cells as RFC 4180 has them, with any separator. A quotation mark in the middle of an unquoted cell is an
/// ordinary character, as in the spreadsheet programs. Rows of empty cells are left out. At most `most` rows
/// are scanned.
[[nodiscard]] std::vector<Row> scan_csv(std::string_view text, char separator, std::size_t most = SIZE_MAX);

}  // namespace casebook::read
