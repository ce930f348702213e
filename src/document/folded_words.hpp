// Words as they are compared where spelling, case, accents and script are not to matter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook::document {

/// Letters of any script in small ASCII letters where a usual romanisation exists; the others stay.
[[nodiscard]] std::string romanised(std::string_view text);

/// The romanised words of a text, without apostrophes: `O'Neill-Łoś` is `oneill`, `los`.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

}  // namespace casebook::document
