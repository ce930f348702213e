#include "figures/all_figures.hpp"

#include <algorithm>
#include <array>

namespace casebook::figures {
namespace {

constexpr std::array topics = {
    support_figures,    session_figures,    caseload_figures,     support_over_time_figures, reach_figures,
    referral_figures,   waiting_figures,    time_figures,         provision_figures,         cost_figures,
    attendance_figures, comparison_figures, questionnaire_figures};

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

std::vector<const Figure*> figures_named(const Figures& figures, std::string_view id) {
    std::vector<const Figure*> named;
    for (const Figure& figure : figures.all)
        if (figure.kind == id || figure.id == id) named.push_back(&figure);
    return named;
}

}  // namespace casebook::figures
