// The words and numbers of a text in small letters, each with its place and its sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::disclosure {

struct PlainWord {
    std::string word;     ///< letters alone or digits alone: "Y4" is two; a letter beyond ASCII is `?`
    std::uint32_t begin;  ///< bytes of the text
    std::uint32_t end;
    std::size_t sentence;  ///< from 0; a full stop before a digit ends none ("Yr. 4")
};

[[nodiscard]] std::vector<PlainWord> plain_words(std::string_view text);

}  // namespace casebook::disclosure
