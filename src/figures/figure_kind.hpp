// A row of the table of figures: what a figure means, and the function that works it out.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "figures/figures.hpp"
#include "figures/provenance.hpp"
#include "figures/workings.hpp"

namespace casebook::figures {

/// `compute` gives one result, or several, or none where the figure makes no sense for the folder.
struct FigureKind {
    Definition definition;
    std::vector<Shape> (*compute)(const Workings& run);
};

/// One result. A vector in braces would copy it, with the place of each row that it rests on.
[[nodiscard]] inline std::vector<Shape> alone(Shape shape) {
    std::vector<Shape> shapes;
    shapes.push_back(std::move(shape));
    return shapes;
}

/// The kinds of each topic, which stand at the end of the topic's file, in the order in which papers list
/// them.
[[nodiscard]] std::span<const FigureKind> support_figures();
[[nodiscard]] std::span<const FigureKind> session_figures();
[[nodiscard]] std::span<const FigureKind> caseload_figures();
[[nodiscard]] std::span<const FigureKind> referral_figures();
[[nodiscard]] std::span<const FigureKind> attendance_figures();
[[nodiscard]] std::span<const FigureKind> comparison_figures();
[[nodiscard]] std::span<const FigureKind> absence_figures();
[[nodiscard]] std::span<const FigureKind> suspension_figures();
[[nodiscard]] std::span<const FigureKind> difficulty_figures();
[[nodiscard]] std::span<const FigureKind> trend_figures();
[[nodiscard]] std::span<const FigureKind> measure_figures();
[[nodiscard]] std::span<const FigureKind> target_figures();
[[nodiscard]] std::span<const FigureKind> questionnaire_figures();
[[nodiscard]] std::span<const FigureKind> repeated_questionnaire_figures();
[[nodiscard]] std::span<const FigureKind> support_over_time_figures();
[[nodiscard]] std::span<const FigureKind> waiting_figures();
[[nodiscard]] std::span<const FigureKind> reach_figures();
[[nodiscard]] std::span<const FigureKind> representation_figures();
[[nodiscard]] std::span<const FigureKind> time_figures();
[[nodiscard]] std::span<const FigureKind> provision_figures();
[[nodiscard]] std::span<const FigureKind> cost_figures();

}  // namespace casebook::figures
