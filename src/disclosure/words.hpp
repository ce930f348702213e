// The words of a text as names are compared: without case, accents or other marks, each with its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/characters.hpp"

namespace casebook::disclosure {

/// What stands between a word and the one before it.
enum class Gap : std::uint8_t {
    far,       ///< the first word, or too much between them to be one name
    adjacent,  ///< nothing: scripts without spaces, and capitals inside a word
    apostrophe,
    hyphen,       ///< a hyphen alone
    near,         ///< a space, underscore, full stop, comma or one line break
    line_hyphen,  ///< a hyphen at a line's end
};

struct Word {
    std::uint32_t fold_begin;  ///< bytes of `Words::folded`
    std::uint32_t fold_end;
    std::uint32_t begin;  ///< bytes of the text
    std::uint32_t end;
    std::uint32_t letters;
    Gap gap;
    bool capital;  ///< begins with a capital; true in scripts that have none
    bool starts_sentence;
    bool alone;  ///< one character of a script written without spaces
};

struct Words {
    std::string folded;  ///< all words, one after another
    std::vector<Word> list;

    /// The words from `first` to `last` (both included), written together.
    [[nodiscard]] std::string_view together(std::size_t first, std::size_t last) const {
        return std::string_view{folded}.substr(list[first].fold_begin,
                                               list[last].fold_end - list[first].fold_begin);
    }
};

/// Maximal runs of letters; digits and all else part them. Where `at_capitals`, so does a capital after a
/// small letter.
[[nodiscard]] Words words(std::span<const Character> characters, bool at_capitals = false);

}  // namespace casebook::disclosure
