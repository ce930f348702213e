#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

using model::Questionnaire;

/// Why the later one cannot be set beside the earlier; empty where it can.
struct Hindrance {
    std::string why;
    std::string mend;
};

bool shares_an_item(const Questionnaire& one, const Questionnaire& other) {
    return std::ranges::any_of(one.items, [&](const model::QuestionnaireItem& item) {
        return std::ranges::any_of(other.items, [&](const model::QuestionnaireItem& earlier) {
            return earlier.id.value == item.id.value;
        });
    });
}

bool shares_a_respondent(const Questionnaire& one, const Questionnaire& other) {
    std::set<std::string_view> known;
    for (const model::QuestionnaireAnswers& answers : one.responses) known.insert(answers.respondent);
    known.erase("");
    return std::ranges::any_of(other.responses, [&](const model::QuestionnaireAnswers& answers) {
        return known.contains(answers.respondent);
    });
}

Hindrance hindrance(const Questionnaire& later, const Questionnaire* earlier, const std::string& nearest) {
    if (earlier == nullptr)
        return {"no questionnaire of that name is in views",
                nearest.empty() ? "write the name of the earlier one's file, without its ending" : nearest};
    if (later.date && earlier->date && *later.date <= *earlier->date)
        return {"it was not asked earlier than this one",
                "let the later one repeat the earlier one, or correct the dates"};
    if (later.scale != earlier->scale || later.agree != earlier->agree)
        return {"its scale or what counts as agreement differs, so answers cannot be set beside each other",
                "use the same labels in the same order in both files"};
    if (!shares_an_item(later, *earlier))
        return {"no statement has the same id in both", "give a statement that was asked twice one id"};
    if (!shares_a_respondent(later, *earlier))
        return {"no number under Response stands in both",
                "give each person a number of their own that they keep, and never the register's code"};
    return {};
}

}  // namespace

// A plain number may be a pupil's code by chance; one with a letter is no chance.
void answers_bear_no_code(model::Model& model, model::Date /*today*/, const Reporter& report) {
    std::set<std::string_view> codes;
    for (const model::Pupil& pupil : model.pupils)
        if (pupil.id.value.code.find_first_not_of("0123456789") != std::string::npos)
            codes.insert(pupil.id.value.code);
    for (const Questionnaire& one : model.questionnaires) {
        const auto found = std::ranges::find_if(
            one.responses,
            [&](const model::QuestionnaireAnswers& answers) { return codes.contains(answers.respondent); });
        if (found == one.responses.end()) continue;
        report({found->where, width_of(found->respondent),
                fmt::format("answers of “{}” stand under codes of the register", one.id),
                "who answers under a code is known, and answers what is wished for",
                "give each person a number of their own, the same on both occasions"});
    }
}

void response_stands_once(model::Model& model, model::Date /*today*/, const Reporter& report) {
    for (Questionnaire& one : model.questionnaires) {
        std::map<std::string, diagnostics::Location> kept;
        set_aside(one.responses, [&](const model::QuestionnaireAnswers& answers) {
            if (answers.respondent.empty()) return false;
            const auto [earlier, added] = kept.emplace(answers.respondent, answers.where);
            if (added) return false;
            report({answers.where, width_of(answers.respondent),
                    fmt::format("response {} to “{}” stands here again", answers.respondent, one.id),
                    fmt::format("line {} has it, too, and one person would be counted twice",
                                earlier->second.line),
                    "remove one of the two rows; or correct the number, if two people answered"});
            return true;
        });
    }
}

void repetition_fits(model::Model& model, model::Date /*today*/, const Reporter& report) {
    std::vector<std::string_view> ids;
    for (const Questionnaire& one : model.questionnaires) ids.push_back(one.id);
    for (Questionnaire& later : model.questionnaires) {
        if (!later.repeats) continue;
        const std::string& id = later.repeats->value;
        const auto found = std::ranges::find(model.questionnaires, id, &Questionnaire::id);
        const Questionnaire* const earlier =
            found == model.questionnaires.end() || &*found == &later ? nullptr : &*found;
        const Hindrance wrong = hindrance(later, earlier, earlier == nullptr ? nearest_code(id, ids) : "");
        if (wrong.why.empty()) continue;
        report({later.repeats->where, width_of(id), fmt::format("“{}” cannot repeat “{}”", later.id, id),
                wrong.why, wrong.mend});
        later.repeats.reset();
    }
}

}  // namespace casebook::check
