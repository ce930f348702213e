// Values as JSON text that may also stand in a script or inside a page.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casebook::site::json {

/// In quotation marks. `<`, `&` and the two line ends that only scripts know are written as escapes, so that
/// no text can end the script that it stands in.
[[nodiscard]] std::string text(std::string_view words);

/// Of values that are JSON already.
[[nodiscard]] std::string list(const std::vector<std::string>& values);
[[nodiscard]] std::string object(const std::vector<std::pair<std::string_view, std::string>>& members);

/// The text of a finished script or JSON file with its escapes undone, so that a name in it can be found.
[[nodiscard]] std::string unescaped(std::string_view file);

}  // namespace casebook::site::json
