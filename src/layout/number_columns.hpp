// Columns of numbers: which columns are such, and how far each cell reaches to either side of its decimal
// point.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::layout {

/// The byte at which the decimal point of a cell stands, or where it would: the end of the whole number. The
/// first number counts ("−1.2 to 3.4", "19 of 22 (86%)"). Of a sign that stands for a number (`[c]`, `z`,
/// `–`) it is the end. Nothing for words, dates and an empty cell.
[[nodiscard]] std::optional<std::size_t> decimal_place(std::string_view cell);

/// True where some cells are numbers, and the others signs or empty.
[[nodiscard]] bool is_number_column(const std::vector<std::string>& cells);

/// The cell with a minus sign where a hyphen was typed before a figure.
[[nodiscard]] std::string with_minus_signs(std::string_view cell);

}  // namespace casebook::layout
