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

TEST_CASE("a measure beside similar pupils is for the school alone, with its unit and its months") {
    figures::Comparison comparison;
    comparison.id = "reading.similar-pupils";
    comparison.beside = figures::Beside::similar_pupils;
    comparison.measure = model::Measure{};
    comparison.measure->name = "Reading age";
    comparison.measure->unit = "months";
    comparison.measure->better = model::Better::down;
    for (int i = 0; i < 12; ++i)
        comparison.pupils.push_back({{"P" + std::to_string(i)}, 90, 94.0 + i, 90, 91.0 + 0.5 * i, "Q"});
    comparison.change = 9.5;
    comparison.other_change = 3.75;
    comparison.difference = 5.75;
    comparison.sd = 1.8;
    comparison.matched = figures::Matched{.candidates = 40, .g = 0.5, .months = 6};
    comparison.matched->no_months = figures::NoMonths::given;
    const auto own = sample::policy(1, document::Audience::school);
    CHECK_FALSE(comparison_may_pass(comparison, sample::policy(5, document::Audience::governors)));
    REQUIRE(comparison_may_pass(comparison, own));
    const auto value = comparison_value(comparison, own);
    CHECK(value.title == "Reading age");
    CHECK_FALSE(value.about.empty());
    CHECK(value.unit == "months");
    CHECK(value.lower_is_better);
    REQUIRE(value.matched);
    CHECK(value.matched->months == released::Cell{released::Number{6}});
    CHECK(value.matched->no_months == released::NoMonths::given);
    CHECK(value.matched->persistent == released::Cell{released::NotApplicable{}});
    comparison.measure.reset();
    comparison.id = "attendance.similar-pupils";
    CHECK(comparison_may_pass(comparison, sample::policy(5, document::Audience::governors)));
}
