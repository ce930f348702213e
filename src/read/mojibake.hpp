// Letters that became two or three signs each, as `ZoÃ«` for `Zoë`, because a program took UTF-8 for
// Windows-1252.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace casebook::read {

/// What became of such a text.
struct Mended {
    std::string text;
    std::size_t places = 0;  ///< runs of signs that became letters again
    std::string before;      ///< the first word with such signs, and what it became
    std::string after;
    std::size_t line = 0;  ///< of that word, from 1
};

/// Undoes the mistake, made up to three times over, where that can be done without a doubt: every run of
/// letters beyond English in the whole text must be the Windows-1252 reading of sound UTF-8, and become
/// letters that names and texts have. Empty where there is nothing to undo, or any doubt.
[[nodiscard]] std::optional<Mended> without_mojibake(std::string_view text);

/// The first word that looks like such a mistake in a text that cannot be mended as a whole; empty where
/// there is none.
[[nodiscard]] std::string_view looks_like_mojibake(std::string_view text);

}  // namespace casebook::read
