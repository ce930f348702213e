// Which way a text is read.
#pragma once

#include <optional>
#include <string_view>

namespace casebook::fonts {

enum class Direction : bool { left_to_right, right_to_left };

/// Of the first letter that has a direction (UAX 9, P2); none where the text holds only signs and digits.
[[nodiscard]] std::optional<Direction> first_direction(std::string_view text);

/// Of a language's usual script, by its BCP 47 tag: right to left for Arabic, Urdu, Hebrew and their like.
[[nodiscard]] Direction direction_of_language(std::string_view tag);

/// False where certainly everything is read from left to right; looks at bytes only, so it costs nothing.
[[nodiscard]] bool may_turn(std::string_view text);

}  // namespace casebook::fonts
