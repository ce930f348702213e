// The lines of a table as messages may show them: what is secret in them stands as stars.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "read/table.hpp"

namespace casebook::read {

/// The text of a file; every character of a secret column, and of a UPN anywhere, becomes a star.
[[nodiscard]] std::string masked(std::string_view text, const Table& table);

/// A sheet as lines with tabs between the cells, masked in the same way; a line for each row of the sheet.
[[nodiscard]] std::string as_lines(std::span<const Row> all, const Table& table, std::uint32_t header_line);

}  // namespace casebook::read
