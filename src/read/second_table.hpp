// Finds where a second table begins in one file.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/model.hpp"
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

/// The empty column after which another table of pupils stands beside the first: both sides name pupils, by
/// a heading or by what the cells of a column hold. Empty where there is none.
[[nodiscard]] std::optional<std::size_t> table_beside(std::span<const Row> rows, const Row& header,
                                                      const Headings& headings, const model::Model& model);

}  // namespace casebook::read
