#include "disclosure/representation_value.hpp"

#include <algorithm>
#include <array>

#include "disclosure/described.hpp"
#include "disclosure/figure_values.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/suppression.hpp"

namespace casebook::disclosure {
namespace {

using figures::GroupedBy;
using figures::RepresentedGroup;
using released::Cell;
using released::Number;
using released::Withheld;

released::Verdict verdict_of(figures::Verdict verdict) {
    using From = figures::Verdict;
    using To = released::Verdict;
    static_assert(static_cast<To>(From::no_profile) == To::no_profile &&
                  static_cast<To>(From::not_told_apart) == To::not_told_apart &&
                  static_cast<To>(From::over) == To::over && static_cast<To>(From::under) == To::under);
    return static_cast<To>(verdict);
}

Cell share_in_school(const RepresentedGroup& group, int threshold) {
    if (!group.in_school) return released::Missing{};
    const bool few = group.school_count && too_few(*group.school_count, threshold);
    const bool few_others =
        group.school_count && group.on_roll && too_few(*group.on_roll - *group.school_count, threshold);
    return few || few_others ? Cell{Withheld{}} : rounded_cell(group.in_school, 0);
}

released::RepresentedGroup group_value(const RepresentedGroup& group, const Cell& count, int threshold) {
    released::RepresentedGroup value{.label = group.label,
                                     .count = count,
                                     .of = Withheld{},
                                     .percent = Withheld{},
                                     .interval = {},
                                     .in_school = share_in_school(group, threshold)};
    if (!std::holds_alternative<Number>(count)) return value;
    value.of = shown_count(group.of, threshold);
    value.percent = released::NotApplicable{};
    if (group.of > 0) value.percent = rounded_cell(100.0 * group.count / group.of, 0);
    value.interval = rounded_interval(group.interval, 0);
    value.verdict = verdict_of(group.verdict);
    return value;
}

bool tells_too_much(const RepresentedGroup& group, int people, int threshold) {
    const int without = group.of - group.count;
    const auto few = [&](int count) { return too_few(count, threshold); };
    if (few(group.count) || few(without) || few(people - group.of)) return true;
    if (tells_of_each(group.count, group.of, threshold)) return true;
    if (!group.school_count) return false;
    if (few(*group.school_count - group.count)) return true;
    if (tells_of_each(group.count, *group.school_count, threshold)) return true;
    if (!group.on_roll) return false;
    const int others = *group.on_roll - *group.school_count;
    return few(others - without) || tells_of_each(without, others, threshold);
}

void add_key_stages(released::Representation& value, const figures::Representation& representation,
                    const figures::Figures& figures, const Policy& policy) {
    const auto* const by_stage = figures.find<figures::Breakdown>("pupils.by-key-stage");
    if (by_stage == nullptr) return;
    const released::Breakdown shown = breakdown_value(*by_stage, figures, policy);
    if (shown.rows.empty()) return;
    for (const RepresentedGroup& group : representation.groups) {
        if (group.by != GroupedBy::key_stage) continue;
        const auto row = std::ranges::find(shown.rows, group.label, &released::BreakdownRow::label);
        const Cell unlisted = group.count == 0 ? Cell{Number{0}} : Cell{Withheld{}};
        const Cell count = row == shown.rows.end() ? unlisted : row->count;
        value.groups.push_back(group_value(group, count, policy.threshold));
    }
}

void add_characteristics(released::Representation& value, const figures::Representation& representation,
                         int threshold) {
    for (const RepresentedGroup& group : representation.groups) {
        if (group.by != GroupedBy::characteristic) continue;
        const Cell count = tells_too_much(group, representation.people, threshold)
                               ? Cell{Withheld{}}
                               : Cell{Number{static_cast<double>(group.count)}};
        value.groups.push_back(group_value(group, count, threshold));
    }
}

void add_all(released::Representation& value, const figures::Representation& representation) {
    for (const RepresentedGroup& group : representation.groups)
        if (group.by != GroupedBy::key_stage)
            value.groups.push_back(group_value(group, Number{static_cast<double>(group.count)}, 0));
}

}  // namespace

released::Representation representation_value(const figures::Representation& representation,
                                              const figures::Figures& figures, const Policy& policy) {
    released::Representation value;
    describe(value, representation.id);
    value.people = shown_count(representation.people, policy.threshold);
    if (policy.shows_pupils) {
        add_all(value, representation);
    } else if (std::holds_alternative<Number>(value.people)) {
        add_key_stages(value, representation, figures, policy);
        add_characteristics(value, representation, policy.threshold);
    }
    return value;
}

}  // namespace casebook::disclosure
