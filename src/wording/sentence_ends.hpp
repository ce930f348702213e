// Where sentences end in running text.
#pragma once

#include <string_view>
#include <vector>

namespace casebook::wording {

/// Byte offsets just behind each sentence of `text` that ends inside it, with the white space that follows. A
/// full stop after an abbreviation, inside a number or before a small letter ends nothing: where it is
/// doubtful the sentence goes on, so that too much is held back rather than too little.
[[nodiscard]] std::vector<std::size_t> sentence_ends(std::string_view text);

}  // namespace casebook::wording
