// By half term, term and school year: what a reader who knows the pupils supported, in all and now, can still
// not work out.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include <string>
#include <vector>

#include "attacker.hpp"
#include "disclosure/facts.hpp"
#include "disclosure/newcomers.hpp"
#include "disclosure/suppression.hpp"
#include "disclosure/trend_value.hpp"
#include "disclosure/withhold.hpp"
#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using casebook::attacker::Attacker;
using casebook::sample::is_withheld;
using casebook::sample::policy;
using casebook::sample::spell;

namespace {

figures::Figures figures_with(int supported, int now) {
    figures::Figures figures;
    figures.all.push_back({"", "pupils.supported", figures::Count{"pupils.supported", supported}});
    figures.all.push_back({"", "pupils.now", figures::Count{"pupils.now", now}});
    return figures;
}

released::TrendTime term(int pupils, int supported, int now, int threshold) {
    figures::Trend trend{.id = "attendance.trend"};
    trend.times.push_back({.pupils = pupils});
    if (pupils > 0) trend.times.back().mean = 90;
    return trend_value(trend, figures_with(supported, now), policy(threshold)).times.front();
}

/// One school year with its autumn and spring terms, of which the year is told.
released::TrendTime year(int pupils, int autumn, int spring, int supported, int threshold) {
    figures::Figures figures = figures_with(supported, 0);
    figures::Trend terms{.id = "attendance.trend"};
    terms.times = {{.first = sample::date(2024, 9, 1), .last = sample::date(2024, 12, 31), .pupils = autumn},
                   {.first = sample::date(2025, 1, 1), .last = sample::date(2025, 3, 31), .pupils = spring}};
    figures.all.push_back({"", terms.id, terms});
    figures::Trend years{.id = "attendance.trend-years", .step = figures::Step::school_year};
    years.times = {{.first = sample::date(2024, 9, 1), .last = sample::date(2025, 8, 31), .pupils = pupils}};
    if (pupils > 0) years.times.back().mean = 90;
    return trend_value(years, figures, policy(threshold)).times.front();
}

std::string spell_term(const released::TrendTime& time) {
    return spell(time.pupils) + "; " + spell(time.mean);
}

}  // namespace

TEST_CASE(
    "nothing of a term that shows too few can be narrowed down, beside those supported in all and now") {
    for (const int threshold : {3, 4, 5})
        for (int supported = threshold; supported <= 22; ++supported)
            for (int now = 0; now <= supported; ++now) {
                const bool now_is_known = !is_withheld(part_of(now, supported, threshold)) && now > 0;
                Attacker reader{threshold};
                for (int pupils = 0; pupils <= supported; ++pupils)
                    reader.think_of(spell_term(term(pupils, supported, now, threshold)),
                                    {pupils, supported - pupils, now_is_known ? std::abs(pupils - now) : 0});
                INFO("threshold " << threshold << ", supported " << supported << ", now " << now);
                CHECK(reader.success() == "");
                CHECK(reader.releases() > 1);
            }
}

TEST_CASE("a number that readers are not shown changes nothing in a term") {
    for (int pupils = 0; pupils <= 30; ++pupils)
        for (int now = 1; now < 5; ++now)
            CHECK(spell_term(term(pupils, 30, now, 5)) == spell_term(term(pupils, 30, 0, 5)));
}

TEST_CASE("a term's mean is held back where every pupil has it, and only from readers who see no pupil") {
    for (const double deviation : {0.0, 0.04, 0.5}) {
        figures::Trend trend{.id = "attendance.trend"};
        trend.times.push_back({.pupils = 20, .mean = 90, .sd = deviation});
        const auto mean = [&](int threshold) {
            return trend_value(trend, figures_with(20, 20), policy(threshold)).times.front().mean;
        };
        CHECK(is_withheld(mean(5)) == (deviation < 0.1));
        CHECK(mean(1) == released::Cell{released::Number{90}});
    }
}

TEST_CASE("a mean stands beside a hidden number where ten pupils are left whatever it is") {
    const auto shown = term(38, 40, 20, 5);
    CHECK(is_withheld(shown.pupils));
    CHECK(shown.mean == released::Cell{released::Number{90}});
    CHECK(std::holds_alternative<released::NotApplicable>(term(12, 13, 0, 5).mean));
}

TEST_CASE("nothing of a school year that shows too few can be narrowed down beside its terms") {
    for (const int threshold : {3, 4, 5})
        for (int supported = threshold; supported <= 3 * threshold + 4; ++supported) {
            Attacker reader{threshold};
            for (int autumn = 0; autumn <= supported; ++autumn)
                for (int spring = 0; spring <= supported; ++spring)
                    for (int pupils = std::max(autumn, spring); pupils <= supported; ++pupils) {
                        const auto told = year(pupils, autumn, spring, supported, threshold);
                        const int smaller = pupils - std::min(autumn, spring);
                        // That as many as the terms differ by came, the terms say by themselves.
                        reader.think_of(spell_term(term(autumn, supported, 0, threshold)) + " | " +
                                            spell_term(term(spring, supported, 0, threshold)) + " | " +
                                            spell_term(told),
                                        {pupils, supported - pupils, pupils - std::max(autumn, spring)});
                        if (!is_withheld(told.pupils) && smaller > 0) REQUIRE(smaller >= threshold);
                    }
            INFO("threshold " << threshold << ", supported " << supported);
            CHECK(reader.success() == "");
            CHECK(reader.releases() > 1);
        }
}

TEST_CASE("a year's average is held back where few come to it beside one of its terms, and not otherwise") {
    const auto mean = [](int pupils, int threshold) { return year(pupils, 15, 24, 60, threshold).mean; };
    CHECK(is_withheld(mean(26, 5)));
    CHECK(mean(24, 5) == released::Cell{released::Number{90}});
    CHECK(mean(29, 5) == released::Cell{released::Number{90}});
    CHECK(mean(26, 1) == released::Cell{released::Number{90}});
}

TEST_CASE("a term's average is held back where that of an earlier release would give it of few newcomers") {
    figures::Figures figures = figures_with(40, 0);
    figures::Trend trend{.id = "reading.trend", .measure = "Reading"};
    trend.times.push_back({.first = sample::date(2024, 9, 1),
                           .last = sample::date(2024, 12, 31),
                           .pupils = 22,
                           .mean = 90,
                           .sd = 6});
    figures.all.push_back({"", trend.id, trend});
    const model::Model model;
    const auto governors = policy(5, document::Audience::governors);
    Values shown = values_for(model, figures, governors);
    const Facts facts =
        facts_of(figures, shown, values_for(model, figures, nothing_withheld(governors)), governors);
    const std::string mean = "reading.trend/mean:2024-09-01";
    REQUIRE(facts.averages.contains(mean));
    const auto names_after = [&](int then, const std::string& printed) {
        Earlier earlier;
        earlier.audience = document::Audience::governors;
        earlier.window = {"2024-09-01", "2025-01-31"};
        earlier.averages[mean] = {"reading.trend/term:2024-09-01", printed};
        earlier.statements.push_back(
            {{{"reading.trend/term:2024-09-01"}}, double(then), double(then), "Reading"});
        return averages_of_newcomers(facts, {"2024-09-01", "2025-03-31"}, model, figures, governors,
                                     std::vector{earlier});
    };
    CHECK(names_after(22, "89.1 ").empty());
    CHECK(names_after(17, "89.1 ").empty());
    CHECK(names_after(20, facts.averages.at(mean).printed).empty());
    REQUIRE(names_after(20, "89.1 ").contains(mean));
    withhold(shown, names_after(20, "89.1 "));
    CHECK(is_withheld(shown.all<released::Trend>().front().times.front().mean));
}

TEST_CASE("half terms are for the school alone") {
    figures::Trend trend{.id = "attendance.trend-half-terms", .step = figures::Step::half_term};
    CHECK_FALSE(trend_may_pass(trend, policy(5, document::Audience::governors)));
    CHECK(trend_may_pass(trend, policy(1, document::Audience::school)));
    trend.step = figures::Step::school_year;
    CHECK(trend_may_pass(trend, policy(5, document::Audience::governors)));
}
