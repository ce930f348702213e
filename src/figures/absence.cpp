#include "figures/absence.hpp"

#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

// Rates carry rounding noise of about 1e-14: a pupil who missed exactly a tenth is persistently absent.
constexpr double rounding = 1e-9;

}  // namespace

bool misses(double rate, double least_missed) {
    return 100 - rate >= least_missed - rounding;
}

YesNoChange absence_change(const Workings& run, double least_missed) {
    const PairedChange& change = run.attendance;
    YesNoChange absence;
    absence.limit = least_missed;
    absence.cautions = change.cautions;
    absence.provenance = change.provenance;
    absence.lost = static_cast<int>(change.lost.size());
    for (const PupilChange& pair : change.pairs)
        absence.add(misses(pair.before, least_missed), misses(pair.during, least_missed));
    absence.test();
    return absence;
}

namespace {

using Shapes = std::vector<Shape>;

constexpr std::string_view arithmetic =
    "of the pupils who have attendance before and during support (as in attendance.change): missed = 100 - "
    "rate, in each window; those at or above the limit before, and during; exact test of McNemar over those "
    "on whom the two differ";
constexpr std::string_view source =
    "McNemar (1947), Note on the sampling error of the difference between correlated proportions or "
    "percentages, Psychometrika 12, 153-157; the limits are those of the Department for Education";

Shapes absence(const Workings& run, std::string_view id, double least_missed) {
    if (run.model.attendance.empty()) return {};
    YesNoChange change = absence_change(run, least_missed);
    change.id = id;
    return alone(std::move(change));
}

constexpr FigureKind kinds[] = {
    {{"absence.persistent", "Persistent absence before and during support",
      "Pupils who missed a tenth or more of the sessions that they could have come to, before support and "
      "during it, in the same windows as the change in attendance.",
      arithmetic, source, LooksAt::period, true},
     [](const Workings& run) { return absence(run, "absence.persistent", persistent_absence); }},
    {{"absence.severe", "Severe absence before and during support",
      "Pupils who missed half or more of the sessions that they could have come to, before support and "
      "during it, in the same windows as the change in attendance.",
      arithmetic, source, LooksAt::period, true},
     [](const Workings& run) { return absence(run, "absence.severe", severe_absence); }},
};

}  // namespace

std::span<const FigureKind> absence_figures() {
    return kinds;
}

}  // namespace casebook::figures
