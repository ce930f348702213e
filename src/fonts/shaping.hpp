// Turns letters into glyphs with HarfBuzz, taking from further faces what the first one lacks.
#pragma once

#include <span>
#include <string_view>

#include "fonts/face.hpp"
#include "fonts/word.hpp"

namespace casebook::fonts {

/// Shapes `text` (UTF-8) in the first face; clusters it cannot draw come from the first further face that
/// can.
[[nodiscard]] Word shape(std::string_view text, std::span<const Face* const> faces);

}  // namespace casebook::fonts
