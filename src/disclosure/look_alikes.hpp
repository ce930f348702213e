// Letters of other scripts that look like Latin ones, as they are used to hide a name (Unicode TR 39).
#pragma once

#include <span>
#include <vector>

#include "disclosure/characters.hpp"

namespace casebook::disclosure {

/// The letters by which a word is compared. In a word that mixes Latin letters with Greek or Cyrillic ones,
/// these are read as the Latin letters that they look like; so is a word wholly of such letters whose small
/// forms all look like Latin ones. All other words stay as they are.
[[nodiscard]] std::vector<char32_t> as_it_looks(std::span<const Character> word);

}  // namespace casebook::disclosure
