// What parts are rendered for: case studies, practice notes, quotations, mentors, measures, questionnaires,
// frameworks and their areas, figures, traces.
#pragma once

#include "reports/placeholder_kinds.hpp"

namespace casebook::reports {

/// One statement that stands by itself, as a figure's sentence in an area.
struct Sentence {
    std::string text;
    std::string figure = {};  ///< its id; empty where several or none stand behind it
};

[[nodiscard]] Kinds<released::Case> case_kinds();
[[nodiscard]] Kinds<released::Note> note_kinds();
[[nodiscard]] Kinds<released::Quote> quotation_kinds();
[[nodiscard]] Kinds<released::Caseload> mentor_kinds();
[[nodiscard]] Kinds<released::Questionnaire> questionnaire_kinds();
[[nodiscard]] Kinds<released::Change> measure_kinds();
[[nodiscard]] Kinds<released::Framework> framework_kinds();
[[nodiscard]] Kinds<released::FrameworkArea> area_kinds();
[[nodiscard]] Kinds<Sentence> sentence_kinds();
[[nodiscard]] Kinds<released::Trace> trace_kinds();

/// Scopes for entries of one kind, in their order.
template <typename Of>
[[nodiscard]] std::vector<wording::Scope> scopes(const Context& context, const Kinds<Of>& kinds,
                                                 const std::vector<const Of*>& entries) {
    std::vector<wording::Scope> all;
    for (const auto* entry : entries) all.push_back(kinds.scope(context, *entry));
    return all;
}

}  // namespace casebook::reports
