// The measures that casebook.yaml or a kind of tracking data names, and one value of them.
#pragma once

#include <string_view>

#include "read/reading.hpp"
#include "read/row.hpp"

namespace casebook::read {

/// The measure of that id or name, whatever its case and punctuation; null where there is none.
[[nodiscard]] const model::Measure* find_measure(const model::Model& model, std::string_view name);

/// Adds a measure that Casebook itself knows, unless casebook.yaml has it.
void know_measure(model::Model& model, const model::Measure& measure);

/// One cell as a value of the measure: a number, a grade's place, or why there is none. Empty, and reported,
/// where it is neither or lies outside what the measure allows.
[[nodiscard]] std::optional<std::variant<double, model::Unmeasured>> measured_value(
    RowReader& row, std::size_t field, const model::Measure& measure);

/// False, and reported, where a number lies outside what the measure allows. `text`: as it was written.
[[nodiscard]] bool within_range(RowReader& row, std::size_t field, double value, const std::string& text,
                                const model::Measure& measure);

}  // namespace casebook::read
