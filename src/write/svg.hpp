// A Drawing as SVG that takes its colours from the page's style sheet.
#pragma once

#include <string>
#include <string_view>

#include "document/drawing.hpp"

namespace casebook::write {

/// An `svg` element for use inside a page. Colours are classes (`fill-accent`, `line-text` …) that the style
/// sheet ties to custom properties, so that light, dark and print each have their own. `id_prefix` begins
/// every id inside; `title` names the picture, `drawing.alternative` describes it. A mark with a coordinate
/// that is not finite is left out.
[[nodiscard]] std::string svg(const document::Drawing& drawing, std::string_view id_prefix,
                              std::string_view title);

}  // namespace casebook::write
