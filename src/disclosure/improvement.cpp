#include "disclosure/improvement.hpp"

#include <array>
#include <string_view>

#include "disclosure/dates.hpp"

namespace casebook::disclosure {
namespace {

constexpr std::array<std::string_view, 4> statuses = {"planned", "under way", "done", "dropped"};
static_assert(static_cast<std::size_t>(model::ActionStatus::dropped) == statuses.size() - 1);

released::Action action_value(const model::Action& action, model::Date date) {
    const bool open =
        action.status == model::ActionStatus::planned || action.status == model::ActionStatus::under_way;
    return {action.action.value,
            action.why,
            action.area,
            action.criterion,
            action.owner,
            iso(action.by.value),
            action.review ? iso(action.review->value) : std::string{},
            std::string{statuses.at(static_cast<std::size_t>(action.status))},
            open && action.by.value < date,
            action.result,
            action.action.where};
}

}  // namespace

std::vector<released::SelfEvaluation> self_evaluations(const model::Model& model, const Policy& policy) {
    if (policy.audience != document::Audience::school || !model.self_evaluation) return {};
    const model::SelfEvaluation& evaluation = *model.self_evaluation;
    released::SelfEvaluation value{
        iso(evaluation.date.value),
        evaluation.by,
        evaluation.framework.empty() ? model.school.framework : evaluation.framework,
        {},
        evaluation.body};
    for (const model::Judgement& judgement : evaluation.judgements)
        value.judgements.push_back({judgement.area.value, judgement.grade.value, judgement.evidence,
                                    judgement.next_step, judgement.area.where});
    return {std::move(value)};
}

std::vector<released::Action> actions(const model::Model& model, model::Date date, const Policy& policy) {
    std::vector<released::Action> values;
    if (policy.audience == document::Audience::public_) return values;
    for (const model::Action& action : model.actions) values.push_back(action_value(action, date));
    return values;
}

}  // namespace casebook::disclosure
