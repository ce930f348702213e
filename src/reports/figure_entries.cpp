#include "charts/before_after.hpp"
#include "charts/questionnaire.hpp"
#include "reports/entries.hpp"
#include "reports/figure_sentence.hpp"
#include "reports/references.hpp"
#include "reports/tables.hpp"
#include "wording/sentences.hpp"

namespace casebook::reports {

namespace {

using released::Caseload;
using released::Questionnaire;
using released::Trace;

constexpr ValueKind<Caseload> mentor_values[] = {
    {"mentor.sentence", "On 12 December 2025 Denise Hathersall supported 11 pupils. …",
     [](const Context& c, const Caseload& one) {
         return say(wording::caseload_sentence(one, c.contents.mentors, c.contents.last_day, c.words));
     }},
};

document::Blocks questionnaire_chart(const Context& context, const Questionnaire& one) {
    document::Blocks blocks;
    for (auto& chart : charts::questionnaire(one, context.setting)) blocks.push_back({std::move(chart)});
    for (auto& block : sign_key(blocks, context.words)) blocks.push_back(std::move(block));
    return blocks;
}

document::Blocks questionnaire_cautions(const Context& context, const Questionnaire& one) {
    return paragraphs(wording::cautions(one.cautions, context.words), document::ParagraphStyle::small);
}

constexpr ValueKind<Questionnaire> questionnaire_values[] = {
    {"questionnaire.title", "What pupils think of the support",
     [](const Context&, const Questionnaire& one) { return say(one.title); }},
    {"questionnaire.date", "28 November 2025",
     [](const Context& c, const Questionnaire& one) { return say(c.words.date(one.date)); }},
    {"questionnaire.response", "21 of the 26 pupils who were asked answered (81%).",
     [](const Context& c, const Questionnaire& one) {
         return say(wording::response_sentence(one, c.words));
     }},
    {"questionnaire.most", "Most agreed here: 19 of 21 agreed with “…” (…).",
     [](const Context& c, const Questionnaire& one) { return say(most_agreed(one, c.words)); }},
    {"questionnaire.fewest", "Fewest agreed here: 11 of 21 agreed with “…” (…).",
     [](const Context& c, const Questionnaire& one) { return say(fewest_agreed(one, c.words)); }},
    {"questionnaire.held-back", "Two statements are held back, since …",
     [](const Context& c, const Questionnaire& one) { return say(items_held_back(one, c.words)); }},
};
constexpr BlocksKind<Questionnaire> questionnaire_blocks[] = {
    {"questionnaire.chart", "How many agreed with each statement.", questionnaire_chart},
    {"questionnaire.cautions", "What a reader must know before believing the answers.",
     questionnaire_cautions},
};

using released::Change;

constexpr ValueKind<Change> measure_values[] = {
    {"measure.name", "Reading age", [](const Context&, const Change& one) { return say(one.title); }},
    {"measure.sentence", "Reading age: for the 24 pupils measured both before and during support, …",
     [](const Context& c, const Change& one) { return say(wording::change_sentence(one, c.words)); }},
    {"measure.counts", "The value was at least 3 months higher for 14, …",
     [](const Context& c, const Change& one) { return say(wording::change_counts(one, c.words)); }},
    {"measure.expected", "Since the pupils were chosen when things were bad, …",
     [](const Context& c, const Change& one) {
         return say(wording::expected_return_sentence(one, c.words));
     }},
    {"measure.lost", "Of the 45 pupils supported, 21 could not be compared: …",
     [](const Context& c, const Change& one) { return say(wording::pairs_lost(one, c.words)); }},
    {"measure.windows", "Before means the 12 weeks before support began …",
     [](const Context& c, const Change& one) { return say(wording::windows_sentence(one, c.words)); }},
    {"measure.source", "(in the margin: the figure's name and the page that tells how it was made)",
     [](const Context& c, const Change& one) -> wording::Value {
         return wording::Spoken{source_of(one.id, c)};
     }},
};

document::Blocks measure_chart(const Context& context, const Change& one) {
    document::Blocks blocks;
    for (auto& chart : charts::before_after(one, context.contents, context.setting))
        blocks.push_back({std::move(chart)});
    return blocks;
}

constexpr BlocksKind<Change> measure_blocks[] = {
    {"measure.chart", "Each pupil for the school, the two averages for others.", measure_chart},
};

constexpr ValueKind<Sentence> sentence_values[] = {
    {"sentence", "48 referrals were received in this period.",
     [](const Context&, const Sentence& one) { return say(one.text); }},
    {"sentence.source", "(in the margin: the figure's name and the page that tells how it was made)",
     [](const Context& c, const Sentence& one) -> wording::Value {
         return wording::Spoken{source_of(one.figure, c)};
     }},
};

document::Blocks trace_files(const Context& context, const Trace& one) {
    const auto& words = context.words;
    if (one.files.empty())
        return paragraphs({words.phrase("trace.no-rows")}, document::ParagraphStyle::small);
    document::Table table;
    for (const auto* key : {"trace.file", "trace.used", "trace.left-out"}) {
        table.columns.push_back({document::words(words.phrase(key)), table.columns.empty()
                                                                         ? document::Alignment::start
                                                                         : document::Alignment::end});
    }
    table.caption = document::words(words.phrase("trace.caption", {{"title", one.title}}));
    table.row_heads = true;
    for (const auto& file : one.files) {
        table.rows.push_back({document::words(file.name), document::words(words.number(file.used)),
                              document::words(words.number(file.left_out))});
    }
    return {{std::move(table)}};
}

document::Blocks trace_reasons(const Context& context, const Trace& one) {
    std::vector<std::string> reasons;
    for (const auto& left_out : one.left_out) {
        reasons.push_back(context.words.phrase(
            "trace.reason",
            {{"rows", context.words.count("rows", left_out.rows)}, {"reason", left_out.reason}}));
    }
    return bullets(reasons);
}

constexpr ValueKind<Trace> trace_values[] = {
    {"trace.title", "Referrals, by reason", [](const Context&, const Trace& one) { return say(one.title); }},
    {"trace.place", "(invisible: where `{{source …}}` and `{{see figure …}}` lead)",
     [](const Context&, const Trace& one) -> wording::Value {
         return wording::Spoken{{{document::Target{anchor_of("figure", one.id)}}}};
     }},
    {"trace.meaning", "The referrals received, by the reasons given. …",
     [](const Context&, const Trace& one) { return say(one.meaning); }},
    {"trace.arithmetic", "for each reason: referrals that give it",
     [](const Context&, const Trace& one) -> wording::Value {
         if (one.arithmetic.empty()) return wording::Unspoken{};
         return say(one.arithmetic);
     }},
    {"trace.source", "Source of the method: Wilson (1927), …",
     [](const Context& c, const Trace& one) {
         return say(one.source.empty() ? std::string()
                                       : c.words.phrase("trace.source", {{"source", one.source}}));
     }},
};
constexpr BlocksKind<Trace> trace_blocks[] = {
    {"trace.files", "Which files the figure was made from, with rows used and left out.", trace_files},
    {"trace.reasons", "Why rows were left out.", trace_reasons},
};

}  // namespace

Kinds<Caseload> mentor_kinds() {
    return {mentor_values};
}
Kinds<Change> measure_kinds() {
    return {measure_values, measure_blocks};
}
Kinds<Questionnaire> questionnaire_kinds() {
    return {questionnaire_values, questionnaire_blocks};
}
Kinds<Sentence> sentence_kinds() {
    return {sentence_values};
}
Kinds<Trace> trace_kinds() {
    return {trace_values, trace_blocks};
}

}  // namespace casebook::reports
