// Finds where a second table begins in one file.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "read/csv.hpp"
#include "read/headings.hpp"

namespace casebook::read {

/// The text of a row that has only one; empty for others.
[[nodiscard]] std::string_view only_text(const Row& row);

/// The index of the first row below a blank line or a title that holds other headings than `header`; or the
/// same, where the title above it speaks of achievement and `title` of behaviour, or the other way round. The
/// same headings under the same title are a printed page's, and no second table.
[[nodiscard]] std::optional<std::size_t> second_table(std::span<const Row> rows, const Row& header,
                                                      std::string_view title, const Headings& headings);

}  // namespace casebook::read
