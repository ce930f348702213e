#include <algorithm>

#include "reports/entries.hpp"
#include "reports/evidence.hpp"
#include "reports/figure_sentence.hpp"
#include "reports/improvement.hpp"
#include "reports/lookup.hpp"
#include "wording/sentences.hpp"

namespace casebook::reports {

namespace {

using released::Framework;
using released::FrameworkArea;
using Scopes = std::vector<wording::Scope>;

Scopes sentences(const Context& context, const std::vector<Sentence>& said) {
    Scopes all;
    for (const auto& one : said) {
        if (!one.text.empty()) all.push_back(sentence_kinds().scope(context, one));
    }
    return all;
}

std::vector<Sentence> without_figures(const std::vector<std::string>& texts) {
    std::vector<Sentence> said;
    for (const auto& text : texts) said.push_back({text});
    return said;
}

std::vector<Sentence> figures_said(const Context& context, const FrameworkArea& area) {
    std::vector<Sentence> said;
    for (const auto& id : area.figures) {
        auto sentence = figure_sentence(id, context);
        if (!sentence.empty()) said.push_back({std::move(sentence), id});
    }
    return said;
}

/// The area in the index, and under the kind of evidence that `key` names.
wording::Value entries(const Context& context, const FrameworkArea& area, std::string_view key) {
    const auto kind = context.words.phrase(key);
    return wording::Spoken{
        {{document::IndexMark{area.title, kind}}, {document::IndexMark{kind, area.title}}}};
}

bool names(const FrameworkArea& area, std::string_view figure) {
    return std::ranges::find(area.figures, figure) != area.figures.end();
}

/// What speaks against the work, or leaves it open.
std::vector<std::string> less_good(const Context& context, const FrameworkArea& area) {
    const auto& words = context.words;
    std::vector<std::string> said;
    const auto* change = attendance(context.contents);
    if (change && names(area, "attendance.change")) {
        const auto direction = wording::direction_of(*change);
        if (direction == wording::Direction::unclear) said.push_back(words.phrase("less-good.unclear"));
        if (direction == wording::Direction::fall) said.push_back(words.phrase("less-good.fall"));
        said.push_back(wording::pairs_lost(*change, words));
    }
    if (names(area, "questionnaire")) {
        for (const auto& one : context.contents.questionnaires) said.push_back(fewest_agreed(*one, words));
    }
    std::erase(said, "");
    return said;
}

std::vector<const released::Case*> cases_that(const Context& context, const FrameworkArea& area,
                                              bool went_well) {
    auto cases = evidence_for(area, context.contents).cases;
    std::erase_if(cases, [&](const auto* one) { return (one->result == "positive") != went_well; });
    return cases;
}

/// What kinds of evidence an area lacks, in one sentence.
std::string lacking(const Context& context, const FrameworkArea& area) {
    const auto evidence = evidence_for(area, context.contents);
    std::vector<std::string> kinds;
    const auto lacks = [&](bool empty, std::string_view key) {
        if (empty) kinds.push_back(context.words.phrase(key));
    };
    lacks(figures_said(context, area).empty(), "lacks.figures");
    lacks(evidence.cases.empty(), "lacks.cases");
    lacks(evidence.notes.empty(), "lacks.notes");
    lacks(evidence.quotes.empty(), "lacks.quotations");
    return kinds.empty() ? std::string()
                         : context.words.phrase("area.lacking", {{"kinds", context.words.list(kinds)}});
}

bool nothing_against(const Context& context, const FrameworkArea& area) {
    return less_good(context, area).empty() && cases_that(context, area, false).empty();
}

bool no_evidence(const Context& context, const FrameworkArea& area) {
    const auto evidence = evidence_for(area, context.contents);
    return figures_said(context, area).empty() && evidence.cases.empty() && evidence.notes.empty() &&
           evidence.quotes.empty();
}

std::string judged(const Context& context, const FrameworkArea& area) {
    const auto* judgement = judgement_of(area, context.contents);
    if (!judgement) return context.words.phrase("area.no-judgement");
    if (judgement->grade.empty()) return context.words.phrase("area.judged-without-grade");
    return context.words.phrase("area.judged", {{"grade", judgement->grade}});
}

std::string held(const Context& context, const FrameworkArea& area) {
    const auto* judgement = judgement_of(area, context.contents);
    if (!judgement || judgement->evidence.empty()) return {};
    return context.words.phrase("area.held", {{"where", context.words.list(judgement->evidence)}});
}

std::string next_step(const Context& context, const FrameworkArea& area) {
    const auto* judgement = judgement_of(area, context.contents);
    if (!judgement || judgement->next_step.empty()) return {};
    return context.words.phrase("area.next-step", {{"step", judgement->next_step}});
}

diagnostics::Location judged_at(const Context& context, const FrameworkArea& area) {
    const auto* judgement = judgement_of(area, context.contents);
    return judgement ? judgement->where : diagnostics::Location{};
}

bool has_actions(const Context& context, const FrameworkArea& area) {
    return std::ranges::any_of(context.contents.actions,
                               [&](const auto& action) { return action->area == area.id; });
}

constexpr ValueKind<FrameworkArea> area_values[] = {
    {"area.title", "Attendance and behaviour",
     [](const Context&, const FrameworkArea& one) { return say(one.title); }},
    {"area.question", "Do the pupils who get support come to school more …?",
     [](const Context&, const FrameworkArea& one) { return say(one.question); }},
    {"area.entry", "(invisible: the area in the index)",
     [](const Context&, const FrameworkArea& one) -> wording::Value {
         return wording::Spoken{{{document::IndexMark{one.title}}}};
     }},
    {"area.entry-figures", "(invisible: the area's figures in the index)",
     [](const Context& c, const FrameworkArea& one) { return entries(c, one, "index.entry-figures"); }},
    {"area.entry-cases", "(invisible: the area's case studies in the index)",
     [](const Context& c, const FrameworkArea& one) { return entries(c, one, "index.cases"); }},
    {"area.entry-practice", "(invisible: the area's practice in the index)",
     [](const Context& c, const FrameworkArea& one) { return entries(c, one, "index.notes"); }},
    {"area.entry-quotations", "(invisible: the area's quotations in the index)",
     [](const Context& c, const FrameworkArea& one) { return entries(c, one, "index.quotations"); }},
    {"area.judgement", "No judgement recorded yet.",
     [](const Context& c, const FrameworkArea& one) { return say(judged(c, one), judged_at(c, one)); }},
    {"area.held", "The evidence is held in referrals.csv and plans/.",
     [](const Context& c, const FrameworkArea& one) { return say(held(c, one), judged_at(c, one)); }},
    {"area.next-step", "What we want next: …",
     [](const Context& c, const FrameworkArea& one) { return say(next_step(c, one), judged_at(c, one)); }},
    {"area.no-actions", "The action plan has no line for this area yet.",
     [](const Context& c, const FrameworkArea& one) {
         return say(has_actions(c, one) ? std::string() : c.words.phrase("area.no-actions"));
     }},
    {"area.lacking", "There is no quotation under this question yet.",
     [](const Context& c, const FrameworkArea& one) { return say(lacking(c, one)); }},
    {"area.nothing-against", "Nothing in the record speaks against the work here; …",
     [](const Context& c, const FrameworkArea& one) {
         const bool none = nothing_against(c, one) && !no_evidence(c, one);
         return say(none ? c.words.phrase("area.nothing-against") : std::string());
     }},
};
constexpr BlocksKind<FrameworkArea> area_blocks[] = {
    {"area.actions", "The lines of the action plan for the area.",
     [](const Context& c, const FrameworkArea& one) { return action_table(c, one.id); }},
};
constexpr ConditionKind<FrameworkArea> area_conditions[] = {
    {"area.evidence", "something stands under the area",
     [](const Context& c, const FrameworkArea& one) { return !no_evidence(c, one); }},
    {"area.figures", "figures stand under the area",
     [](const Context& c, const FrameworkArea& one) { return !figures_said(c, one).empty(); }},
    {"area.cases", "case studies that went well stand under it",
     [](const Context& c, const FrameworkArea& one) { return !cases_that(c, one, true).empty(); }},
    {"area.notes", "practice notes stand under it",
     [](const Context& c, const FrameworkArea& one) { return !evidence_for(one, c.contents).notes.empty(); }},
    {"area.quotations", "quotations stand under it",
     [](const Context& c, const FrameworkArea& one) {
         return !evidence_for(one, c.contents).quotes.empty();
     }},
};
constexpr ListKind<FrameworkArea> area_lists[] = {
    {"area.figures", "parts/sentence", "The figures that feed the area, a sentence each.",
     [](const Context& c, const FrameworkArea& one) { return sentences(c, figures_said(c, one)); }},
    {"area.cases", "parts/case-line", "The case studies of the area that went well.",
     [](const Context& c, const FrameworkArea& one) {
         return scopes(c, case_kinds(), cases_that(c, one, true));
     }},
    {"area.notes", "parts/note-line", "The practice notes of the area.",
     [](const Context& c, const FrameworkArea& one) {
         return scopes(c, note_kinds(), evidence_for(one, c.contents).notes);
     }},
    {"area.quotations", "parts/quotation", "The quotations of the area.",
     [](const Context& c, const FrameworkArea& one) {
         return scopes(c, quotation_kinds(), evidence_for(one, c.contents).quotes);
     }},
    {"area.less-good", "parts/sentence",
     "What the figures leave open or what speaks against the work, a sentence each.",
     [](const Context& c, const FrameworkArea& one) {
         return sentences(c, without_figures(less_good(c, one)));
     }},
    {"area.less-good-cases", "parts/case-line",
     "The case studies of the area with a mixed result, or that did not work.",
     [](const Context& c, const FrameworkArea& one) {
         return scopes(c, case_kinds(), cases_that(c, one, false));
     }},
};

std::vector<const FrameworkArea*> areas_of(const Framework& framework) {
    std::vector<const FrameworkArea*> areas;
    for (const auto& area : framework.areas) areas.push_back(&area);
    return areas;
}

constexpr ValueKind<Framework> framework_values[] = {
    {"framework.title", "Ofsted, school inspection toolkit",
     [](const Context&, const Framework& one) { return say(one.title); }},
    {"framework.version", "in force from 10 November 2025",
     [](const Context&, const Framework& one) { return say(one.version); }},
    {"framework.source", "Ofsted, School inspection toolkit (2025) …",
     [](const Context&, const Framework& one) { return say(one.source); }},
    {"framework.grades", "Exceptional, Strong standard, … and Urgent improvement",
     [](const Context& c, const Framework& one) { return say(c.words.list(one.grades)); }},
};
constexpr BlocksKind<Framework> framework_blocks[] = {
    {"framework.outcomes", "The framework's outcomes, with their aims and the case studies of each.",
     outcome_table},
};
constexpr ListKind<Framework> framework_lists[] = {
    {"framework.areas", "parts/area", "The areas of the framework.",
     [](const Context& c, const Framework& one) { return scopes(c, area_kinds(), areas_of(one)); }},
};

}  // namespace

Kinds<FrameworkArea> area_kinds() {
    return {area_values, area_blocks, area_conditions, area_lists};
}
Kinds<Framework> framework_kinds() {
    return {framework_values, framework_blocks, {}, framework_lists};
}

}  // namespace casebook::reports
