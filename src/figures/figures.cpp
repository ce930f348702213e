#include "figures/figures.hpp"

#include <utility>

#include "figures/all_figures.hpp"
#include "figures/period.hpp"
#include "figures/workings.hpp"

namespace casebook::figures {
namespace {

/// A form that knows its figure's id says it; the others are called after their kind.
template <typename Form>
std::string id_of(const Form& form, std::string_view /*kind*/) {
    return form.id;
}
std::string id_of(const Caseload& /*of a mentor*/, std::string_view kind) {
    return std::string{kind};
}
std::string id_of(const QuestionnaireResult& /*of a questionnaire*/, std::string_view kind) {
    return std::string{kind};
}

}  // namespace

const Provenance& provenance_of(const Figure& figure) {
    return std::visit([](const auto& form) -> const Provenance& { return form.provenance; }, figure.shape);
}

Figures compute(const model::Model& model) {
    const model::Date date = model::data_date(model);
    const PeriodLookedAt looked_at = period_looked_at(model, date);
    Figures figures{.date = date, .period = looked_at.period, .rolling_year = looked_at.rolling_year};
    const Workings run{model, reported_days(figures.period, figures.date)};
    for (const FigureKind& kind : all_figures())
        for (Shape& shape : kind.compute(run)) {
            std::string id =
                std::visit([&](const auto& form) { return id_of(form, kind.definition.id); }, shape);
            figures.all.push_back({kind.definition.id, std::move(id), std::move(shape)});
        }
    return figures;
}

}  // namespace casebook::figures
