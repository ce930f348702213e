#include "disclosure/gate.hpp"

#include <algorithm>
#include <utility>

#include "disclosure/dates.hpp"
#include "disclosure/feedback_slips.hpp"
#include "disclosure/improvement.hpp"
#include "disclosure/policy.hpp"
#include "disclosure/protection.hpp"
#include "disclosure/pupil_reviews.hpp"
#include "disclosure/register_list.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/safeguards.hpp"
#include "disclosure/stories.hpp"
#include "disclosure/traces.hpp"
#include "figures/all_figures.hpp"

namespace casebook::disclosure {
namespace {

std::vector<released::PupilRow> pupil_rows(const figures::Figures& figures) {
    std::vector<released::PupilRow> rows;
    for (const figures::PairedChange& change : figures.each<figures::PairedChange>())
        for (const figures::PupilChange& pair : change.pairs)
            rows.push_back({change.id, pair.pupil.code, rounded(pair.before, 1), rounded(pair.during, 1)});
    return rows;
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
                                  {},
                                  {}};
        for (const model::FrameworkArea& area : framework.areas)
            value.areas.push_back(
                {area.id, area.title, area.question, area.themes, area.outcomes, area.figures});
        for (const model::FrameworkOutcome& outcome : framework.outcomes)
            value.outcomes.push_back({outcome.id, outcome.title, outcome.aims});
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
    contents.period_from = iso(figures.period.from);
    contents.period_until = iso(figures.period.until);
    contents.rolling_year = figures.rolling_year;
    contents.data_date = iso(figures.date);
    contents.last_day = std::min(contents.period_until, contents.data_date);
    contents.rows_set_aside = occasion.rows_set_aside;
    for (const model::AcceptedFault& accepted : school.accepted_faults)
        contents.accepted_faults.push_back(accepted.reason);
    contents.mentors = static_cast<int>(school.mentors.size());
    for (const figures::FigureKind& kind : figures::all_figures())
        contents.known_figures.emplace_back(kind.definition.id);
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
    if (occasion.audience == document::Audience::staff) {
        released::Contents contents = frame(model.school, figures, occasion, policy);
        contents.slips = seal(feedback_slips(model, figures.date));
        return released::Release{std::move(contents)};
    }
    Values values = protected_values(model, figures, policy, occasion.earlier);
    Stories told = stories(model, occasion, policy, sources, diagnostics);

    released::Contents contents = frame(model.school, figures, occasion, policy);
    contents.figures = seal(std::move(values.all<released::Figure>()));
    contents.breakdowns = seal(std::move(values.all<released::Breakdown>()));
    contents.caseloads = seal(std::move(values.all<released::Caseload>()));
    contents.amounts = seal(std::move(values.all<released::Amount>()));
    contents.spreads = seal(std::move(values.all<released::Spread>()));
    contents.grids = seal(std::move(values.all<released::Grid>()));
    contents.representations = seal(std::move(values.all<released::Representation>()));
    contents.changes = seal(std::move(values.all<released::Change>()));
    contents.comparisons = seal(std::move(values.all<released::Comparison>()));
    contents.yes_no_changes = seal(std::move(values.all<released::YesNoChange>()));
    contents.trends = seal(std::move(values.all<released::Trend>()));
    contents.questionnaires = seal(std::move(values.all<released::Questionnaire>()));
    contents.cases = seal(std::move(told.cases));
    contents.notes = seal(std::move(told.notes));
    contents.quotes = seal(std::move(told.quotes));
    contents.frameworks = seal(framework_values(model.frameworks));
    contents.held_back = seal(std::move(told.held_back));
    contents.self_evaluations = seal(self_evaluations(model, policy));
    contents.actions = seal(actions(model, figures.date, policy));
    if (policy.shows_pupils) {
        contents.reviews = seal(pupil_reviews(model, figures.date));
        contents.register_list = seal(register_list(model, figures.date));
        contents.pupils = seal(pupil_rows(figures));
        contents.traces = seal(traces(figures, sources));
        contents.safeguards = seal(std::vector{safeguards(model, occasion.judged_on, figures.date)});
    }
    return released::Release{std::move(contents)};
}

}  // namespace casebook::disclosure
