// Finds `{{…}}` in the running text of a template, and `{when …}` at the end of its headings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "document/block.hpp"

namespace casebook::read {

/// Splits every text at its placeholders. An unclosed or empty one is reported and left out. `{{see X}}`,
/// `{{name-of X}}` and `{{page-of X}}` become References, `{{entry X > Y}}` and `{{entry X see also Z}}`
/// marks of the index, `{{source ID}}` a note in the margin that leads to how a figure was made.
[[nodiscard]] document::Inlines with_placeholders(document::Inlines inlines,
                                                  diagnostics::Diagnostics& diagnostics);

/// The directive that a line is: `{{verb words…}}` and nothing else, where the verb has no full stop (names
/// of values have).
[[nodiscard]] std::optional<document::Directive> directive(std::string_view line);

/// Takes `{#NAME}` off the end of a heading: the name that references use. Empty where there is none.
[[nodiscard]] std::string take_anchor(document::Inlines& heading);

/// Takes `{when NAME}` off the end of a heading.
[[nodiscard]] std::optional<document::Directive> take_condition(document::Inlines& heading);

}  // namespace casebook::read
