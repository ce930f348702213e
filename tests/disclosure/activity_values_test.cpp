#include <algorithm>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "attacker.hpp"
#include "disclosure/activity_values.hpp"
#include "disclosure/figure_values.hpp"
#include "disclosure/suppression.hpp"
#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using casebook::attacker::Attacker;
using casebook::sample::is_withheld;
using casebook::sample::policy;
using casebook::sample::spell;

namespace {

figures::Count count_of(std::string_view id, int value, std::string_view part_of = {}) {
    figures::Count count{std::string{id}, value};
    count.provenance.used.resize(static_cast<std::size_t>(value));
    count.provenance.left_out.resize(1);
    count.part_of = part_of;
    return count;
}

/// What disclosure looks at beside a figure: the pupils supported and the mentors.
figures::Figures figures_with(int supported, int now = 0, int mentors = 2) {
    figures::Figures figures;
    figures.all.push_back({"pupils.supported", "pupils.supported", count_of("pupils.supported", supported)});
    figures.all.push_back({"pupils.now", "pupils.now", count_of("pupils.now", now, "pupils.supported")});
    for (int mentor = 0; mentor < mentors; ++mentor) {
        figures::Caseload caseload;
        caseload.mentor_id = "M" + std::to_string(mentor + 1);
        caseload.mentor_name = "Ann Other";
        figures.all.push_back({"caseload", "caseload", caseload});
    }
    return figures;
}

Policy own() {
    Policy own;
    own.audience = document::Audience::school;
    own.threshold = 0;
    own.shows_pupils = true;
    own.shows_staff = true;
    return own;
}

figures::Spread spread_of(int people, std::vector<int> wholes) {
    figures::Spread spread{.id = "referrals.until-start"};
    spread.values.assign(static_cast<std::size_t>(people), 3);
    spread.middle = statistics::middle(spread.values);
    spread.wholes = std::move(wholes);
    return spread;
}

std::string spell_spread(const released::Spread& spread) {
    std::string text;
    for (const released::Cell& cell :
         {spread.people, spread.median, spread.lower_quartile, spread.upper_quartile, spread.longest})
        text += spell(cell) + "; ";
    return text;
}

/// Costs of the kinds, one sum each.
figures::Amount costs_of(std::string_view id, double staff, double resources) {
    figures::Amount amount{.id = std::string{id}, .unit = figures::Unit::pounds, .total = staff + resources};
    amount.parts = {{"staff", "pay of Denise Hathersall", staff, "payslip"},
                    {"resources", "books for Tyler", resources, "till receipt"}};
    amount.holds_pay = staff > 0;
    return amount;
}

}  // namespace

TEST_CASE("nothing of a waiting time that shows too few can be narrowed down: who waited, who is left") {
    for (const int threshold : {3, 4, 5})
        for (int received = threshold; received <= 6 * threshold; ++received) {
            Attacker reader{threshold};
            attacker::each_table(received, 3, [&](const std::vector<int>& part) {
                const int people = part[0];
                const int accepted = part[0] + part[1];
                const auto value = spread_value(spread_of(people, {received, accepted}), figures_with(40),
                                                policy(threshold));
                const std::string decision = spell(part_of(accepted, received, threshold));
                reader.think_of(spell_spread(value) + decision,
                                {people, part[1], part[2], received - people, accepted});
            });
            INFO("threshold " << threshold << ", received " << received);
            CHECK(reader.success() == "");
        }
}

TEST_CASE("a median needs as many people as the threshold on each side, a quartile as many beyond it") {
    const auto shown = [](int people) {
        return spread_value(spread_of(people, {}), figures_with(40), policy(5));
    };
    CHECK(is_withheld(shown(9).median));
    CHECK_FALSE(is_withheld(shown(10).median));
    CHECK(is_withheld(shown(19).lower_quartile));
    CHECK(is_withheld(shown(19).upper_quartile));
    CHECK_FALSE(is_withheld(shown(20).lower_quartile));
    CHECK(is_withheld(shown(100).longest));
    CHECK_FALSE(is_withheld(spread_value(spread_of(1, {}), figures_with(1), own()).longest));
}

TEST_CASE("the work of one mentor stays in the school, however many the pupils") {
    figures::Spread spread = spread_of(40, {});
    spread.is_work = true;
    figures::Amount hours{.id = "sessions.hours", .total = 600.0, .parts = {{"group", "group", 600}}};
    hours.is_work = true;
    for (const int mentors : {0, 1, 2}) {
        const auto figures = figures_with(40, 20, mentors);
        CAPTURE(mentors);
        CHECK(is_withheld(spread_value(spread, figures, policy(5)).median) == (mentors < 2));
        CHECK(is_withheld(amount_value(hours, figures, policy(5)).total) == (mentors < 2));
        CHECK(is_withheld(amount_value(hours, figures, policy(5)).parts[0].value) == (mentors < 2));
    }
    CHECK_FALSE(is_withheld(amount_value(hours, figures_with(40, 20, 1), own()).total));
    CHECK(is_withheld(amount_value(hours, figures_with(4), policy(5)).total));
}

TEST_CASE("pay passes beyond the school only where as many share it as the threshold") {
    for (const int mentors : {1, 2, 4, 5, 9}) {
        const auto value =
            amount_value(costs_of("costs.counted", 50000, 400), figures_with(40, 20, mentors), policy(5));
        CAPTURE(mentors);
        const bool few = mentors < 5;
        CHECK(value.pay_held_back == few);
        CHECK(is_withheld(value.total) == few);
        CHECK(is_withheld(value.parts[0].value) == few);
        CHECK_FALSE(is_withheld(value.parts[1].value));
    }
    const auto none = amount_value(costs_of("costs.counted", 0, 400), figures_with(40, 20, 1), policy(5));
    CHECK_FALSE(is_withheld(none.total));
}

TEST_CASE("a lowered threshold does not pass one person's pay") {
    CHECK(is_withheld(
        amount_value(costs_of("costs.counted", 50000, 400), figures_with(40, 20, 1), policy(1)).total));
}

TEST_CASE("the school's own words for a sum and its source stay in the school") {
    const auto value = amount_value(costs_of("costs.counted", 50000, 400), figures_with(40), policy(5));
    for (const auto& part : value.parts) {
        CHECK((part.label == "staff" || part.label == "resources"));
        CHECK(part.source.empty());
    }
    CHECK(amount_value(costs_of("costs.counted", 1, 1), figures_with(40), own()).parts[0].source ==
          "payslip");
}

TEST_CASE("what was shared between pupils is withheld where they are too few") {
    const auto value = amount_value(costs_of("costs.per-pupil", 0, 400), figures_with(4), policy(5));
    CHECK(is_withheld(value.total));
    for (const auto& part : value.parts) CHECK(is_withheld(part.value));
}

TEST_CASE("nothing of the months that shows too few can be narrowed down, beside those supported now") {
    for (const int threshold : {3, 4, 5})
        for (int supported = threshold; supported <= 4 * threshold; ++supported) {
            Attacker reader{threshold};
            attacker::each_list(supported, 2, [&](const std::vector<int>& months) {
                for (int now = 0; now <= months[1]; ++now) {
                    figures::Grid grid{.id = "caseload.over-time",
                                       .rows = {"M1", "M2"},
                                       .columns = {"2025-01", "2025-02"},
                                       .counts = {{months[0], 0}, {0, months[1]}},
                                       .parts_of_supported = true};
                    const auto figures = figures_with(supported, now);
                    const auto value = grid_value(grid, figures, policy(threshold));
                    REQUIRE(value.rows.size() == 1);
                    CHECK(value.rows[0].label.empty());
                    std::string text = spell(
                        count_value(*figures.find<figures::Count>("pupils.now"), figures, policy(threshold))
                            .value);
                    for (const auto& cell : value.rows[0].cells) text += "; " + spell(cell);
                    reader.think_of(text, {months[0], supported - months[0], months[1], supported - months[1],
                                           now, supported - now});
                }
            });
            INFO("threshold " << threshold << ", supported " << supported);
            CHECK(reader.success() == "");
        }
}

TEST_CASE("nothing of the endings that shows too few can be narrowed down, beside those supported now") {
    for (const int threshold : {3, 4, 5})
        for (int supported = threshold; supported <= 4 * threshold; ++supported) {
            Attacker reader{threshold};
            attacker::each_table(supported, 3, [&](const std::vector<int>& part) {
                figures::Breakdown endings{"support.endings"};
                endings.part_of = "pupils.supported";
                endings.people = part[0] + part[1];
                for (std::size_t reason = 0; reason < 2; ++reason)
                    if (part[reason] > 0)
                        endings.rows.push_back({reason == 0 ? "planned end" : "targets met", part[reason]});
                const auto figures = figures_with(supported, part[2]);
                const auto value = breakdown_value(endings, figures, policy(threshold));
                std::string text =
                    spell(count_value(*figures.find<figures::Count>("pupils.now"), figures, policy(threshold))
                              .value);
                text += "; " + spell(value.people);
                for (const auto& row : value.rows) text += "; " + row.label + " " + spell(row.count);
                reader.think_of(text, {part[0], part[1], endings.people, part[2]});
            });
            INFO("threshold " << threshold << ", supported " << supported);
            CHECK(reader.success() == "");
        }
}
