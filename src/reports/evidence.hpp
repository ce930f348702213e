// Which stories, notes and words stand under an area of a framework, a theme or an outcome.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

/// What one area of a framework draws on.
struct Evidence {
    std::vector<const released::Case*> cases;
    std::vector<const released::Note*> notes;
    std::vector<const released::Quote*> quotes;
};
/// A case study belongs to an area by a theme or an outcome, a note or a quotation by a theme.
[[nodiscard]] Evidence evidence_for(const released::FrameworkArea& area, const released::Contents& contents);

/// The framework's outcomes with their aims, and the case studies of each; none where it has no outcomes.
[[nodiscard]] document::Blocks outcome_table(const Context& context, const released::Framework& framework);

/// A link to the full text further on in the same paper.
[[nodiscard]] document::Inlines link_to(const released::Case& one);
[[nodiscard]] document::Inlines link_to(const released::Note& one);

/// Tables that show where everything stands: by area of the school's framework, by theme, by outcome.
struct IndexKind {
    std::string_view by;
    std::string_view shows;
    document::Blocks (*make)(const Context&);
};
[[nodiscard]] std::span<const IndexKind> all_indexes();

}  // namespace casebook::reports
