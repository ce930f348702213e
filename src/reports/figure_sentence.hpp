// What a figure says, in a sentence, by the figure's id.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "reports/context.hpp"

namespace casebook::reports {

struct FigureSentence {
    std::string_view id;
    std::string (*say)(const Context&);
};

/// Every figure that a framework may name.
[[nodiscard]] std::span<const FigureSentence> figure_sentences();

/// The sentence of a figure; empty where the figure is unknown, nothing was recorded for it, or it is
/// withheld: what is withheld is said once, in `figures_held_back`. (The pupils supported and attendance
/// always say why they say nothing.)
[[nodiscard]] std::string figure_sentence(std::string_view id, const Context& context);

/// How alike the pupils supported and similar pupils were, and what else their comparison gives; empty where
/// there is none, or no average of it is given.
[[nodiscard]] std::string comparison_details(const Context& context);

/// The change of attendance in one line that fits into a headline.
[[nodiscard]] std::string attendance_headline(const Context& context);

/// What published guidance says of caseloads, where a caseload is shown that it can be set beside.
[[nodiscard]] std::string caseload_guide(const Context& context);

/// Which figures are held back from these readers, in one sentence; empty where none is.
[[nodiscard]] std::string figures_held_back(const Context& context);

/// How many statements of a questionnaire are held back, and why; empty where none is.
[[nodiscard]] std::string items_held_back(const released::Questionnaire& questionnaire,
                                          const wording::Catalogue& words);
/// Most or fewest agreed with: the sentence of that item with what introduces it; empty where too little is
/// released.
[[nodiscard]] std::string most_agreed(const released::Questionnaire& questionnaire,
                                      const wording::Catalogue& words);
[[nodiscard]] std::string fewest_agreed(const released::Questionnaire& questionnaire,
                                        const wording::Catalogue& words);

}  // namespace casebook::reports
