#include "figures/cautions.hpp"

namespace casebook::figures {
namespace {

bool always(const Circumstances& /*any*/) {
    return true;
}

bool is_sum(const Circumstances& now) {
    return now.measure != nullptr && now.measure->combine == model::Combine::sum;
}

constexpr CautionRule rules[] = {
    {Caution::few_pairs, [](const Circumstances& now) { return now.pairs < few_pairs; }},
    {Caution::indicative,
     [](const Circumstances& now) { return now.pairs >= few_pairs && now.pairs < some_pairs; }},
    {Caution::regression_to_the_mean, always},
    {Caution::no_comparison, [](const Circumstances& now) { return !now.compared; }},
    {Caution::pairs_lost, [](const Circumstances& now) { return now.lost > 0; }},
    {Caution::percentages_averaged, [](const Circumstances& now) { return now.percentages_averaged; }},
    {Caution::selection, [](const Circumstances& now) { return now.measure != nullptr; }},
    {Caution::growing_up, [](const Circumstances& now) { return now.measure != nullptr && !is_sum(now); }},
    {Caution::season, is_sum},
    {Caution::unblinded_raters,
     [](const Circumstances& now) {
         return now.measure != nullptr && (now.measure->rated_by == model::Rater::teacher ||
                                           now.measure->rated_by == model::Rater::mentor);
     }},
    {Caution::many_measures,
     [](const Circumstances& now) { return now.measures_looked_at >= many_measures; }},
    {Caution::changed_definition, [](const Circumstances& now) { return now.changed_definition; }},
    {Caution::overlapping_windows, [](const Circumstances& now) { return now.overlapping_windows; }},
};

}  // namespace

std::span<const CautionRule> caution_rules() {
    return rules;
}

std::set<Caution> cautions_of(const Circumstances& circumstances) {
    std::set<Caution> cautions;
    for (const CautionRule& rule : rules)
        if (rule.holds(circumstances)) cautions.insert(rule.caution);
    return cautions;
}

}  // namespace casebook::figures
