#include "figures/all_figures.hpp"

#include <algorithm>
#include <array>

namespace casebook::figures {
namespace {

constexpr std::array topics = {support_figures,
                               session_figures,
                               caseload_figures,
                               support_over_time_figures,
                               reach_figures,
                               representation_figures,
                               referral_figures,
                               waiting_figures,
                               time_figures,
                               provision_figures,
                               cost_figures,
                               attendance_figures,
                               comparison_figures,
                               absence_figures,
                               suspension_figures,
                               measure_figures,
                               difficulty_figures,
                               trend_figures,
                               target_figures,
                               questionnaire_figures,
                               repeated_questionnaire_figures};

std::vector<FigureKind> of_all_topics() {
    std::vector<FigureKind> kinds;
    for (const auto& topic : topics) kinds.insert(kinds.end(), topic().begin(), topic().end());
    return kinds;
}

}  // namespace

const std::vector<FigureKind>& all_figures() {
    static const std::vector<FigureKind> kinds = of_all_topics();
    return kinds;
}

const Definition* definition(std::string_view kind) {
    for (const FigureKind& one : all_figures())
        if (one.definition.id == kind) return &one.definition;
    return nullptr;
}

std::string title_of(const Figure& figure) {
    const auto* const change = std::get_if<PairedChange>(&figure.shape);
    if (change != nullptr && change->of) return change->of->measure.name;
    const auto* const trend = std::get_if<Trend>(&figure.shape);
    if (trend != nullptr && !trend->measure.empty()) return trend->measure;
    const auto* const comparison = std::get_if<Comparison>(&figure.shape);
    if (comparison != nullptr && comparison->measure) return comparison->measure->name;
    const Definition* const found = definition(figure.kind);
    return found == nullptr ? std::string{} : std::string{found->title};
}

std::vector<const Figure*> figures_named(const Figures& figures, std::string_view id) {
    std::vector<const Figure*> named;
    for (const Figure& figure : figures.all)
        if (figure.kind == id || figure.id == id) named.push_back(&figure);
    return named;
}

}  // namespace casebook::figures
