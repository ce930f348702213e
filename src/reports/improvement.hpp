// The self-evaluation and the action plan in sentences and tables.
#pragma once

#include <span>
#include <string>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

/// What the school itself judged of an area; null where it judged none, or by another framework.
[[nodiscard]] const released::Judgement* judgement_of(const released::FrameworkArea& area,
                                                      const released::Contents& contents);

/// Who wrote it, when, and against what; that there is none.
[[nodiscard]] std::string self_evaluation_sentence(const Context& context);
/// The body that the school wrote, headings and all.
[[nodiscard]] document::Blocks self_evaluation_body(const Context& context);

/// "Of 5 actions 2 are done, 1 is under way …; 1 is late." Empty where there is none.
[[nodiscard]] std::string actions_sentence(const Context& context);
/// The same in a line each, where there is no room for a table.
[[nodiscard]] document::Blocks action_list(const Context& context);
/// All actions, the open ones first by the day they are due; those of one area only where it is named.
[[nodiscard]] document::Blocks action_table(const Context& context, std::string_view area = {});

}  // namespace casebook::reports
