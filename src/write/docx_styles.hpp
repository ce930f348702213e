// The styles of a Word file, by the names that Word itself gives them where it has one.
#pragma once

#include <optional>
#include <string>

#include "document/palette.hpp"
#include "document/word_styles.hpp"

namespace casebook::write {

/// The part `word/styles.xml`; `language` (BCP 47) is that of the text. A style that `own` has, too, looks as
/// it does there; where its `Normal` is another, so are all styles that do not say otherwise.
[[nodiscard]] std::string docx_styles(const document::Palette& palette, const std::string& language,
                                      const std::optional<document::WordStyles>& own = {});

}  // namespace casebook::write
