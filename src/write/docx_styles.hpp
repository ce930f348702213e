// The styles of a Word file, by the names that Word itself gives them where it has one.
#pragma once

#include <string>

#include "document/palette.hpp"

namespace casebook::write {

/// The part `word/styles.xml`; `language` (BCP 47) is that of the text.
[[nodiscard]] std::string docx_styles(const document::Palette& palette, const std::string& language);

}  // namespace casebook::write
