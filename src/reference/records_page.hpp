// The reference of every file that is read: its columns and settings, as text and as Markdown, from the
// readers' own tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/all_readers.hpp"

namespace casebook::reference {

/// How a value is written, in words: "a date", "one of: accepted, declined", "yes or no".
[[nodiscard]] std::string written_as(read::CellKind kind, std::span<const std::string_view> choices);

/// `targets[].criterion`: a setting with the groups that it stands in.
[[nodiscard]] std::string full_name(const read::Key& key);

/// Whether other settings stand below this one.
[[nodiscard]] bool is_group(const read::Key& key, std::span<const read::Key> keys);

/// The whole reference as a page of Markdown.
[[nodiscard]] std::string records_page();

}  // namespace casebook::reference
