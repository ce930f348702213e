#include "disclosure/comparison_value.hpp"

#include <optional>
#include <string_view>
#include <vector>

#include "disclosure/alike.hpp"
#include "disclosure/cautions.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/small_scale.hpp"
#include "disclosure/suppression.hpp"
#include "figures/all_figures.hpp"
#include "figures/cautions.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::NotApplicable;
using released::Number;
using released::Withheld;

/// What the reader of a comparison may know about its numbers; they know how many were supported, and may
/// know the average change of all who have one.
struct Standing {
    int compared;
    int not_compared;
    int without_change;
    int threshold;

    [[nodiscard]] int supported() const { return compared + not_compared + without_change; }
    /// The number would give away how few have no change of their own.
    [[nodiscard]] bool number_hidden() const { return too_few(without_change, threshold); }
    /// The smallest number of pupils that the reader must reckon with.
    [[nodiscard]] int at_least() const { return number_hidden() ? supported() - (threshold - 1) : compared; }
    [[nodiscard]] bool nothing() const {
        return too_few(compared, threshold) || too_few(not_compared, threshold) ||
               (number_hidden() && (not_compared > 0 || at_least() < figures::few_pairs));
    }
};

/// The change of the whole school is nobody's own; that of a similar pupil is.
bool a_mean_tells_each(const figures::Comparison& comparison, int threshold) {
    std::vector<double> own;
    std::vector<double> others;
    for (const figures::ComparedPupil& pupil : comparison.pupils) {
        own.push_back(pupil.change());
        others.push_back(pupil.other_change());
    }
    return all_alike(comparison.sd, threshold) || all_alike(own, threshold) ||
           (comparison.matched && all_alike(others, threshold));
}

/// The changes of the pupils and of those beside them, so that the steps of the scale are found in both.
figures::PairedChange both_groups(const figures::Comparison& comparison) {
    figures::PairedChange changes;
    for (const figures::ComparedPupil& pupil : comparison.pupils) {
        changes.pairs.push_back({pupil.pupil, pupil.before, pupil.during, {}, {}});
        changes.pairs.push_back({pupil.pupil, pupil.other_before, pupil.other_during, {}, {}});
    }
    return changes;
}

/// Whether few tables of whole steps give the difference and its interval: it is then withheld by the rule of
/// thumb that the mean of a change follows (three steps), and always where there are but two values.
bool is_of_few_steps(const figures::Comparison& comparison, int threshold) {
    if (threshold < 2) return false;
    const figures::PairedChange both = both_groups(comparison);
    const std::optional<double> step = step_of(both);
    return of_two_values(both) || (step && comparison.sd && *comparison.sd / *step < enough_steps);
}

void set_cautions(released::Comparison& value, const figures::Comparison& comparison,
                  const Standing& standing) {
    value.cautions = released_cautions(comparison.cautions);
    if (!standing.number_hidden()) return;
    value.cautions.erase(released::Caution::few_pairs);
    value.cautions.erase(released::Caution::indicative);
    if (standing.at_least() < figures::some_pairs) value.cautions.insert(released::Caution::indicative);
}

Cell share(int count, const Standing& standing) {
    return standing.number_hidden() ? Cell{Withheld{}}
                                    : part_of(count, standing.compared, standing.threshold);
}

/// What gives the number of pairs is withheld with it.
released::Matched matched_value(const figures::Matched& matched, const Standing& standing) {
    released::Matched value;
    const Cell compared = part_of(standing.compared, matched.candidates, standing.threshold);
    value.candidates = std::holds_alternative<Number>(compared) && !standing.number_hidden()
                           ? Cell{Number{static_cast<double>(matched.candidates)}}
                           : Cell{Withheld{}};
    value.unmatched = shown_count(standing.not_compared, standing.threshold);
    value.apart_before = rounded_cell(matched.apart_before, 2);
    value.apart_after = rounded_cell(matched.apart_after, 2);
    value.g = standing.number_hidden() ? Cell{Withheld{}} : rounded_cell(matched.g, 2);
    if (!standing.number_hidden()) value.g_interval = rounded_interval(matched.g_interval, 2);
    using From = figures::NoMonths;
    using To = released::NoMonths;
    static_assert(static_cast<To>(From::given) == To::given &&
                  static_cast<To>(From::beyond_table) == To::beyond_table);
    value.no_months = static_cast<To>(matched.no_months);
    if (matched.months && !standing.number_hidden())
        value.months = Number{static_cast<double>(*matched.months)};
    value.persistent = share(matched.persistent, standing);
    value.other_persistent = share(matched.other_persistent, standing);
    const bool both_shown = std::holds_alternative<Number>(value.persistent) &&
                            std::holds_alternative<Number>(value.other_persistent);
    value.odds_ratio = both_shown ? rounded_cell(matched.odds_ratio, 1) : Cell{Withheld{}};
    if (both_shown) value.odds_interval = rounded_interval(matched.odds_interval, 1);
    return value;
}

}  // namespace

released::Comparison comparison_value(const figures::Comparison& comparison, const Policy& policy) {
    released::Comparison value;
    value.id = comparison.id;
    value.unit = comparison.measure ? comparison.measure->unit : "percentage points";
    if (const figures::Definition* const definition = figures::definition(
            comparison.measure ? "measure.similar-pupils" : std::string_view{comparison.id})) {
        value.title = std::string{definition->title};
        value.about = std::string{definition->meaning};
    }
    if (comparison.measure) {
        value.title = value.measure = comparison.measure->name;
        value.lower_is_better = comparison.measure->better == model::Better::down;
    }
    const Standing standing{static_cast<int>(comparison.pupils.size()),
                            static_cast<int>(comparison.not_compared.size()), comparison.without_change,
                            policy.threshold};
    if (standing.nothing()) {
        value.pupils = value.change = value.other_change = value.difference = Withheld{};
        return value;
    }
    value.pupils =
        standing.number_hidden() ? Cell{Withheld{}} : Number{static_cast<double>(standing.compared)};
    set_cautions(value, comparison, standing);
    if (standing.compared < figures::few_pairs) {
        value.change = value.other_change = value.difference = NotApplicable{};
        return value;
    }
    const bool difference_alone = comparison.measure && !policy.shows_pupils;
    if (a_mean_tells_each(comparison, policy.threshold) ||
        (difference_alone && is_of_few_steps(comparison, policy.threshold))) {
        value.change = value.other_change = value.difference = Withheld{};
        return value;
    }
    value.change = difference_alone ? Cell{NotApplicable{}} : rounded_cell(comparison.change, 1);
    value.other_change = difference_alone ? Cell{NotApplicable{}} : rounded_cell(comparison.other_change, 1);
    value.difference = rounded_cell(comparison.difference, 1);
    value.interval = rounded_interval(comparison.interval, 1);
    if (comparison.matched) value.matched = matched_value(*comparison.matched, standing);
    if (comparison.measure && value.matched)
        value.matched->persistent = value.matched->other_persistent = value.matched->odds_ratio =
            NotApplicable{};
    return value;
}

bool may_read_measures_beside_others(const Policy& policy) {
    return policy.shows_pupils || policy.audience == document::Audience::governors;
}

bool comparison_may_pass(const figures::Comparison& comparison, const Policy& policy) {
    return !comparison.measure || may_read_measures_beside_others(policy);
}

}  // namespace casebook::disclosure
