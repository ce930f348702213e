// Pages as plain text, for tests that compare a layout with an expected one.
#pragma once

#include <string>

#include "layout/page.hpp"

namespace casebook::write {

/// One line a box: its kind, place in points (rounded), what it shows, and where it stands in the structure;
/// then bookmarks and destinations.
[[nodiscard]] std::string text(const layout::Pages& pages);

}  // namespace casebook::write
