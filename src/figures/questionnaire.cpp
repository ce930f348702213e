#include "figures/questionnaire.hpp"

#include <algorithm>
#include <cstddef>

#include "figures/figure_kind.hpp"
#include "statistics/proportion.hpp"

namespace casebook::figures {
namespace {

constexpr double enough_answered = 0.6;

/// The place of an answer in the scale; the scale's size where the item is not answered by one of its labels.
std::size_t place_in_scale(const model::Questionnaire& questionnaire,
                           const model::QuestionnaireAnswers& response, const std::string& item) {
    const auto answer = response.answers.find(item);
    const auto& scale = questionnaire.scale;
    if (answer == response.answers.end()) return scale.size();
    return static_cast<std::size_t>(std::ranges::find(scale, answer->second) - scale.begin());
}

bool few_answered(int responses, std::optional<int> given_to) {
    if (!given_to || *given_to <= 0 || *given_to < responses) return true;
    return responses < enough_answered * *given_to;
}

}  // namespace

QuestionnaireResult questionnaire_result(const model::Questionnaire& questionnaire) {
    QuestionnaireResult result;
    result.id = questionnaire.id;
    result.title = questionnaire.title.value;
    result.asked = questionnaire.asked;
    result.date = questionnaire.date;
    result.scale = questionnaire.scale;
    result.given_to = questionnaire.given_to;
    for (const model::QuestionnaireItem& item : questionnaire.items)
        result.items.push_back(
            {item.id.value, item.text, std::vector<int>(questionnaire.scale.size(), 0), 0, 0, {}});

    for (const model::QuestionnaireAnswers& response : questionnaire.responses) {
        bool answered_any = false;
        for (ItemResult& item : result.items) {
            const std::size_t place = place_in_scale(questionnaire, response, item.id);
            if (place == questionnaire.scale.size()) continue;
            answered_any = true;
            ++item.answered;
            ++item.counts[place];
            if (questionnaire.agree.contains(questionnaire.scale[place])) ++item.agreed;
        }
        if (answered_any) {
            ++result.responses;
            result.provenance.used.push_back(response.where);
        } else {
            result.provenance.left_out.push_back({response.where, "no item is answered"});
        }
    }
    for (ItemResult& item : result.items)
        item.agreed_interval = statistics::wilson_interval(item.agreed, item.answered);
    if (few_answered(result.responses, result.given_to)) result.cautions.insert(Caution::low_response);
    return result;
}

namespace {

using Shapes = std::vector<Shape>;

constexpr FigureKind kinds[] = {
    {{"questionnaire", "Answers to the questionnaires",
      "For each questionnaire and item: how many chose each answer, and how many agreed. An item's share is "
      "taken over those who answered that item. A response counts when it answers at least one item.",
      "share = 100 x agreed / answered, with its 95 % score interval",
      "Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the "
      "American Statistical Association 22, 209-212",
      LooksAt::any_day},
     [](const Workings& run) -> Shapes {
         Shapes shapes;
         for (const model::Questionnaire& one : run.model.questionnaires)
             shapes.emplace_back(questionnaire_result(one));
         return shapes;
     }},
};

}  // namespace

std::span<const FigureKind> questionnaire_figures() {
    return kinds;
}

}  // namespace casebook::figures
