// Reads and writes the characters of UTF-8 text.
#pragma once

#include <string>
#include <string_view>

namespace casebook::fonts {

/// The character that begins at `at`, which moves behind it. A byte that begins no character is U+FFFD,
/// alone.
[[nodiscard]] char32_t next_character(std::string_view text, std::size_t& at);

void append_character(std::string& text, char32_t character);

}  // namespace casebook::fonts
