// The styles of `templates/reference.docx`, which Word files of ours then have.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "document/word_styles.hpp"
#include "read/read.hpp"

namespace casebook::read {

inline constexpr std::string_view reference_document = "templates/reference.docx";

/// Empty where the folder has no such file, and, with a warning, where no styles can be read from it. Only
/// how a style looks is taken over: no text, no property of the file and no numbering. Fonts and colours of
/// the theme become those that they stand for.
[[nodiscard]] std::optional<document::WordStyles> read_word_styles(std::span<const InputFile> folder,
                                                                   diagnostics::Sources& sources,
                                                                   diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
