#include "disclosure/comparison_value.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using released::Number;
using released::Withheld;

namespace {

figures::Comparison comparison_of(int compared, int not_compared, int without_change) {
    figures::Comparison comparison;
    comparison.id = "attendance.whole-school";
    for (int i = 0; i < compared; ++i) comparison.pupils.push_back({{}, 80, 80.0 + i % 7, 0, 0.5 * (i % 3)});
    comparison.not_compared.resize(static_cast<std::size_t>(not_compared));
    comparison.without_change = without_change;
    comparison.change = 2.44;
    comparison.other_change = -0.31;
    comparison.difference = 2.75;
    comparison.interval = statistics::Interval{1.04, 4.46};
    comparison.cautions = {figures::Caution::regression_to_the_mean};
    return comparison;
}

bool is_withheld(const released::Cell& cell) {
    return std::holds_alternative<Withheld>(cell);
}

}  // namespace

TEST_CASE("of a comparison an audience holds averages only where nobody can be told from the rest") {
    constexpr int threshold = 5;
    Policy governors;
    governors.threshold = threshold;
    for (int compared = 0; compared < 24; ++compared) {
        for (int not_compared = 0; not_compared < 8; ++not_compared) {
            for (int without_change = 0; without_change < 8; ++without_change) {
                CAPTURE(compared, not_compared, without_change);
                const auto value =
                    comparison_value(comparison_of(compared, not_compared, without_change), governors);
                const bool shows_average = std::holds_alternative<Number>(value.difference);
                // The average of all with a change is released beside this one.
                if (not_compared > 0 && not_compared < threshold) CHECK(is_withheld(value.difference));
                if (compared > 0 && compared < threshold) CHECK(is_withheld(value.pupils));
                if (shows_average) CHECK(compared >= 10);
                // How few have no change must not follow from the number compared.
                if (without_change > 0 && without_change < threshold) CHECK(is_withheld(value.pupils));
                if (is_withheld(value.difference)) {
                    CHECK(value.cautions.empty());
                    CHECK_FALSE(value.interval);
                    CHECK(is_withheld(value.change));
                    CHECK(is_withheld(value.other_change));
                }
            }
        }
    }
}

TEST_CASE("numbers of a comparison leave rounded, and the school itself holds all of them") {
    Policy school;
    school.threshold = 0;
    const auto value = comparison_value(comparison_of(12, 1, 2), school);
    CHECK(value.pupils == released::Cell{Number{12}});
    CHECK(value.change == released::Cell{Number{2.4}});
    CHECK(value.other_change == released::Cell{Number{-0.3}});
    CHECK(value.difference == released::Cell{Number{2.8}});
    CHECK(value.interval->low == 1.0);
    CHECK(value.interval->high == 4.5);
    CHECK(value.title == "Attendance beside the whole school");
    const auto few = comparison_value(comparison_of(9, 0, 0), school);
    CHECK(std::holds_alternative<released::NotApplicable>(few.difference));
    CHECK(few.pupils == released::Cell{Number{9}});
}

TEST_CASE("of matched pupils a share too small, or all but one, is withheld with the ratio of its odds") {
    constexpr int threshold = 5;
    Policy governors;
    governors.threshold = threshold;
    for (int persistent = 0; persistent <= 20; ++persistent) {
        for (int without_change : {0, 3, 9}) {
            auto comparison = comparison_of(20, 0, without_change);
            comparison.matched = figures::Matched{};
            comparison.matched->candidates = 80;
            comparison.matched->persistent = persistent;
            comparison.matched->other_persistent = 10;
            comparison.matched->g = 0.4;
            comparison.matched->odds_ratio = 0.7;
            comparison.matched->odds_interval = statistics::Interval{0.2, 2.2};
            const auto value = comparison_value(comparison, governors);
            CAPTURE(persistent, without_change);
            REQUIRE(value.matched);
            const bool too_small = (persistent > 0 && persistent < threshold) ||
                                   (persistent < 20 && persistent > 20 - threshold);
            const bool hidden = without_change == 3 || too_small;
            CHECK(is_withheld(value.matched->persistent) == hidden);
            CHECK(is_withheld(value.matched->odds_ratio) == hidden);
            CHECK(value.matched->odds_interval.has_value() != hidden);
            // g, the mean and the interval together would give the number of pairs.
            CHECK(is_withheld(value.matched->g) == (without_change == 3));
            CHECK(is_withheld(value.matched->candidates) == (without_change == 3));
        }
    }
}

namespace {

/// Twelve pairs on a scale of months, in whole steps of `step`.
figures::Comparison months_beside(double step) {
    figures::Comparison comparison;
    comparison.id = "reading.similar-pupils";
    comparison.beside = figures::Beside::similar_pupils;
    comparison.measure = model::Measure{};
    comparison.measure->name = "Reading age";
    comparison.measure->unit = "months";
    comparison.measure->better = model::Better::down;
    for (int i = 0; i < 12; ++i)
        comparison.pupils.push_back(
            {{"P" + std::to_string(i)}, 90, 94.0 + i * step, 90, 91.0 + (i % 5) * step, "Q"});
    comparison.change = 9.5;
    comparison.other_change = 3.75;
    comparison.difference = 5.75;
    comparison.interval = statistics::Interval{3.51, 7.99};
    comparison.sd = 3.5;
    comparison.matched = figures::Matched{.candidates = 40, .apart_after = 0.04, .g = 0.5, .months = 6};
    comparison.matched->no_months = figures::NoMonths::given;
    return comparison;
}

}  // namespace

TEST_CASE("a measure beside similar pupils has its unit and its months for the school") {
    figures::Comparison comparison = months_beside(1);
    const auto own = sample::policy(1, document::Audience::school);
    REQUIRE(comparison_may_pass(comparison, own));
    const auto value = comparison_value(comparison, own);
    CHECK(value.title == "Reading age");
    CHECK_FALSE(value.about.empty());
    CHECK(value.unit == "months");
    CHECK(value.lower_is_better);
    CHECK(value.change == released::Cell{Number{9.5}});
    REQUIRE(value.matched);
    CHECK(value.matched->months == released::Cell{Number{6}});
    CHECK(value.matched->no_months == released::NoMonths::given);
    CHECK(value.matched->persistent == released::Cell{released::NotApplicable{}});
}

TEST_CASE("governors get the difference of a measure without the two means, and the public none of it") {
    const figures::Comparison comparison = months_beside(1);
    const auto governors = sample::policy(5, document::Audience::governors);
    CHECK_FALSE(comparison_may_pass(comparison, sample::policy(10, document::Audience::public_)));
    REQUIRE(comparison_may_pass(comparison, governors));
    const auto value = comparison_value(comparison, governors);
    CHECK(value.pupils == released::Cell{Number{12}});
    CHECK(value.change == released::Cell{released::NotApplicable{}});
    CHECK(value.other_change == released::Cell{released::NotApplicable{}});
    CHECK(value.difference == released::Cell{Number{5.8}});
    CHECK(value.interval->low == 3.5);
    REQUIRE(value.matched);
    CHECK(value.matched->g == released::Cell{Number{0.5}});
    CHECK(value.matched->months == released::Cell{Number{6}});
    CHECK(comparison_may_pass(
        [] {
            figures::Comparison attendance;
            attendance.id = "attendance.similar-pupils";
            return attendance;
        }(),
        sample::policy(10, document::Audience::public_)));
}

TEST_CASE("on a scale of few steps governors do not get the difference of a measure either") {
    const auto governors = sample::policy(5, document::Audience::governors);
    figures::Comparison few = months_beside(1);
    few.sd = 2.9;
    figures::Comparison two = months_beside(1);
    for (std::size_t i = 0; i < two.pupils.size(); ++i)
        two.pupils[i] = {two.pupils[i].pupil, 0, i % 2 == 0 ? 1.0 : 0.0, 0, i % 3 == 0 ? 1.0 : 0.0, "Q"};
    for (const figures::Comparison& comparison : {few, two}) {
        const auto value = comparison_value(comparison, governors);
        CHECK(value.pupils == released::Cell{Number{12}});
        CHECK(is_withheld(value.difference));
        CHECK(is_withheld(value.change));
        CHECK_FALSE(value.interval);
        CHECK_FALSE(value.matched);
    }
    // Shares of sessions, to the thousandth, have no steps to count.
    figures::Comparison fine = months_beside(0.137);
    fine.sd = 2.9;
    CHECK(comparison_value(fine, governors).difference == released::Cell{Number{5.8}});
}
