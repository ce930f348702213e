// Which addresses may stand in a paper or on a page.
#pragma once

#include <string_view>

namespace casebook::read {

/// `https:`, `http:` and `mailto:` addresses, `#anchor`, and relative paths that stay inside the output. All
/// else (scripts, other programs' schemes, `//host`, UNC paths, `..`, also where they are percent-encoded) is
/// not allowed.
[[nodiscard]] bool allowed_link(std::string_view target);

}  // namespace casebook::read
