// Which names are words of everyday English too.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace casebook::disclosure {

/// Those of `folded` (small letters, no accents) that the dictionary has as words with a small letter:
/// "summer", "mark", "page". It holds a word a line; where it is empty no name is a word, so that more is
/// found and nothing less.
[[nodiscard]] std::set<std::string, std::less<>> everyday_among(
    const std::set<std::string, std::less<>>& folded, std::string_view dictionary);

}  // namespace casebook::disclosure
