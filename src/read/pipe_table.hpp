// Recognises a table drawn with bars in the lines of a paragraph.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.hpp"

namespace casebook::read {

struct BarCell {
    std::string text;        ///< Markdown, with `\|` already turned into `|`
    std::size_t offset = 0;  ///< byte of the line at which it begins
};

struct BarTable {
    std::vector<document::Alignment> alignments;
    std::vector<std::vector<BarCell>> rows;  ///< by line, without the second; the first holds the headings
};

/// A table where the second line is a row of hyphens with as many cells as the first. A bar inside code, or
/// after a backslash, belongs to the text.
[[nodiscard]] std::optional<BarTable> bar_table(std::span<const std::string_view> lines);

}  // namespace casebook::read
