#include "figures/pupils.hpp"

#include "figures/figure_kind.hpp"
#include "figures/key_stage.hpp"

namespace casebook::figures {

Count count_supported(std::string_view id, const model::Model& model, Days days) {
    Count count{std::string{id}};
    for (const model::Pupil& pupil : model.pupils) {
        if (const auto reason = why_not_supported(pupil, days)) {
            count.provenance.left_out.push_back({pupil.id.where, *reason});
        } else {
            ++count.value;
            count.provenance.used.push_back(pupil.id.where);
        }
    }
    return count;
}

Breakdown supported_by_key_stage(const model::Model& model, Days days) {
    Breakdown breakdown{"pupils.by-key-stage"};
    Tally tally;
    for (const model::Pupil& pupil : model.pupils) {
        if (const auto reason = why_not_supported(pupil, days)) {
            breakdown.provenance.left_out.push_back({pupil.id.where, *reason});
            continue;
        }
        const std::string_view stage = key_stage(pupil.year_group.value);
        tally.add(stage.empty() ? not_recorded : stage);
        ++breakdown.people;
        breakdown.provenance.used.push_back(pupil.id.where);
    }
    breakdown.rows = tally.rows();
    return breakdown;
}

namespace {

using Shapes = std::vector<Shape>;

constexpr FigureKind kinds[] = {
    {{"pupils.supported", "Pupils supported",
      "Pupils with at least one day of support in the period. Support lasts from the start to the ending in "
      "the register, both days included; where no ending is recorded, it goes on. Each pupil counts once.",
      "rows of the register whose days of support and the period have a day in common; the period ends with "
      "the data's date where that comes first",
      ""},
     [](const Workings& run) -> Shapes {
         return alone(count_supported("pupils.supported", run.model, run.days));
     }},
    {{"pupils.now", "Pupils supported now",
      "Pupils supported on the last day of the period, or on the data's date where that comes first.",
      "rows of the register whose days of support hold that day", "", LooksAt::last_day},
     [](const Workings& run) -> Shapes {
         Count now = count_supported("pupils.now", run.model, {run.days.last, run.days.last});
         now.part_of = "pupils.supported";
         return alone(std::move(now));
     }},
    {{"pupils.by-key-stage", "Pupils supported, by key stage",
      "The pupils supported, by the key stage of the year group that the register gives now: EYFS nursery "
      "and reception, KS1 years 1 and 2, KS2 3 to 6, KS3 7 to 9, KS4 10 and 11, KS5 12 and 13.",
      "each pupil counts in one key stage, so the key stages add up to the pupils supported", ""},
     [](const Workings& run) -> Shapes { return alone(supported_by_key_stage(run.model, run.days)); }},
};

}  // namespace

std::span<const FigureKind> support_figures() {
    return kinds;
}

}  // namespace casebook::figures
