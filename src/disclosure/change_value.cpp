#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "disclosure/alike.hpp"
#include "disclosure/cautions.hpp"
#include "disclosure/comparison_value.hpp"
#include "disclosure/figure_values.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/small_scale.hpp"
#include "disclosure/suppression.hpp"
#include "figures/all_figures.hpp"
#include "figures/cautions.hpp"

namespace casebook::disclosure {
namespace {

using figures::LostReason;
using released::Caution;
using released::Cell;
using released::NotApplicable;
using released::Withheld;

/// They hold as soon as one pair is concerned, and so would say something of that one.
constexpr std::array of_single_pupils = {Caution::changed_definition, Caution::overlapping_windows};

/// What the reader of a change may know about its numbers.
struct Standing {
    int pairs;
    int lost;
    int threshold;

    [[nodiscard]] int supported() const { return pairs + lost; }
    /// Nothing is shown where the pairs are too few; nor, lest the one be told from the other, where the
    /// pupils without a pair are, and the reader must reckon with fewer pairs than a mean is given for.
    [[nodiscard]] bool nothing() const {
        return too_few(pairs, threshold) || too_few(supported(), threshold) ||
               (too_few(lost, threshold) && supported() - (threshold - 1) < figures::few_pairs);
    }
    /// The number of pairs would give away how few pupils have none.
    [[nodiscard]] bool pairs_hidden() const { return nothing() || too_few(lost, threshold); }
    /// The smallest number of pairs that the reader must reckon with: choices that rest on it say nothing
    /// about the true one.
    [[nodiscard]] int at_least() const { return pairs_hidden() ? supported() - (threshold - 1) : pairs; }
};

int lost_for(const figures::PairedChange& change, LostReason reason) {
    return static_cast<int>(
        std::ranges::count(change.lost, reason, &std::pair<model::PupilId, LostReason>::second));
}

void set_lost(released::Change& value, const figures::PairedChange& change, const Standing& standing) {
    const std::array counts{lost_for(change, LostReason::no_data), lost_for(change, LostReason::no_baseline),
                            lost_for(change, LostReason::no_support_window)};
    const std::array cells{&value.lost_no_data, &value.lost_no_baseline, &value.lost_no_support_window};
    const Suppressed suppressed = suppress_exclusive(counts, standing.threshold);
    for (std::size_t i = 0; i < cells.size(); ++i)
        *cells[i] = standing.nothing() ? Cell{Withheld{}} : suppressed.cells[i];
}

void set_directions(released::Change& value, const figures::PairedChange& change, const Standing& standing) {
    // Steady comes first, so that it is the first to be hidden for the sake of another.
    const std::array counts{change.steady, change.fell, change.rose};
    const std::array cells{&value.steady, &value.fell, &value.rose};
    const Suppressed suppressed = suppress_exclusive(counts, standing.threshold);
    for (std::size_t i = 0; i < cells.size(); ++i)
        *cells[i] = standing.pairs_hidden() ? Cell{Withheld{}} : suppressed.cells[i];
    // Where all of a small group are alike it looks as if the first other way had been gone by a few. That
    // each of a larger one got better says no more of them than that the support does what it is for.
    if (standing.pairs >= 2 * standing.threshold) return;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (counts[i] > 0 && tells_of_each(counts[i], standing.pairs, standing.threshold))
            *cells[i] = *cells[i == 0 ? 1 : 0] = Withheld{};
}

void print_means(released::Change& value, const figures::PairedChange& change, const Standing& standing) {
    value.mean_before = rounded_cell(change.mean_before, 1);
    value.mean_during = rounded_cell(change.mean_during, 1);
    value.mean = rounded_cell(change.mean, 1);
    value.interval = rounded_interval(change.interval, 1);
    // g, the mean and the interval together give the number of pairs.
    value.g = standing.pairs_hidden() ? Cell{Withheld{}} : rounded_cell(change.g, 2);
    if (!standing.pairs_hidden()) value.g_interval = rounded_interval(change.g_interval, 2);
}

std::optional<int> shown(const Cell& cell) {
    const auto* const number = std::get_if<released::Number>(&cell);
    return number == nullptr ? std::nullopt : std::optional{static_cast<int>(number->value)};
}

/// No change is larger than from one end of the scale to the other; from the lowest of all values to the
/// highest, where the ends are not known.
double largest_change(const figures::PairedChange& change) {
    if (change.of && change.of->measure.least && change.of->measure.most)
        return *change.of->measure.most - *change.of->measure.least;
    std::vector<double> values;
    for (const figures::PupilChange& pair : change.pairs)
        values.insert(values.end(), {pair.before, pair.during});
    const auto [least, most] = std::ranges::minmax(values);
    return most - least;
}

/// What a reader has of the change where its means are printed.
PrintedChange printed_change(const released::Change& value, const figures::PairedChange& change,
                             double step) {
    released::Change with_means = value;
    print_means(with_means, change, {static_cast<int>(change.pairs.size()), 0, 0});
    const auto number = [](const Cell& cell) { return std::get<released::Number>(cell).value; };
    PrintedChange printed{.pairs = static_cast<int>(change.pairs.size()),
                          .before = number(with_means.mean_before),
                          .during = number(with_means.mean_during),
                          .mean = number(with_means.mean),
                          .interval = {with_means.interval->low, with_means.interval->high},
                          .step = step,
                          .threshold = change.threshold,
                          .most = largest_change(change),
                          .ways = {shown(value.rose), shown(value.fell), shown(value.steady)}};
    if (const auto* const g = std::get_if<released::Number>(&with_means.g)) printed.g = g->value;
    if (with_means.g_interval) printed.g_interval = {with_means.g_interval->low, with_means.g_interval->high};
    return printed;
}

/// On a small scale the mean and its interval are those of few tables of whole steps, perhaps of one, and so
/// tell how many rose and fell where that is held back. Where the number of pairs is hidden, too, a rule of
/// thumb stands for the search: changes that spread over three steps at least.
bool mean_tells_directions(const released::Change& value, const figures::PairedChange& change,
                           const Standing& standing) {
    if (standing.threshold < 2) return false;
    if (of_two_values(change)) return true;
    const std::array ways{shown(value.rose), shown(value.fell), shown(value.steady)};
    const std::optional<double> step = step_of(change);
    const bool all_shown = std::ranges::all_of(ways, &std::optional<int>::has_value);
    if (all_shown || !step || !change.interval) return false;
    if (standing.pairs_hidden()) return change.sd && *change.sd / *step < enough_steps;
    const auto are_printed_so = [&](const Ways& counts) {
        figures::PairedChange table;
        std::tie(table.rose, table.fell, table.steady) = std::tie(counts[0], counts[1], counts[2]);
        released::Change paper;
        set_directions(paper, table, standing);
        return ways == std::array{shown(paper.rose), shown(paper.fell), shown(paper.steady)};
    };
    const std::array counts{change.rose, change.fell, change.steady};
    const std::array<Open, 3> open =
        open_directions(printed_change(value, change, *step), standing.threshold - 1, are_printed_so);
    const bool all_alike = std::ranges::find(counts, standing.pairs) != counts.end();
    for (std::size_t way = 0; way < counts.size(); ++way) {
        const bool looks_few = too_few(counts[way], standing.threshold) || (all_alike && counts[way] == 0);
        if (open[way] == Open::some || (open[way] == Open::none && looks_few)) return true;
    }
    return false;
}

/// Any two of the three means give the third, so all go where one of them is what each pupil has.
bool a_mean_tells_each(const figures::PairedChange& change, int threshold) {
    std::vector<double> before;
    std::vector<double> during;
    for (const figures::PupilChange& pair : change.pairs) {
        before.push_back(pair.before);
        during.push_back(pair.during);
    }
    return all_alike(change.sd, threshold) || all_alike(before, threshold) || all_alike(during, threshold);
}

void set_means(released::Change& value, const figures::PairedChange& change, const Standing& standing) {
    const std::array cells{&value.mean_before, &value.mean_during, &value.mean, &value.g};
    const bool by_rank = change.of && change.of->by_rank;
    if (standing.nothing()) {
        for (Cell* const cell : cells) *cell = Withheld{};
    } else if (standing.pairs < figures::few_pairs || by_rank) {
        for (Cell* const cell : cells) *cell = NotApplicable{};
    } else if (a_mean_tells_each(change, standing.threshold) ||
               mean_tells_directions(value, change, standing)) {
        for (Cell* const cell : cells) *cell = Withheld{};
    } else {
        print_means(value, change, standing);
    }
}

void set_cautions(released::Change& value, const figures::PairedChange& change, const Standing& standing) {
    if (standing.nothing()) return;
    value.cautions = released_cautions(change.cautions);
    if (standing.threshold > 1)
        for (const Caution caution : of_single_pupils) value.cautions.erase(caution);
    if (!standing.pairs_hidden()) return;
    value.cautions.erase(Caution::few_pairs);
    value.cautions.erase(Caution::indicative);
    if (standing.at_least() < figures::some_pairs) value.cautions.insert(Caution::indicative);
}

released::ThresholdFrom threshold_from(figures::ThresholdFrom from) {
    using From = figures::ThresholdFrom;
    using To = released::ThresholdFrom;
    static_assert(static_cast<To>(From::school) == To::school &&
                  static_cast<To>(From::reliability) == To::reliability &&
                  static_cast<To>(From::any_change) == To::any_change);
    return static_cast<To>(from);
}

/// The measure's words and settings, and what follows from those and the mean before, which is released.
void set_measure(released::Change& value, const figures::ChangeOf& of) {
    const model::Measure& measure = of.measure;
    value.title = measure.name;
    value.unit = measure.unit;
    value.of = released::ChangeOf{.measure = measure.name,
                                  .lower_is_better = measure.better == model::Better::down,
                                  .a_week = measure.combine == model::Combine::sum,
                                  .by_rank = of.by_rank,
                                  .threshold_from = threshold_from(of.threshold_from),
                                  .before_weeks = of.windows.before_weeks,
                                  .end_weeks = of.windows.end_weeks};
    if (std::holds_alternative<Withheld>(value.mean_before)) value.of->expected_return = Withheld{};
    if (std::holds_alternative<released::Number>(value.mean_before))
        value.of->expected_return = rounded_cell(of.expected_return, 1);
}

}  // namespace

released::Change change_value(const figures::PairedChange& change, const Policy& policy) {
    const Standing standing{static_cast<int>(change.pairs.size()), static_cast<int>(change.lost.size()),
                            policy.threshold};
    released::Change value;
    value.id = std::string{change.id};
    if (const figures::Definition* const definition =
            figures::definition(change.of ? "measure.change" : change.id)) {
        value.title = std::string{definition->title};
        value.about = std::string{definition->meaning};
    }
    value.unit = "percentage points";
    value.threshold = rounded(change.threshold, 2);
    value.baseline_weeks = change.windows.baseline_weeks;
    value.minimum_sessions = change.windows.minimum_sessions;
    value.supported = shown_count(standing.supported(), policy.threshold);
    value.pairs = standing.pairs_hidden() ? Cell{Withheld{}} : shown_count(standing.pairs, policy.threshold);
    set_lost(value, change, standing);
    set_directions(value, change, standing);
    set_means(value, change, standing);
    set_cautions(value, change, standing);
    // These readers get no measure beside similar pupils, so there is nothing to compare with.
    if (change.of && !may_read_measures_beside_others(policy) && !value.cautions.empty())
        value.cautions.insert(Caution::no_comparison);
    if (change.of) set_measure(value, *change.of);
    return value;
}

}  // namespace casebook::disclosure
