#include "disclosure/values.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "disclosure/activity_values.hpp"
#include "disclosure/comparison_value.hpp"
#include "disclosure/figure_values.hpp"
#include "disclosure/representation_value.hpp"
#include "disclosure/trend_value.hpp"
#include "disclosure/yes_no_value.hpp"

namespace casebook::disclosure {
namespace {

/// What the audience may hold of each figure of one form, where it may hold any of it.
template <typename Form, typename Make, typename May>
auto each_value(const figures::Figures& figures, Make make, May may) {
    std::vector<decltype(make(std::declval<const Form&>()))> values;
    for (const Form& form : figures.each<Form>())
        if (may(form)) values.push_back(make(form));
    return values;
}
template <typename Form, typename Make>
auto each_value(const figures::Figures& figures, Make make) {
    return each_value<Form>(figures, make, [](const Form&) { return true; });
}

std::vector<released::Questionnaire> questionnaire_values(const model::Model& model,
                                                          const figures::Figures& figures,
                                                          const Policy& policy) {
    std::vector<released::Questionnaire> values;
    for (const figures::QuestionnaireResult& result : figures.each<figures::QuestionnaireResult>()) {
        const auto asked = std::ranges::find(model.questionnaires, result.id, &model::Questionnaire::id);
        values.push_back(questionnaire_value(
            result, asked == model.questionnaires.end() ? std::set<std::string>{} : asked->agree, policy));
    }
    return values;
}

template <typename Form>
void copy(Values& values, const std::vector<released::Released<Form>>& sealed) {
    for (const released::Released<Form>& value : sealed) values.all<Form>().push_back(*value);
}

}  // namespace

Values values_for(const model::Model& model, const figures::Figures& figures, const Policy& policy) {
    const auto breakdown_may_pass = [&](const figures::Breakdown& breakdown) {
        return policy.shows_staff || !breakdown.school_only;
    };
    const auto grid_may_pass = [&](const figures::Grid& grid) {
        return policy.shows_pupils || grid.parts_of_supported;
    };
    // Those referred and those supported are nearly the same pupils: beside each other the two tables would
    // show the few who are in one of them.
    const auto representation_may_pass = [&](const figures::Representation& one) {
        return policy.shows_pupils || one.of_supported;
    };
    return {
        {each_value<figures::Count>(
             figures, [&](const figures::Count& one) { return count_value(one, figures, policy); }),
         each_value<figures::Breakdown>(
             figures, [&](const figures::Breakdown& one) { return breakdown_value(one, figures, policy); },
             breakdown_may_pass),
         caseload_values(figures, policy),
         each_value<figures::Amount>(
             figures, [&](const figures::Amount& one) { return amount_value(one, figures, policy); }),
         each_value<figures::Spread>(
             figures, [&](const figures::Spread& one) { return spread_value(one, figures, policy); }),
         each_value<figures::Grid>(
             figures, [&](const figures::Grid& one) { return grid_value(one, figures, policy); },
             grid_may_pass),
         each_value<figures::Representation>(
             figures,
             [&](const figures::Representation& one) { return representation_value(one, figures, policy); },
             representation_may_pass),
         each_value<figures::PairedChange>(
             figures, [&](const figures::PairedChange& one) { return change_value(one, policy); }),
         each_value<figures::Comparison>(
             figures, [&](const figures::Comparison& one) { return comparison_value(one, policy); },
             [&](const figures::Comparison& one) { return comparison_may_pass(one, policy); }),
         each_value<figures::YesNoChange>(
             figures, [&](const figures::YesNoChange& one) { return yes_no_value(one, policy); },
             [&](const figures::YesNoChange& one) { return yes_no_may_pass(one, policy); }),
         each_value<figures::Trend>(
             figures, [&](const figures::Trend& one) { return trend_value(one, figures, policy); },
             [&](const figures::Trend& one) { return trend_may_pass(one, policy); }),
         questionnaire_values(model, figures, policy)}};
}

Values values_of(const released::Release& release) {
    Values values;
    copy(values, release->figures);
    copy(values, release->breakdowns);
    copy(values, release->caseloads);
    copy(values, release->amounts);
    copy(values, release->spreads);
    copy(values, release->grids);
    copy(values, release->representations);
    copy(values, release->changes);
    copy(values, release->comparisons);
    copy(values, release->yes_no_changes);
    copy(values, release->trends);
    copy(values, release->questionnaires);
    return values;
}

}  // namespace casebook::disclosure
