// How the same people answered the same statements of a questionnaire that was repeated.
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "figures/cautions.hpp"
#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using Shapes = std::vector<Shape>;
using model::Questionnaire;
using model::QuestionnaireAnswers;

constexpr std::string_view no_number = "the response has no number, so nobody can say whose it is";
constexpr std::string_view number_twice = "the number of the response stands there twice";
constexpr std::string_view only_once = "the person answered this on one occasion only";

/// The responses of one occasion by the person's number; null where a number stands twice.
using ByPerson = std::map<std::string_view, const QuestionnaireAnswers*>;

ByPerson by_person(const Questionnaire& questionnaire) {
    ByPerson people;
    for (const QuestionnaireAnswers& answers : questionnaire.responses) {
        if (answers.respondent.empty()) continue;
        const auto [place, fresh] = people.try_emplace(answers.respondent, &answers);
        if (!fresh) place->second = nullptr;
    }
    return people;
}

/// The person's place on the scale; null where the statement was not answered.
const std::string* answer_of(const QuestionnaireAnswers* answers, const std::string& item) {
    if (answers == nullptr) return nullptr;
    const auto found = answers->answers.find(item);
    return found == answers->answers.end() ? nullptr : &found->second;
}

const QuestionnaireAnswers* of_person(const ByPerson& people, std::string_view number) {
    const auto found = people.find(number);
    return found == people.end() ? nullptr : found->second;
}

/// What becomes of the rows of one occasion.
void note_rows(const Questionnaire& questionnaire, const ByPerson& own, const ByPerson& others,
               const std::string& item, Provenance& provenance) {
    for (const QuestionnaireAnswers& answers : questionnaire.responses) {
        const QuestionnaireAnswers* const known = of_person(own, answers.respondent);
        if (answers.respondent.empty())
            provenance.left_out.push_back({answers.where, no_number});
        else if (known == nullptr)
            provenance.left_out.push_back({answers.where, number_twice});
        else if (answer_of(known, item) && answer_of(of_person(others, answers.respondent), item))
            provenance.used.push_back(answers.where);
        else
            provenance.left_out.push_back({answers.where, only_once});
    }
}

void count(YesNoChange& change, const Questionnaire& later, const std::string& before,
           const std::string& after) {
    change.add(later.agree.contains(before), later.agree.contains(after));
    const auto place = [&](const std::string& label) { return std::ranges::find(later.scale, label); };
    ++(place(after) > place(before)   ? change.again->higher
       : place(after) < place(before) ? change.again->lower
                                      : change.again->same);
}

std::set<Caution> cautions_of_answers(const YesNoChange& change, std::size_t statements) {
    std::set<Caution> cautions{Caution::no_comparison, Caution::growing_up};
    if (change.pairs() < few_pairs)
        cautions.insert(Caution::few_pairs);
    else if (change.pairs() < some_pairs)
        cautions.insert(Caution::indicative);
    if (change.lost > 0) cautions.insert(Caution::pairs_lost);
    if (statements >= many_measures) cautions.insert(Caution::many_measures);
    return cautions;
}

YesNoChange of_item(const model::QuestionnaireItem& item, const Questionnaire& earlier,
                    const Questionnaire& later) {
    YesNoChange change{.id = later.id + "." + item.id.value + ".change",
                       .asked = Asked::agreement,
                       .measure = item.text,
                       .again = AnsweredAgain{later.title.value, earlier.date, later.date}};
    const ByPerson first = by_person(earlier);
    const ByPerson second = by_person(later);
    for (const auto& [number, answers] : first) {
        const std::string* const before = answer_of(answers, item.id.value);
        if (before == nullptr) continue;
        if (const std::string* const after = answer_of(of_person(second, number), item.id.value))
            count(change, later, *before, *after);
        else
            ++change.lost;
    }
    change.test();
    note_rows(earlier, first, second, item.id.value, change.provenance);
    note_rows(later, second, first, item.id.value, change.provenance);
    return change;
}

bool has_item(const Questionnaire& questionnaire, const std::string& id) {
    return std::ranges::any_of(questionnaire.items,
                               [&](const model::QuestionnaireItem& item) { return item.id.value == id; });
}

Shapes answers_again(const Workings& run) {
    Shapes shapes;
    for (const Questionnaire& later : run.model.questionnaires) {
        if (!later.repeats) continue;
        const auto earlier =
            std::ranges::find(run.model.questionnaires, later.repeats->value, &Questionnaire::id);
        if (earlier == run.model.questionnaires.end()) continue;
        std::vector<YesNoChange> changes;
        for (const model::QuestionnaireItem& item : later.items)
            if (has_item(*earlier, item.id.value)) changes.push_back(of_item(item, *earlier, later));
        for (YesNoChange& change : changes) {
            change.cautions = cautions_of_answers(change, changes.size());
            shapes.emplace_back(std::move(change));
        }
    }
    return shapes;
}

constexpr FigureKind kinds[] = {
    {{"questionnaire.change", "Answers to a questionnaire that was repeated",
      "For each statement of a questionnaire that repeats an earlier one: people who answered it on both "
      "occasions, under the same number; how many agreed each time, and whose answer lay higher, lower or at "
      "the same place of the scale the second time. A person without a number, whose number stands twice, or "
      "who answered on one occasion only is left out and counted. What else changed in between is not known, "
      "so this is a change and not an effect.",
      "for each person: the first answer beside the second; exact test of McNemar over those who agreed on "
      "one occasion only",
      "McNemar (1947), Note on the sampling error of the difference between correlated proportions or "
      "percentages, Psychometrika 12, 153-157",
      LooksAt::any_day},
     answers_again},
};

}  // namespace

std::span<const FigureKind> repeated_questionnaire_figures() {
    return kinds;
}

}  // namespace casebook::figures
