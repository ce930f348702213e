// Fills the placeholders of running text.
#pragma once

#include <string>
#include <vector>

#include "document/inline.hpp"
#include "wording/names.hpp"

namespace casebook::wording {

/// Where running text stands: in a paragraph a value that is not there replaces its sentence; in a heading, a
/// caption or a table's cell only the placeholder gives way to a sign.
enum class Place { paragraph, label };

/// The text with every placeholder replaced; empty where nothing is left to say. `direction_words` are looked
/// for beside values that give a direction.
[[nodiscard]] document::Inlines fill_words(const document::Inlines& text, Place place, Names& names,
                                           const std::vector<std::string>& direction_words);

/// Whether running text holds any words at all.
[[nodiscard]] bool says_something(const document::Inlines& text);

}  // namespace casebook::wording
