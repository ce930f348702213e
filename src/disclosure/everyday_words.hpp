// Which names are words of everyday English too.
#pragma once

#include <set>
#include <string>

namespace casebook::disclosure {

/// Those of `folded` (small letters, no accents) that a British dictionary has as words with a small letter:
/// "summer", "mark", "page". The dictionary is Debian's `wbritish`; where it is not installed, no name is a
/// word, so that more is found and nothing less.
[[nodiscard]] std::set<std::string, std::less<>> everyday_among(
    const std::set<std::string, std::less<>>& folded);

}  // namespace casebook::disclosure
