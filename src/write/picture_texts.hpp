// What a finished picture says beside its pixels: names and notes that cameras and programs write into it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook::write {

/// Of a PNG the chunks with text (compressed ones too), Exif and all that are not known here; of a JPEG its
/// comments and application segments; and whatever follows the picture's end. Text of two bytes a letter is
/// also given as plain letters. The pixels are not given, in whose bytes a short name stands by chance. What
/// is no PNG or JPEG, or broken, is given whole.
[[nodiscard]] std::vector<std::string> picture_texts(std::string_view bytes);

}  // namespace casebook::write
