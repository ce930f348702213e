#include "disclosure/gate.hpp"

#include <algorithm>
#include <utility>

#include "disclosure/activity_values.hpp"
#include "disclosure/comparison_value.hpp"
#include "disclosure/dates.hpp"
#include "disclosure/figure_values.hpp"
#include "disclosure/policy.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/safeguards.hpp"
#include "disclosure/stories.hpp"
#include "disclosure/traces.hpp"
#include "disclosure/trend_value.hpp"
#include "disclosure/yes_no_value.hpp"

namespace casebook::disclosure {
namespace {

std::vector<released::PupilRow> pupil_rows(const figures::Figures& figures) {
    std::vector<released::PupilRow> rows;
    for (const figures::PairedChange& change : figures.each<figures::PairedChange>())
        for (const figures::PupilChange& pair : change.pairs)
            rows.push_back({change.id, pair.pupil.code, rounded(pair.before, 1), rounded(pair.during, 1)});
    return rows;
}

/// What the audience may hold of each figure of one form, where it may hold any of it.
template <typename Form, typename Make, typename May>
auto values_of(const figures::Figures& figures, Make make, May may) {
    std::vector<decltype(make(std::declval<const Form&>()))> values;
    for (const Form& form : figures.each<Form>())
        if (may(form)) values.push_back(make(form));
    return values;
}
template <typename Form, typename Make>
auto values_of(const figures::Figures& figures, Make make) {
    return values_of<Form>(figures, make, [](const Form&) { return true; });
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

std::vector<released::Framework> framework_values(const std::vector<model::Framework>& frameworks) {
    std::vector<released::Framework> values;
    for (const model::Framework& framework : frameworks) {
        released::Framework value{framework.id,
                                  framework.title,
                                  framework.version,
                                  framework.source,
                                  framework.archive,
                                  framework.grades,
                                  {}};
        for (const model::FrameworkArea& area : framework.areas)
            value.areas.push_back(
                {area.id, area.title, area.question, area.themes, area.outcomes, area.figures});
        values.push_back(std::move(value));
    }
    return values;
}

/// What stands around the values: the school, the period, and how far the release reaches.
released::Contents frame(const model::School& school, const figures::Figures& figures,
                         const Occasion& occasion, const Policy& policy) {
    released::Contents contents;
    contents.audience = occasion.audience;
    contents.school = school.name.value;
    contents.phase = school.phase;
    contents.note = school.note;
    contents.site_address = school.site.address;
    contents.site_contact = school.site.contact;
    contents.period_label = school.period.label;
    contents.period_from = iso(school.period.from);
    contents.period_until = iso(school.period.until);
    contents.data_date = iso(figures.date);
    contents.last_day = std::min(contents.period_until, contents.data_date);
    contents.rows_set_aside = occasion.rows_set_aside;
    for (const model::AcceptedFault& accepted : school.accepted_faults)
        contents.accepted_faults.push_back(accepted.reason);
    contents.mentors = static_cast<int>(school.mentors.size());
    contents.threshold = {policy.threshold, policy.lowered, policy.reason};
    return contents;
}

}  // namespace

template <typename Value>
std::vector<released::Released<Value>> Gate::seal(std::vector<Value> values) {
    std::vector<released::Released<Value>> sealed;
    sealed.reserve(values.size());
    for (Value& value : values) sealed.push_back(released::Released<Value>{std::move(value)});
    return sealed;
}

released::Release Gate::release(const model::Model& model, const figures::Figures& figures,
                                const Occasion& occasion, const diagnostics::Sources& sources,
                                diagnostics::Diagnostics& diagnostics) {
    const Policy policy = policy_for(model.school, occasion.audience, diagnostics);
    Stories told = stories(model, occasion, policy, sources, diagnostics);

    released::Contents contents = frame(model.school, figures, occasion, policy);
    contents.figures = seal(values_of<figures::Count>(
        figures, [&](const figures::Count& count) { return count_value(count, figures, policy); }));
    contents.breakdowns = seal(values_of<figures::Breakdown>(
        figures,
        [&](const figures::Breakdown& breakdown) { return breakdown_value(breakdown, figures, policy); },
        [&](const figures::Breakdown& breakdown) { return policy.shows_staff || !breakdown.school_only; }));
    contents.caseloads = seal(caseload_values(figures, policy));
    contents.amounts = seal(values_of<figures::Amount>(
        figures, [&](const figures::Amount& amount) { return amount_value(amount, figures, policy); }));
    contents.spreads = seal(values_of<figures::Spread>(
        figures, [&](const figures::Spread& spread) { return spread_value(spread, figures, policy); }));
    contents.grids = seal(values_of<figures::Grid>(
        figures, [&](const figures::Grid& grid) { return grid_value(grid, figures, policy); },
        [&](const figures::Grid& grid) { return policy.shows_pupils || grid.parts_of_supported; }));
    contents.changes = seal(values_of<figures::PairedChange>(
        figures, [&](const figures::PairedChange& change) { return change_value(change, policy); }));
    contents.comparisons = seal(values_of<figures::Comparison>(
        figures, [&](const figures::Comparison& one) { return comparison_value(one, policy); }));
    contents.yes_no_changes = seal(values_of<figures::YesNoChange>(
        figures, [&](const figures::YesNoChange& change) { return yes_no_value(change, policy); }));
    contents.trends = seal(values_of<figures::Trend>(
        figures, [&](const figures::Trend& trend) { return trend_value(trend, figures, policy); }));
    contents.questionnaires = seal(questionnaire_values(model, figures, policy));
    contents.cases = seal(std::move(told.cases));
    contents.notes = seal(std::move(told.notes));
    contents.quotes = seal(std::move(told.quotes));
    contents.frameworks = seal(framework_values(model.frameworks));
    contents.held_back = seal(std::move(told.held_back));
    if (policy.shows_pupils) {
        contents.pupils = seal(pupil_rows(figures));
        contents.traces = seal(traces(figures, sources));
        contents.safeguards = seal(std::vector{safeguards(model, occasion.judged_on, figures.date)});
    }
    return released::Release{std::move(contents)};
}

}  // namespace casebook::disclosure
