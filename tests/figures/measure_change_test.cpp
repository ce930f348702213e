#include "figures/measure_change.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "figures/cautions.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::code;
using made_up::date;
using made_up::Folder;

namespace {

constexpr const char* start = "2025-03-03";

PairedChange change_of(const Folder& folder) {
    const auto changes =
        measure_changes(folder.model, reported_days(folder.model.school.period, date("2025-12-01")));
    REQUIRE(changes.size() == 1);
    return changes.front();
}

/// Pupils with a value a week before support and one in the summer.
Folder pairs(std::initializer_list<std::pair<double, double>> list) {
    Folder folder;
    folder.measure("scale");
    int number = 0;
    for (const auto& [before, during] : list) {
        const std::string id = code(++number);
        folder.pupil(id, start)
            .value(id, "scale", "2025-02-24", before)
            .value(id, "scale", "2025-06-02", during);
    }
    return folder;
}

PairedChange one_pupil(std::initializer_list<std::pair<const char*, double>> values, const char* ended = "",
                       model::Combine combine = model::Combine::latest) {
    Folder folder;
    folder.measure("scale", model::Better::up, combine).pupil("P001", start, ended);
    for (const auto& [when, value] : values) folder.value("P001", "scale", when, value);
    return change_of(folder);
}

}  // namespace

TEST_CASE(
    "the last value on or before the day support began is the one before, the last one after it is "
    "the one during") {
    const PairedChange change = one_pupil({{"2025-01-10", 1},
                                           {start, 2},
                                           {"2025-02-20", 3},
                                           {"2025-03-04", 4},
                                           {"2025-07-01", 5},
                                           {"2025-06-01", 6}});
    REQUIRE(change.pairs.size() == 1);
    CHECK(change.pairs[0].before == 2);
    CHECK(change.pairs[0].during == 5);
    CHECK(change.provenance.used.size() == 2);
    CHECK(change.provenance.left_out.size() == 4);
}

TEST_CASE(
    "a value older than the window before support does not count, unless it is of the referral or later") {
    Folder folder;
    folder.measure("scale").pupil("P001", start);
    folder.value("P001", "scale", "2024-11-20", 3).value("P001", "scale", "2025-06-01", 5);
    CHECK(change_of(folder).lost == std::vector{std::pair{model::PupilId{"P001"}, LostReason::no_baseline}});
    folder.referral("2024-11-20", "teacher", {"anger"});
    REQUIRE(change_of(folder).pairs.size() == 1);
    CHECK(change_of(folder).pairs[0].before == 3);
}

TEST_CASE(
    "a value shortly after support ended is still at its end; a later one is not of the time during it") {
    CHECK(one_pupil({{"2025-02-20", 3}, {"2025-05-16", 4}}, "2025-05-02").pairs.size() == 1);
    const PairedChange late = one_pupil({{"2025-02-20", 3}, {"2025-05-17", 4}}, "2025-05-02");
    CHECK(late.pairs.empty());
    CHECK(late.lost.front().second == LostReason::no_support_window);
}

TEST_CASE("several values in a window become one as the measure says") {
    const auto change = [](model::Combine combine) {
        return one_pupil({{"2025-02-17", 2}, {"2025-02-24", 6}, {"2025-03-10", 1}, {"2025-03-11", 2}}, "",
                         combine);
    };
    CHECK(change(model::Combine::latest).pairs[0].before == 6);
    CHECK(change(model::Combine::mean).pairs[0].before == 4);
    CHECK(change(model::Combine::mean).pairs[0].during == 1.5);
    // Points are compared by the week: 8 in two weeks, 3 in one.
    CHECK(change(model::Combine::sum).pairs[0].before == 4);
    CHECK(change(model::Combine::sum).pairs[0].during == 3);
}

TEST_CASE("a stretch of time that holds the start of support belongs to neither window") {
    Folder folder;
    folder.measure("points", model::Better::down, model::Combine::sum).pupil("P001", start);
    folder.value("P001", "points", "2025-01-06", 12, "2025-02-14")
        .value("P001", "points", "2025-02-24", 9, "2025-04-04")
        .value("P001", "points", "2025-04-21", 10, "2025-05-23");
    const PairedChange change = change_of(folder);
    REQUIRE(change.pairs.size() == 1);
    CHECK(change.pairs[0].before == 2);
    CHECK(change.pairs[0].during == 2);
    REQUIRE(change.provenance.left_out.size() == 1);
    CHECK(change.provenance.left_out[0].reason.find("holds the day on which support began") !=
          std::string::npos);
}

TEST_CASE(
    "a rise or a fall is judged by the school's threshold, else by the measure's unsteadiness, else by "
    "any change") {
    Folder folder = pairs({{10, 10.5}, {10, 12}, {10, 9}, {10, 10}});
    const auto ways = [&] {
        const PairedChange change = change_of(folder);
        return std::vector{change.rose, change.fell, change.steady};
    };
    CHECK(ways() == std::vector{2, 1, 1});
    folder.model.measures[0].reliability = 0.9;
    folder.model.measures[0].spread = 2;
    // 1.96 × 2 × √2 × √0.1
    CHECK(ways() == std::vector{1, 0, 3});
    CHECK(change_of(folder).threshold == Approx(1.96 * 2 * std::sqrt(0.2)));
    CHECK(change_of(folder).of->threshold_from == ThresholdFrom::reliability);
    folder.model.measures[0].threshold = 1;
    CHECK(ways() == std::vector{1, 1, 2});
    folder.model.measures[0].threshold = 0.5;
    CHECK(ways() == std::vector{2, 1, 1});
}

TEST_CASE(
    "of grades only the ways the pupils went are counted, unless the school says they are steps alike") {
    Folder folder = pairs({{0, 1}, {1, 2}, {2, 1}});
    folder.model.measures[0].grades = {"low", "middle", "high"};
    CHECK_FALSE(change_of(folder).mean);
    CHECK(change_of(folder).rose == 2);
    folder.model.measures[0].equal_steps = true;
    CHECK(*change_of(folder).mean == Approx(1.0 / 3));
}

TEST_CASE(
    "what those chosen for low values would gain with nothing done is a part of their distance from all") {
    Folder folder = pairs({{80, 85}, {90, 95}});
    CHECK_FALSE(change_of(folder).of->expected_return);
    folder.model.measures[0].usual = 100;
    folder.model.measures[0].reliability = 0.8;
    CHECK(*change_of(folder).of->expected_return == Approx(3));
}

TEST_CASE("every row of a measure is used or left out, once, and the pupils are all those supported") {
    made_up::Dice dice{11};
    Folder folder = made_up::muddle(4);
    folder.measure("scale");
    for (int row = 0; row < 300; ++row) {
        const std::string id = code(1 + dice.below(45));
        folder.value(id, "scale", "2025-01-06", dice.below(10));
        folder.model.measurements.back().date.value = made_up::later(date("2024-11-04"), dice.below(420));
        if (dice.chance(10)) folder.model.measurements.back().value = model::Unmeasured::missing;
    }
    const PairedChange change = change_of(folder);
    std::multiset<diagnostics::Location> seen(change.provenance.used.begin(), change.provenance.used.end());
    for (const LeftOut& row : change.provenance.left_out) seen.insert(row.where);
    std::multiset<diagnostics::Location> all;
    for (const model::Measurement& row : folder.model.measurements) all.insert(row.where);
    CHECK(seen == all);
    CHECK(change.provenance.used.size() == 2 * change.pairs.size());
    const Days days = reported_days(folder.model.school.period, date("2025-12-01"));
    const auto supported = std::ranges::count_if(
        folder.model.pupils, [&](const model::Pupil& pupil) { return !why_not_supported(pupil, days); });
    CHECK(std::ssize(change.pairs) + std::ssize(change.lost) == supported);
}

TEST_CASE("no pair, one, two, all alike, one far out: what cannot be said is not there") {
    CHECK_FALSE(change_of(pairs({{3, 3}})).interval);
    CHECK(*change_of(pairs({{3, 5}})).mean == 2);
    CHECK(change_of(pairs({{3, 5}, {3, 6}})).interval);
    CHECK_FALSE(change_of(pairs({{3, 5}, {3, 6}})).g);
    const PairedChange alike = change_of(pairs({{3, 5}, {4, 6}, {5, 7}}));
    CHECK(*alike.mean == 2);
    CHECK_FALSE(alike.interval);
    const PairedChange far = change_of(pairs({{3, 3}, {3, 3}, {3, 3}, {3, 1003}}));
    CHECK(far.interval->low < 0);
    CHECK(far.rose == 1);
    Folder missing = pairs({{3, 5}});
    for (model::Measurement& row : missing.model.measurements) row.value = model::Unmeasured::missing;
    CHECK(change_of(missing).lost.front().second == LostReason::no_data);
}

TEST_CASE("two episodes of support: the present one counts, and an earlier one in its window is said") {
    Folder folder = pairs({{3, 5}});
    model::Plan earlier;
    earlier.pupil.value.code = "P001";
    earlier.started.value = date("2024-09-09");
    earlier.ending.emplace().date.value = date("2024-11-01");
    folder.model.plans.push_back(earlier);
    CHECK_FALSE(change_of(folder).cautions.contains(Caution::overlapping_windows));
    folder.model.plans.back().ending->date.value = date("2025-01-10");
    CHECK(change_of(folder).cautions.contains(Caution::overlapping_windows));
}

TEST_CASE("every caution has a case in which it is given and one in which it is not") {
    model::Measure test;
    model::Measure points;
    points.combine = model::Combine::sum;
    model::Measure rated;
    rated.rated_by = model::Rater::mentor;
    model::Measure own;
    own.rated_by = model::Rater::pupil;
    struct Case {
        Caution caution;
        Circumstances given;
        std::optional<Circumstances> not_given;
    };
    const std::vector<Case> cases = {
        {Caution::few_pairs, {.pairs = 9}, Circumstances{.pairs = 10}},
        {Caution::indicative, {.pairs = 19}, Circumstances{.pairs = 20}},
        {Caution::regression_to_the_mean, {}, {}},
        {Caution::no_comparison, {}, {}},
        {Caution::pairs_lost, {.lost = 1}, Circumstances{}},
        {Caution::percentages_averaged, {.percentages_averaged = true}, Circumstances{}},
        {Caution::selection, {.measure = &test}, Circumstances{}},
        {Caution::growing_up, {.measure = &test}, Circumstances{.measure = &points}},
        {Caution::season, {.measure = &points}, Circumstances{.measure = &test}},
        {Caution::unblinded_raters, {.measure = &rated}, Circumstances{.measure = &own}},
        {Caution::many_measures, {.measures_looked_at = 5}, Circumstances{.measures_looked_at = 4}},
        {Caution::changed_definition, {.changed_definition = true}, Circumstances{}},
        {Caution::overlapping_windows, {.overlapping_windows = true}, Circumstances{}},
    };
    for (const CautionRule& rule : caution_rules()) {
        const auto found = std::ranges::find(cases, rule.caution, &Case::caution);
        CAPTURE(static_cast<int>(rule.caution));
        REQUIRE(found != cases.end());
        CHECK(rule.holds(found->given));
        if (found->not_given) CHECK_FALSE(rule.holds(*found->not_given));
    }
    // All cautions but that of questionnaires have a rule.
    CHECK(caution_rules().size() == all_cautions - 1);
}

TEST_CASE("a measure that was changed between the windows of a pupil is said") {
    Folder folder = pairs({{3, 5}});
    folder.model.measures[0].changed = date("2025-04-01");
    CHECK(change_of(folder).cautions.contains(Caution::changed_definition));
    folder.model.measures[0].changed = date("2025-01-01");
    CHECK_FALSE(change_of(folder).cautions.contains(Caution::changed_definition));
}

TEST_CASE("a school's own measure called attendance does not take the place of the attendance figure") {
    Folder folder;
    folder.measure("attendance").pupil("P001", start).value("P001", "attendance", "2025-02-24", 3);
    CHECK(change_of(folder).id != "attendance.change");
}
