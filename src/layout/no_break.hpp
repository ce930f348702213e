// Which words that a space parts still belong on one line: a number and its unit, a day and its month, a
// title and its name.
#pragma once

#include <span>
#include <string_view>

namespace casebook::layout {

/// One habit of print, by an example of it; the word rules are those of English.
struct TieRule {
    std::string_view example;
    bool only_in_english;
    bool (*ties)(std::string_view before, std::string_view behind);
};

/// "5 %", "14 March", "Year 7", "p. 3", "Mr X" … but not "12 pupils".
[[nodiscard]] std::span<const TieRule> tie_rules();

/// True where no line should end between two words that stand side by side, each without spaces.
[[nodiscard]] bool are_tied(std::string_view before, std::string_view behind, bool english);

}  // namespace casebook::layout
