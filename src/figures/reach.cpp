#include <string>

#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using Shapes = std::vector<Shape>;

Shapes reach(const Workings& run) {
    if (!run.model.school.pupils_on_roll) return {};
    const int roll = run.model.school.pupils_on_roll->value;
    Amount amount{.id = "pupils.reach", .unit = Unit::per_cent};
    for (const model::Pupil& pupil : run.model.pupils) {
        if (const auto reason = why_not_supported(pupil, run.days))
            amount.provenance.left_out.push_back({pupil.id.where, *reason});
        else
            amount.provenance.used.push_back(pupil.id.where);
    }
    const auto supported = static_cast<int>(amount.provenance.used.size());
    if (supported == 0 || supported > roll) return {};
    amount.total = 100.0 * supported / roll;
    return alone(std::move(amount));
}

constexpr FigureKind kinds[] = {
    {{"pupils.reach", "Share of the school's pupils who were supported",
      "The pupils supported in the period, beside the pupils on roll that casebook.yaml gives.",
      "100 x pupils supported / pupils on roll", ""},
     reach},
};

}  // namespace

std::span<const FigureKind> reach_figures() {
    return kinds;
}

}  // namespace casebook::figures
