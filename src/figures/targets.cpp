// How far pupils came with the targets that they agreed.
#include <array>
#include <chrono>
#include <optional>

#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using Shapes = std::vector<Shape>;
using std::chrono::sys_days;

constexpr std::array<std::string_view, 5> labels = {"not started", "under way", "partly met", "met",
                                                    "dropped"};
static_assert(static_cast<std::size_t>(model::Progress::dropped) == labels.size() - 1);

std::optional<std::string_view> why_not_counted(const model::Plan& plan, Days days) {
    if (sys_days{plan.started.value} > days.last) return "the plan began after the last day counted";
    if (plan.ending && sys_days{plan.ending->date.value} < days.first)
        return "the plan had ended before the first day counted";
    return std::nullopt;
}

Shapes targets(const Workings& run) {
    Breakdown breakdown{"targets.by-progress"};
    breakdown.school_only = true;
    Tally tally;
    for (const model::Plan& plan : run.model.plans) {
        const auto reason = why_not_counted(plan, run.days);
        for (const model::Target& target : plan.targets) {
            if (reason) {
                breakdown.provenance.left_out.push_back({target.text.where, *reason});
                continue;
            }
            tally.add(labels[static_cast<std::size_t>(target.progress)]);
            ++breakdown.people;
            breakdown.provenance.used.push_back(target.text.where);
        }
    }
    if (breakdown.people == 0) return {};
    breakdown.rows = tally.rows();
    return alone(std::move(breakdown));
}

constexpr FigureKind kinds[] = {
    {{"targets.by-progress", "Targets that pupils agreed, by how far they came",
      "The targets in the support plans that ran in the period, by the progress last written down. A pupil "
      "may "
      "have several. Easy targets are met sooner than hard ones, so their number is no measure of quality, "
      "and "
      "no share of them is given.",
      "targets of plans with a day in the period, each once", ""},
     targets},
};

}  // namespace

std::span<const FigureKind> target_figures() {
    return kinds;
}

}  // namespace casebook::figures
