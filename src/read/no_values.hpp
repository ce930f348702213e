// Words and signs that people write where there is no value.
#pragma once

#include <optional>
#include <string_view>

#include "model/measures.hpp"
#include "read/table.hpp"

namespace casebook::read {

/// Why there is no value, where the text says so: `N/A`, `-`, `absent`; the signs are those of official
/// statistics in England. Empty where the text says something else.
[[nodiscard]] std::optional<model::Unmeasured> no_value(std::string_view text);

/// Empties the cells of numbers in which such a word stands, and tells of them with their counts. `absent` is
/// left: among counts of attendance it could mean nought.
void take_out_no_values(Table& table, Reading& reading);

}  // namespace casebook::read
