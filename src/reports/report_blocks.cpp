#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "reports/figure_sentence.hpp"
#include "reports/gaps.hpp"
#include "reports/improvement.hpp"
#include "reports/lookup.hpp"
#include "reports/register_list.hpp"
#include "reports/report_kinds.hpp"
#include "reports/reviews.hpp"
#include "wording/sentences.hpp"

namespace casebook::reports {

namespace {

using document::Blocks;

/// Cautions of everything that the paper shows, each once.
Blocks cautions(const Context& context) {
    std::vector<const released::Change*> shown;
    for (const auto& change : context.contents.changes) {
        if (wording::released_number(change->pairs) || wording::released_number(change->mean))
            shown.push_back(&*change);
    }
    return bullets(wording::cautions(shown, context.words));
}

Blocks gap_list(const Context& context) {
    auto blocks = bullets(gap_sentences(context));
    if (blocks.empty()) return paragraphs({context.words.phrase("gap.none")});
    return blocks;
}

Blocks question_list(const Context& context) {
    return bullets(questions(context));
}

Blocks step_list(const Context& context) {
    auto blocks = bullets(next_steps(context));
    if (blocks.empty()) return paragraphs({context.words.phrase("next.none")});
    return blocks;
}

/// What other readers do not get; the school alone is told.
Blocks held_back(const Context& context) {
    const auto& words = context.words;
    if (context.contents.held_back.empty()) return paragraphs({words.phrase("held-back.nothing")});
    document::Table table;
    table.caption = document::words(words.phrase("held-back.caption"));
    for (const auto* key : {"held-back.what", "held-back.from", "held-back.reason"}) {
        table.columns.push_back({document::words(words.phrase(key))});
    }
    for (const auto& one : context.contents.held_back) {
        table.rows.push_back({document::words(one->what), document::words(words.label("audience", one->from)),
                              document::words(one->reason)});
    }
    return {{std::move(table)}};
}

Blocks accepted_faults(const Context& context) {
    if (context.contents.accepted_faults.empty()) return {};
    auto blocks = paragraphs({context.words.phrase("accepted-faults")});
    for (auto& block : bullets(context.contents.accepted_faults)) blocks.push_back(std::move(block));
    return blocks;
}

/// Words that the guard lets pass although they are names, with the school's reasons.
Blocks accepted_words(const Context& context) {
    std::vector<std::string> lines;
    for (const auto& sheet : context.contents.safeguards)
        for (const auto& one : sheet->passed)
            lines.push_back(
                context.words.phrase("accepted-words.line", {{"word", one.word}, {"reason", one.reason}}));
    if (lines.empty()) return {};
    auto blocks = paragraphs({context.words.phrase("accepted-words")});
    for (auto& block : bullets(lines)) blocks.push_back(std::move(block));
    return blocks;
}

constexpr BlocksKind<> blocks[] = {
    {"cautions", "What a reader must know before believing the figures, a sentence each.", cautions},
    {"gaps", "What the record does not hold, with the file that would bring it and the minutes a week.",
     gap_list},
    {"questions", "Questions that the figures leave open.", question_list},
    {"next-steps", "What the record itself suggests to do next.", step_list},
    {"held-back", "Stories and quotations that other readers do not get, and why (school only).", held_back},
    {"accepted-faults", "Faults in the data that the school accepts, with its reasons.", accepted_faults},
    {"accepted-words",
     "Words that pass although they are names too, with the school's reasons (school only).", accepted_words},
    {"self-evaluation.body",
     "What the school wrote in self-evaluation.md below its judgements (school only).", self_evaluation_body},
    {"actions", "The action plan, a line each: what, who, by when, and how far.", action_list},
    {"check-points", "What a line manager should look at, with the pupils concerned (school only).",
     check_points},
    {"register-points", "What a line manager should look at in the register, with the pupils (school only).",
     register_points},
};

bool has_result(const Context& context, bool positive) {
    for (const auto& one : context.contents.cases) {
        if ((one->result == "positive") == positive) return true;
    }
    return false;
}

bool is_shown(const released::Change* change) {
    const double* pairs = wording::released_number(change->pairs);
    return pairs ? *pairs > 0 : wording::released_number(change->mean) != nullptr;
}

bool attendance_is_shown(const Context& context) {
    const auto* change = attendance(context.contents);
    return change && is_shown(change);
}

bool an_average_is_shown(const Context& context) {
    return std::ranges::any_of(measured(context.contents), [](const released::Change* change) {
        return wording::released_number(change->mean) != nullptr;
    });
}

bool holds_amount(const Context& context, std::string_view id) {
    return by_id(context.contents.amounts, id) != nullptr;
}

template <typename Value>
bool holds_any(const std::vector<released::Released<Value>>& values,
               std::initializer_list<std::string_view> ids) {
    return std::ranges::any_of(ids, [&](std::string_view id) { return by_id(values, id) != nullptr; });
}

/// Records of the work around the pupils, which only the school's papers show.
bool holds_provision(const Context& context) {
    return holds_any(context.contents.grids,
                     {"agencies.frequency", "programmes.sessions", "supervision.kept"}) ||
           holds_any(context.contents.breakdowns,
                     {"meetings.by-kind", "training.by-standard", "visits.by-purpose"});
}

constexpr ConditionKind<> conditions[] = {
    {"costs", "costs of the period are recorded",
     [](const Context& c) { return !figure_sentence("costs.counted", c).empty(); }},
    {"hours", "the weekly record holds hours, or a timetable is kept",
     [](const Context& c) {
         return holds_amount(c, "sessions.hours") || holds_amount(c, "timetable.planned");
     }},
    {"targets", "plans hold targets that pupils agreed (school only)",
     [](const Context& c) { return holds_any(c.contents.breakdowns, {"targets.by-progress"}); }},
    {"profile", "the school's make-up is known, to set the pupils supported beside",
     [](const Context& c) { return !figure_sentence("pupils.representation", c).empty(); }},
    {"provision", "agencies, meetings, programmes, training, supervision or visits are recorded",
     holds_provision},
    {"cases", "there is a case study for these readers",
     [](const Context& c) { return !c.contents.cases.empty(); }},
    {"cases.positive", "there is one that went well", [](const Context& c) { return has_result(c, true); }},
    {"cases.not-positive", "there is one of a mixed result or one that did not work",
     [](const Context& c) { return has_result(c, false); }},
    {"notes", "there is a practice note", [](const Context& c) { return !c.contents.notes.empty(); }},
    {"quotations", "there is a quotation for these readers",
     [](const Context& c) { return !c.contents.quotes.empty(); }},
    {"questionnaires", "there is a questionnaire",
     [](const Context& c) { return !c.contents.questionnaires.empty(); }},
    {"views", "there is a questionnaire, or a quotation for these readers",
     [](const Context& c) { return !c.contents.questionnaires.empty() || !c.contents.quotes.empty(); }},
    {"frameworks", "the school has named an inspection framework",
     [](const Context& c) { return !c.contents.frameworks.empty(); }},
    {"self-evaluation", "the school has written a self-evaluation (school only)",
     [](const Context& c) { return !c.contents.self_evaluations.empty(); }},
    {"actions", "the school has an action plan",
     [](const Context& c) { return !c.contents.actions.empty(); }},
    {"caseload-list", "a pupil has support now (school only)",
     [](const Context& c) { return !c.contents.reviews.empty(); }},
    {"register-list", "a pupil was referred or supported (school only)",
     [](const Context& c) { return !c.contents.register_list.empty(); }},
    {"gaps", "something is not recorded", [](const Context& c) { return !gaps(c.contents).empty(); }},
    {"accepted-faults", "the school accepts faults in its data",
     [](const Context& c) { return !c.contents.accepted_faults.empty(); }},
    {"attendance.shown", "something can be said of attendance before and during support",
     [](const Context& c) { return attendance_is_shown(c); }},
    {"attendance.averaged", "an average of attendance before and during support is shown",
     [](const Context& c) {
         const auto* const change = attendance(c.contents);
         return change && wording::released_number(change->mean);
     }},
    {"measures", "a measure beside attendance was taken of a pupil supported",
     [](const Context& c) { return !measured(c.contents).empty(); }},
    {"changes.shown", "attendance or an average of another measure before and during support is shown",
     [](const Context& c) { return attendance_is_shown(c) || an_average_is_shown(c); }},
    {"measures.shown", "something can be said of such a measure before and during support",
     [](const Context& c) { return std::ranges::any_of(measured(c.contents), is_shown); }},
    {"withheld", "numbers are held back from these readers",
     [](const Context& c) { return c.contents.threshold.people > 1; }},
};

}  // namespace

std::span<const BlocksKind<>> report_blocks() {
    return blocks;
}
std::span<const ConditionKind<>> report_conditions() {
    return conditions;
}

}  // namespace casebook::reports
