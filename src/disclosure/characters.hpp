// Text as a reader sees it: its characters without the invisible ones, each with its place in the bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace casebook::disclosure {

enum class CharacterKind : std::uint8_t {
    letter,
    mark,
    digit,
    space,
    line_break,
    apostrophe,
    hyphen,
    stop,
    other
};

struct Character {
    std::uint32_t begin;  ///< bytes of the text
    std::uint32_t end;
    char32_t code;
    CharacterKind kind;

    [[nodiscard]] bool is_word() const { return kind <= CharacterKind::digit; }
};

/// Soft hyphens, zero-width characters and marks of direction are left out, except a soft hyphen at a line's
/// end, which is a hyphen. `%C3%AB` is the character that it stands for. Runs that only a machine reads
/// (base64, hashes) are one character of the kind `other`. Bytes that are not UTF-8 are `other`.
[[nodiscard]] std::vector<Character> characters(std::string_view text);

/// How many characters a reader would count in these bytes (code points).
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace casebook::disclosure
