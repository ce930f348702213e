#include "disclosure/withhold.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

#include "disclosure/figure_values.hpp"
#include "disclosure/form_facts.hpp"
#include "disclosure/same_people.hpp"

namespace casebook::disclosure {
namespace {

using released::Caution;
using released::Cell;
using released::Withheld;

/// Asks whether a part of one figure is named.
class Named {
  public:
    Named(const Names& names, std::string_view id) : names_(names), id_(id) {}
    [[nodiscard]] bool whole() const { return names_.contains(same_people(id_)); }
    [[nodiscard]] bool operator()(std::string_view part) const {
        return names_.contains(same_people(id_ + "/" + std::string{part}));
    }
    [[nodiscard]] bool any() const {
        return std::ranges::any_of(names_,
                                   [&](const std::string& one) { return one.starts_with(id_ + "/"); });
    }

  private:
    const Names& names_;
    std::string id_;
};

void take(Cell& cell) {
    if (number_in(cell) != nullptr || std::holds_alternative<released::NotApplicable>(cell))
        cell = Withheld{};
}
template <typename... Cells>
void take_each(Cells&... cells) {
    (take(cells), ...);
}

void apply(released::Figure& figure, const Names& names) {
    if (Named(names, figure.id).whole()) take(figure.value);
}

void apply(released::Breakdown& breakdown, const Names& names) {
    const Named named(names, breakdown.id);
    if (named("people")) {
        take(breakdown.people);
        breakdown.rows.clear();
    }
    bool any = false;
    for (released::BreakdownRow& row : breakdown.rows) {
        if (named("row:" + row.label)) take(row.count);
        any = any || number_in(row.count) != nullptr;
    }
    if (!any) breakdown.rows.clear();
    std::ranges::sort(breakdown.rows, row_stands_before);
}

void apply(released::Caseload& caseload, const Names& names) {
    const Named named(names, "caseload");
    if (names.contains("pupils.now")) take_each(caseload.now, caseload.most);
    if (named("most")) take(caseload.most);
    if (named("mean") || names.contains(all_supported)) take(caseload.mean);
}

// The parts, each beside the same part of the whole sum, give the divisor as the total does.
void apply(released::Amount& amount, const Names& names) {
    if (!Named(names, amount.id).whole()) return;
    take(amount.total);
    for (released::AmountPart& part : amount.parts) take(part.value);
}

void apply(released::Spread& spread, const Names& names) {
    const Named named(names, spread.id);
    if (named("people")) take(spread.people);
    if (named("median")) take_each(spread.median, spread.lower_quartile, spread.upper_quartile);
    if (named("quartiles")) take_each(spread.lower_quartile, spread.upper_quartile);
}

void apply(released::Grid& grid, const Names& names) {
    const Named named(names, grid.id);
    for (released::GridRow& row : grid.rows)
        for (std::size_t i = 0; i < row.cells.size() && i < grid.columns.size(); ++i)
            if (named(grid.columns[i])) take(row.cells[i]);
}

void apply(released::Representation& representation, const Names& names) {
    const Named named(names, representation.id);
    if (named("people")) {
        take(representation.people);
        representation.groups.clear();
    }
    for (released::RepresentedGroup& group : representation.groups) {
        if (!named("row:" + group.label) && !named("has:" + group.label) && !named("of:" + group.label))
            continue;
        take_each(group.count, group.of, group.percent);
        group.interval.reset();
        group.verdict = released::Verdict::no_profile;
    }
}

void take_means(released::Change& change) {
    take_each(change.mean_before, change.mean_during, change.mean, change.g);
    change.interval.reset();
    change.g_interval.reset();
    if (change.of) take(change.of->expected_return);
}

// The mean with its interval and g give the number of pairs, and so do the directions added up.
void take_pairs(released::Change& change) {
    take_each(change.pairs, change.rose, change.fell, change.steady, change.g, change.lost_no_data,
              change.lost_no_baseline, change.lost_no_support_window);
    change.g_interval.reset();
    if (number_in(change.mean) == nullptr) take_means(change);
    change.cautions.erase(Caution::few_pairs);
    change.cautions.insert(Caution::indicative);
}

void apply(released::Change& change, const Names& names) {
    const Named named(names, change.id);
    const bool supported = names.contains(all_supported);
    if (named("pairs") || supported) take_pairs(change);
    if (named("mean") || supported) take_means(change);
    if (supported) {
        take(change.supported);
        change.cautions.clear();
    }
    if (named("rose") || named("fell") || named("steady")) take_each(change.rose, change.fell, change.steady);
    if (named("lost:no-data") || named("lost:no-baseline") || named("lost:no-support-window"))
        take_each(change.lost_no_data, change.lost_no_baseline, change.lost_no_support_window);
}

void apply(released::Comparison& comparison, const Names& names) {
    if (!Named(names, comparison.id).any() && !names.contains(all_supported)) return;
    take_each(comparison.pupils, comparison.change, comparison.other_change, comparison.difference);
    comparison.interval.reset();
    comparison.matched.reset();
    comparison.cautions.clear();
}

void apply(released::YesNoChange& change, const Names& names) {
    const Named named(names, change.id);
    if (!named("pairs") && !named("before") && !named("during")) return;
    if (named("pairs")) take(change.pairs);
    take_each(change.before, change.during);
    change.cautions.clear();
}

void apply(released::Trend& trend, const Names& names) {
    const Named named(names, trend.id);
    for (released::TrendTime& time : trend.times) {
        if (named("term:" + time.first)) take(time.pupils);
        if (!named("mean:" + time.first)) continue;
        take(time.mean);
        time.interval.reset();
    }
}

void take_answers(released::Item& item) {
    for (Cell& count : item.counts) take(count);
    take_each(item.agreed, item.agreed_percent);
    item.agreed_interval.reset();
}

void apply(released::Questionnaire& questionnaire, const Names& names) {
    const Named named(names, questionnaire.id);
    const bool all = named("responses");
    if (all) take(questionnaire.responses);
    if (all || named("given-to")) {
        take(questionnaire.given_to);
        questionnaire.cautions.erase(Caution::low_response);
    }
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        released::Item& item = questionnaire.items[i];
        const std::string part = "item-" + std::to_string(i + 1);
        const bool counts = std::ranges::any_of(
            questionnaire.scale, [&](const std::string& word) { return named(part + "/label:" + word); });
        const bool answered = all || named(part + "/answered");
        if (answered) take(item.answered);
        if (answered || counts || named(part + "/agreed")) take_answers(item);
    }
}

}  // namespace

void withhold(Values& values, const Names& names) {
    if (names.empty()) return;
    std::apply(
        [&](auto&... lists) {
            const auto each = [&](auto& list) {
                for (auto& value : list) apply(value, names);
            };
            (each(lists), ...);
        },
        values.lists);
}

}  // namespace casebook::disclosure
