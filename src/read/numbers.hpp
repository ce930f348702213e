// Reads a number as people and spreadsheets write it.
#pragma once

#include <optional>
#include <string_view>

namespace casebook::read {

/// A number with a point or, where `decimal_comma`, with a comma before at most two figures or behind a
/// nought; perhaps with a per cent sign, a plus, a typographic minus, or, as `£28,450`, the sign of pounds
/// and commas between thousands.
struct ReadNumber {
    double value = 0;
    bool per_cent = false;
    bool comma = false;  ///< a comma was read as a decimal point
};
[[nodiscard]] std::optional<ReadNumber> read_number(std::string_view text, bool decimal_comma);

/// The number of `94 (88-101)`, a score with its confidence interval; empty for other texts, and where the
/// number does not lie in the interval.
[[nodiscard]] std::optional<double> number_with_interval(std::string_view text);

}  // namespace casebook::read
