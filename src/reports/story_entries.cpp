#include "reports/entries.hpp"
#include "reports/evidence.hpp"

namespace casebook::reports {

namespace {

using released::Case;
using released::Note;
using released::Quote;
using wording::Value;

Value labels(const Context& context, std::string_view prefix, const std::vector<std::string>& list) {
    // A sentence about what is not known is better left out: "Agencies: ." says nothing.
    if (list.empty()) return wording::Unspoken{};
    std::vector<std::string> words;
    for (const auto& one : list) words.push_back(context.words.label(prefix, one));
    return say(context.words.list(words));
}

/// "One pupil, KS2, significant support": what is known of it, and nothing for what is not.
std::string facets(const Context& context, const Case& one) {
    std::string text = context.words.label("kind", one.kind);
    if (!one.key_stage.empty()) text += context.words.phrase("list.between") + one.key_stage;
    if (!one.intensity.empty()) {
        text += context.words.phrase("list.between") + context.words.label("intensity", one.intensity);
    }
    return text;
}

std::string approval(const Context& context, const Case& one) {
    if (one.approved_by.empty()) return context.words.phrase("case.not-approved");
    return context.words.phrase("case.approved",
                                {{"by", one.approved_by}, {"date", context.words.date(one.approved_on)}});
}

/// A story in the index: under its kind, and under what it is about.
template <typename Story>
Value entries(const Context& context, const Story& one, std::string_view key) {
    const auto kind = context.words.phrase(key);
    document::Inlines marks{{document::IndexMark{kind, one.title}, one.where}};
    for (const auto& theme : one.themes)
        marks.push_back({document::IndexMark{context.words.label("theme", theme), kind}, one.where});
    return wording::Spoken{std::move(marks)};
}

constexpr ValueKind<Case> case_values[] = {
    {"case.title", "On time", [](const Context&, const Case& one) { return say(one.title, one.where); }},
    {"case.link", "On time (a link to the full text in this paper)",
     [](const Context&, const Case& one) -> Value { return wording::Spoken{link_to(one)}; }},
    {"case.entries", "(invisible: the case study in the index)",
     [](const Context& c, const Case& one) { return entries(c, one, "index.cases"); }},
    {"case.result", "Mixed",
     [](const Context& c, const Case& one) { return say(c.words.label("result", one.result)); }},
    {"case.facets", "One pupil, KS2, significant support",
     [](const Context& c, const Case& one) { return say(facets(c, one), one.where); }},
    {"case.summary", "Eight months of weekly support did not …",
     [](const Context&, const Case& one) { return say(one.summary, one.where); }},
    {"case.barriers", "punctuality and anxiety",
     [](const Context& c, const Case& one) { return labels(c, "barrier", one.barriers); }},
    {"case.themes", "attendance and friendships",
     [](const Context& c, const Case& one) { return labels(c, "theme", one.themes); }},
    {"case.outcomes", "being healthy and staying safe",
     [](const Context& c, const Case& one) { return labels(c, "outcome", one.outcomes); }},
    {"case.agencies", "school nurse",
     [](const Context& c, const Case& one) { return labels(c, "agency", one.agencies); }},
    {"case.pupils", "P009 (school only)",
     [](const Context& c, const Case& one) { return labels(c, "pupil", one.pupils); }},
    {"case.approval", "Approved by the headteacher on 5 December 2025.",
     [](const Context& c, const Case& one) { return say(approval(c, one)); }},
};
constexpr BlocksKind<Case> case_blocks[] = {
    {"case.body", "The whole text of the case study.",
     [](const Context&, const Case& one) { return one.body; }},
};

constexpr ValueKind<Note> note_values[] = {
    {"note.title", "The worry sort",
     [](const Context&, const Note& one) { return say(one.title, one.where); }},
    {"note.link", "The worry sort (a link to the full text in this paper)",
     [](const Context&, const Note& one) -> Value { return wording::Spoken{link_to(one)}; }},
    {"note.entries", "(invisible: the practice note in the index)",
     [](const Context& c, const Note& one) { return entries(c, one, "index.notes"); }},
    {"note.kind", "Activity",
     [](const Context& c, const Note& one) { return say(c.words.label("note-kind", one.kind)); }},
    {"note.themes", "moving on and confidence",
     [](const Context& c, const Note& one) { return labels(c, "theme", one.themes); }},
    {"note.summary", "A group puts every worry on its own slip …",
     [](const Context&, const Note& one) { return say(one.summary, one.where); }},
};
constexpr BlocksKind<Note> note_blocks[] = {
    {"note.body", "The whole text of the practice note.",
     [](const Context&, const Note& one) { return one.body; }},
};

document::Blocks quotation(const Context& context, const Quote& one) {
    document::Quotation quotation;
    quotation.content.push_back({document::Paragraph{document::words(one.text, one.where)}, one.where});
    quotation.attribution = document::words(context.words.label("role", one.role), one.where);
    return {{std::move(quotation), one.where}};
}

constexpr ValueKind<Quote> quotation_values[] = {
    {"quotation.text", "Now I ask them, and mostly they are not cross.",
     [](const Context&, const Quote& one) { return say(one.text, one.where); }},
    {"quotation.role", "A pupil",
     [](const Context& c, const Quote& one) { return say(c.words.label("role", one.role)); }},
    {"quotation.theme", "friendships",
     [](const Context& c, const Quote& one) { return say(c.words.label("theme", one.theme)); }},
};
constexpr BlocksKind<Quote> quotation_blocks[] = {
    {"quotation", "The quotation with who said it, by broad role.", quotation},
};

}  // namespace

Kinds<Case> case_kinds() {
    return {case_values, case_blocks};
}
Kinds<Note> note_kinds() {
    return {note_values, note_blocks};
}
Kinds<Quote> quotation_kinds() {
    return {quotation_values, quotation_blocks};
}

}  // namespace casebook::reports
