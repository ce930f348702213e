// Which older encoding a text that is not UTF-8 was written in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/text.hpp"

namespace casebook::read {

struct OlderText {
    std::string text;  ///< valid UTF-8
    Encoding encoding = Encoding::windows_1252;
    std::string why = {};  ///< what speaks for the encoding; empty for Windows-1252
    bool sure = true;      ///< false where its letters stand where no word has them, or two encodings fit
};

/// Windows-1252 where its letters and signs stand where words have them, which is the rule. Else Mac Roman or
/// DOS code page 850, where only one of the two makes words of all; or UTF-8 with lines in Windows-1252
/// between it, where both make letters.
[[nodiscard]] OlderText older_text(std::string_view bytes);

}  // namespace casebook::read
