#include "reports/gaps.hpp"

#include <algorithm>

#include "reports/lookup.hpp"
#include "wording/sentences.hpp"

namespace casebook::reports {

namespace {

/// Counted and found to be none, or never counted.
bool is_empty(const released::Contents& contents, std::string_view figure) {
    const auto* found = by_id(contents.figures, figure);
    if (!found || std::holds_alternative<released::Missing>(found->value)) return true;
    const double* number = wording::released_number(found->value);
    return number && *number == 0;
}

/// The school's attendance is recorded for the weeks of some pupil, whether these readers are shown it or
/// not.
bool beside_whole_school(const released::Contents& contents) {
    const auto* comparison = by_id(contents.comparisons, "attendance.whole-school");
    const double* pupils = comparison ? wording::released_number(comparison->pupils) : nullptr;
    return comparison && (!pupils || *pupils > 0);
}

bool no_pairs(const released::Contents& contents) {
    const auto* change = attendance(contents);
    if (!change || std::holds_alternative<released::Missing>(change->pairs)) return true;
    const double* pairs = wording::released_number(change->pairs);
    return pairs && *pairs == 0;
}

bool any_result(const released::Contents& contents, std::initializer_list<std::string_view> results) {
    return std::ranges::any_of(contents.cases, [&](const auto& one) {
        return std::ranges::find(results, one->result) != results.end();
    });
}

}  // namespace

std::vector<std::string_view> gaps(const released::Contents& contents) {
    struct Check {
        std::string_view subject;
        bool missing;
    };
    const Check checks[] = {
        {"pupils", is_empty(contents, "pupils.supported")},
        {"sessions", is_empty(contents, "sessions.contacts")},
        {"referrals", is_empty(contents, "referrals.received")},
        {"attendance", no_pairs(contents)},
        {"questionnaire", contents.questionnaires.empty()},
        {"cases", contents.cases.empty()},
        {"negative-case", !contents.cases.empty() && !any_result(contents, {"mixed", "negative"})},
        {"practice", contents.notes.empty()},
        {"quotations", contents.quotes.empty()},
    };
    std::vector<std::string_view> subjects;
    for (const auto& [subject, missing] : checks) {
        if (missing) subjects.push_back(subject);
    }
    return subjects;
}

std::vector<std::string> gap_sentences(const Context& context) {
    std::vector<std::string> sentences;
    for (const auto subject : gaps(context.contents)) {
        sentences.push_back(wording::gap_sentence(wording::gap(subject), context.words));
    }
    return sentences;
}

std::vector<std::string> questions(const Context& context, std::size_t most) {
    const auto& [contents, words, setting] = context;
    const auto* change = attendance(contents);
    std::vector<std::string> asked;
    const auto ask = [&](bool when, std::string question) {
        if (when && asked.size() < most) asked.push_back(std::move(question));
    };
    const auto direction = change ? wording::direction_of(*change) : wording::Direction::not_given;
    const double* lost = change ? wording::released_number(change->lost_no_baseline) : nullptr;
    const bool compared = direction != wording::Direction::not_given;

    ask(change && std::holds_alternative<released::Withheld>(change->pairs) && !compared,
        words.phrase("question.held-back"));
    ask(direction == wording::Direction::unclear, words.phrase("question.unclear"));
    ask(direction == wording::Direction::fall, words.phrase("question.fall"));
    ask(compared && !beside_whole_school(contents), words.phrase("question.whole-school"));
    ask(any_result(contents, {"negative", "mixed"}), words.phrase("question.did-not-work"));
    ask(!any_result(contents, {"negative", "mixed"}), words.phrase("question.no-negative-case"));
    for (const auto& questionnaire : contents.questionnaires) {
        const auto* fewest = wording::extremes(*questionnaire).fewest;
        const auto key =
            wording::all_items_shown(*questionnaire) ? "question.fewest" : "question.fewest-shown";
        if (fewest) ask(true, words.phrase(key, {{"asked", questionnaire->asked}, {"text", fewest->text}}));
    }
    ask(contents.questionnaires.empty(), words.phrase("question.no-questionnaire"));
    ask(lost && *lost > 0, words.count("question.no-baseline", lost ? *lost : 0));
    ask(no_pairs(contents), words.phrase("question.no-attendance"));
    ask(!is_empty(contents, "pupils.now"), words.phrase("question.caseload"));
    const bool costs_known = by_id(contents.amounts, "costs.counted") != nullptr;
    ask(true, words.phrase(costs_known ? "question.cost-known" : "question.cost"));
    return asked;
}

std::vector<std::string> next_steps(const Context& context, std::size_t most) {
    const auto& [contents, words, setting] = context;
    std::vector<std::string> steps;
    const auto suggest = [&](bool when, std::string_view key) {
        if (when && steps.size() < most) steps.push_back(words.phrase(key));
    };
    const auto* change = attendance(contents);
    const bool lost = change && change->cautions.contains(released::Caution::pairs_lost);
    for (const auto subject : gaps(contents)) {
        const auto key = "next." + std::string(subject);
        suggest(words.has(key), key);
    }
    suggest(lost, "next.second-measurement");
    suggest(!no_pairs(contents) && !beside_whole_school(contents), "next.whole-school");
    suggest(any_result(contents, {"negative"}), "next.act-on-negative");
    suggest(!contents.questionnaires.empty(), "next.repeat-questionnaire");
    return steps;
}

}  // namespace casebook::reports
