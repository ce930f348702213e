// What a font's ToUnicode map says, and whether it is a map that every reader understands.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::pdf_check {

struct CharacterMap {
    std::map<unsigned, std::string> texts;  ///< UTF-8 by code
    std::vector<std::string> faults;        ///< against Adobe Technical Note 5411
};

/// `code_bytes` is the length of the font's codes, which the code space has to repeat.
[[nodiscard]] CharacterMap read_character_map(std::string_view stream, std::size_t code_bytes);

}  // namespace casebook::pdf_check
