// A table file as its own bytes: records and cells with the place of each, so that one can be taken out and
// nothing else changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::care {

/// Bytes `begin` up to `end` of a file.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct TextCell {
    std::string text;  ///< UTF-8, without quotation marks and without spaces around it
    Stretch bytes;     ///< with them
};

struct Record {
    Stretch bytes;  ///< with its line end
    std::uint32_t line = 0;
    std::vector<TextCell> cells;
    /// A quotation mark was never closed: what follows cannot be told from it.
    bool is_open = false;
};

/// Of comma, semicolon and tab the one that the first lines have most of.
[[nodiscard]] char separator_of(std::string_view bytes);

/// Records of a table in UTF-8 or Windows-1252, blank ones left out; line ends of any kind. The byte order
/// mark belongs to none.
[[nodiscard]] std::vector<Record> records_of(std::string_view bytes, char separator);

/// One of the words that a list in these bytes has between semicolons, commas, slashes and bars, without
/// case, quotation marks and brackets; with the separator that would be left over. `begin == end`: the list
/// has no such word.
[[nodiscard]] Stretch element_in(std::string_view bytes, Stretch list, std::string_view word);

/// The words of such a list.
[[nodiscard]] std::vector<std::string> elements_of(std::string_view list);

}  // namespace casebook::care
