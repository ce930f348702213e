#include "disclosure/yes_no_value.hpp"

#include <catch2/catch.hpp>

#include "attacker.hpp"
#include "disclosure/trend_value.hpp"
#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using casebook::attacker::Attacker;
using casebook::sample::is_withheld;
using casebook::sample::policy;
using casebook::sample::spell;

namespace {

figures::YesNoChange change_of(const std::vector<int>& groups) {
    figures::YesNoChange change;
    change.id = "absence.persistent";
    change.both = groups[0];
    change.only_before = groups[1];
    change.only_during = groups[2];
    change.neither = groups[3];
    change.lost = groups[4];
    change.test();
    change.cautions = {figures::Caution::regression_to_the_mean};
    return change;
}

std::string spell_change(const released::YesNoChange& change) {
    std::string text;
    for (const released::Cell& cell :
         {change.pairs, change.before, change.during, change.stopped, change.began, change.p})
        text += spell(cell) + "; ";
    return text + std::to_string(change.cautions.size()) + std::to_string(change.bands.size()) +
           (change.suspended_before ? "suspended" : "");
}

}  // namespace

TEST_CASE("no way that pupils went between two counts can be narrowed down to too few") {
    for (const int threshold : {3, 4, 5})
        for (int supported = 2 * threshold; supported <= 22; supported += 4) {
            Attacker reader{threshold};
            attacker::each_table(supported, 5, [&](const std::vector<int>& groups) {
                const auto change = change_of(groups);
                std::vector<int> quantities = groups;
                quantities.push_back(change.before());
                quantities.push_back(change.during());
                quantities.push_back(change.pairs() - change.before());
                quantities.push_back(change.pairs() - change.during());
                // The reader knows from the change in attendance how many were supported.
                reader.think_of(spell_change(yes_no_value(change, policy(threshold))), quantities);
            });
            INFO("threshold " << threshold << ", supported " << supported);
            CHECK(reader.success() == "");
            CHECK(reader.releases() > 1);
        }
}

TEST_CASE("the school sees which way the pupils went; governors see two counts or none") {
    const auto change = change_of({10, 8, 1, 12, 0});
    const auto own = yes_no_value(change, policy(0, document::Audience::school));
    CHECK(own.stopped == released::Cell{released::Number{8}});
    CHECK(own.began == released::Cell{released::Number{1}});
    const auto governors = yes_no_value(change, policy(5, document::Audience::governors));
    CHECK(is_withheld(governors.stopped));
    CHECK(is_withheld(governors.began));
    CHECK(is_withheld(governors.p));
    CHECK(is_withheld(governors.before) == is_withheld(governors.during));
}

TEST_CASE("a term's mean is given for ten pupils or more, and a number that gives others away is withheld") {
    figures::Figures figures;
    figures.all.push_back({"", "pupils.supported", figures::Count{"pupils.supported", 40}});
    figures.all.push_back({"", "pupils.now", figures::Count{"pupils.now", 20}});
    const auto time_of = [&](int pupils, int threshold) {
        figures::Trend trend{.id = "attendance.trend"};
        trend.times.push_back({.pupils = pupils, .mean = 90.04});
        return trend_value(trend, figures, policy(threshold)).times.front();
    };
    CHECK(is_withheld(time_of(4, 5).mean));
    CHECK(std::holds_alternative<released::NotApplicable>(time_of(9, 5).mean));
    CHECK(time_of(12, 5).mean == released::Cell{released::Number{90}});
    CHECK(time_of(12, 5).pupils == released::Cell{released::Number{12}});
    CHECK(is_withheld(time_of(38, 5).pupils));
    CHECK(is_withheld(time_of(22, 5).pupils));
    CHECK(time_of(20, 5).pupils == released::Cell{released::Number{20}});
    CHECK(std::holds_alternative<released::Missing>(time_of(0, 5).mean));
}

TEST_CASE("a statement that the same people answered twice is for the school alone") {
    figures::YesNoChange change{.id = "exit.listens.change", .asked = figures::Asked::agreement};
    change.measure = "My mentor listens to me.";
    change.again = figures::AnsweredAgain{"Exit", sample::date(2025, 3, 7), std::nullopt, 6, 2, 22};
    change.both = 10;
    change.only_during = 8;
    change.only_before = 2;
    change.neither = 10;
    change.test();
    CHECK_FALSE(yes_no_may_pass(change, sample::policy(5, document::Audience::governors)));
    CHECK_FALSE(yes_no_may_pass(change, sample::policy(10)));
    const auto own = sample::policy(1, document::Audience::school);
    REQUIRE(yes_no_may_pass(change, own));
    const auto value = yes_no_value(change, own);
    CHECK(value.title == "My mentor listens to me.");
    CHECK_FALSE(value.about.empty());
    REQUIRE(value.again);
    CHECK(value.again->first == "2025-03-07");
    CHECK(value.again->second.empty());
    CHECK(value.again->higher == 6);
    CHECK(value.again->same == 22);
    CHECK(value.began == released::Cell{released::Number{8}});
    CHECK(value.p == released::Cell{released::Number{0.109}});
}
