// What a spreadsheet's number format makes of a number: a date, a percentage, figures with leading noughts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casebook::read {

/// `month`: a date of which only month and year are shown.
enum class NumberKind { plain, date, month, time, percentage, leading_noughts };

struct NumberFormat {
    NumberKind kind = NumberKind::plain;
    std::size_t figures = 0;  ///< of `leading_noughts`: how many are shown at least
};

/// A format by its code, as `dd/mm/yyyy;@`, `0.0%`, `0000` (ECMA-376, part 1, 18.8.31).
[[nodiscard]] NumberFormat number_format(std::string_view code);

/// A format that has only a number in the file (ECMA-376, part 1, 18.8.30).
[[nodiscard]] NumberFormat built_in_format(int id);

/// The number as the spreadsheet means it: `2025-09-03`, `08:45`, `96.4%`, `0012`, `1.5`. `from_1904`: days
/// are counted from 1 January 1904.
[[nodiscard]] std::string written(double number, NumberFormat format, bool from_1904);

}  // namespace casebook::read
