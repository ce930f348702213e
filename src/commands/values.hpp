// The words that an option may be given, in its description, where help, manual and completions find them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebook::commands {

/// `Make only these: evidence-file, governor-report`
template <typename Words>
[[nodiscard]] std::string with_values(std::string_view text, const Words& words) {
    return fmt::format("{}: {}", text, fmt::join(words, ", "));
}

/// The words of such a description; empty where it ends with none.
[[nodiscard]] std::vector<std::string> values_in(std::string_view description);

}  // namespace casebook::commands
