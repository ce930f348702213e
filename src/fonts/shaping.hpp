// Turns letters into glyphs with HarfBuzz, taking from further faces what the first one lacks.
#pragma once

#include <functional>
#include <string_view>

#include "fonts/face.hpp"
#include "fonts/word.hpp"

namespace casebook::fonts {

/// Gives the first face that draws all of a letter (with its marks, UTF-8); null where none does.
using Lender = std::function<const Face*(std::string_view letter)>;

/// Shapes `text` (UTF-8) in `face`; letters it cannot draw are borrowed.
[[nodiscard]] Word shape(std::string_view text, const Reading& reading, const Face& face,
                         const Lender& lender);

/// True where the face has a glyph for each character of the letter that is seen.
[[nodiscard]] bool covers(const Face& face, std::string_view letter);

}  // namespace casebook::fonts
