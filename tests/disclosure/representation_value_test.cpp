// Groups of pupils beside the school: what a reader who knows the rules can still not work out.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "attacker.hpp"
#include "disclosure/figure_values.hpp"
#include "disclosure/representation_value.hpp"
#include "disclosure/suppression.hpp"
#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using casebook::sample::is_withheld;
using casebook::sample::policy;
using casebook::sample::spell;

namespace {

struct InSchool {
    int group;
    int roll;
};

figures::Representation characteristic(int count, int of, int people, InSchool school) {
    figures::RepresentedGroup group{.label = "free school meals", .count = count, .of = of};
    group.interval = statistics::Interval{1, 99};
    group.in_school = 100.0 * school.group / school.roll;
    group.school_count = school.group;
    group.on_roll = school.roll;
    return {.id = "pupils.representation", .groups = {group}, .people = people, .of_supported = true};
}

std::string spell_group(const released::RepresentedGroup& group) {
    return spell(group.count) + "; " + spell(group.of) + "; " + spell(group.percent) + "; " +
           spell(group.in_school) + (group.interval ? "; interval" : "; none") +
           std::to_string(static_cast<int>(group.verdict));
}

released::RepresentedGroup released_group(int count, int of, int people, InSchool school) {
    const auto value = representation_value(characteristic(count, of, people, school), {}, policy(5));
    REQUIRE(value.groups.size() == 1);
    return value.groups[0];
}

/// A reader who knows the rule, the pupils supported and the pupils on roll. These alone rule some numbers
/// out: of three pupils supported at most three have free school meals. A release must not add to that.
class Reader {
  public:
    explicit Reader(int threshold) : threshold_(threshold) {}

    void think_of(const std::string& release, const std::array<int, 4>& quantities) {
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            if (!too_few(quantities[i], threshold_)) continue;
            before_[i].insert(quantities[i]);
            after_[release][i].insert(quantities[i]);
        }
    }

    [[nodiscard]] std::string success() const {
        for (const auto& [release, small] : after_)
            for (std::size_t i = 0; i < small.size(); ++i)
                if (!small[i].empty() && small[i] != before_[i])
                    return "quantity " + std::to_string(i) + " of " + release;
        return {};
    }

  private:
    int threshold_;
    std::array<std::set<int>, 4> before_;
    std::map<std::string, std::array<std::set<int>, 4>> after_;
};

}  // namespace

TEST_CASE("no release of a characteristic rules out a small number that was possible before it") {
    constexpr int roll = 200;
    for (const int threshold : {3, 4, 5})
        for (int people = threshold; people <= 4 * threshold; ++people)
            for (int in_school = 0; in_school <= 3 * threshold; ++in_school) {
                Reader reader{threshold};
                for (int of = 0; of <= people; ++of)
                    for (int count = 0; count <= std::min(of, in_school); ++count) {
                        const auto value = representation_value(
                            characteristic(count, of, people, {in_school, roll}), {}, policy(threshold));
                        REQUIRE(value.groups.size() == 1);
                        reader.think_of(spell_group(value.groups[0]),
                                        {count, of - count, people - of, in_school - count});
                    }
                INFO("threshold " << threshold << ", people " << people << ", in the school " << in_school);
                CHECK(reader.success() == "");
            }
}

TEST_CASE("all or none of a small group is not told, nor all of the few in the school") {
    const auto withheld = [](int count, int of, int in_school) {
        return is_withheld(released_group(count, of, of, {in_school, 400}).count);
    };
    CHECK(withheld(0, 9, 50));
    CHECK(withheld(9, 9, 50));
    CHECK(withheld(7, 30, 7));
    CHECK(withheld(0, 30, 7));
    CHECK(withheld(7, 30, 9));
    CHECK_FALSE(withheld(7, 30, 50));
    const auto hidden = released_group(3, 30, 30, {50, 400});
    CHECK(is_withheld(hidden.of));
    CHECK(is_withheld(hidden.percent));
    CHECK_FALSE(hidden.interval);
    CHECK(hidden.verdict == released::Verdict::no_profile);
}

TEST_CASE("pupils of whom the register does not say it, or who alone have no support, hide the group") {
    CHECK_FALSE(is_withheld(released_group(10, 30, 30, {50, 400}).count));
    CHECK(is_withheld(released_group(10, 28, 30, {50, 400}).count));
    CHECK_FALSE(is_withheld(released_group(10, 25, 30, {50, 400}).count));
    CHECK(is_withheld(released_group(10, 30, 30, {50, 72}).count));
}

TEST_CASE("how few of the school have a characteristic is not told to others") {
    CHECK(is_withheld(released_group(0, 30, 30, {4, 400}).in_school));
    CHECK(is_withheld(released_group(30, 30, 30, {398, 400}).in_school));
    CHECK_FALSE(is_withheld(released_group(7, 30, 30, {50, 400}).in_school));
}

TEST_CASE("key stages beside the school are shown exactly where the pupils by key stage are") {
    const std::vector<std::string> labels{"EYFS", "KS1", "KS2"};
    attacker::each_list(9, 3, [&](const std::vector<int>& counts) {
        figures::Representation representation{.id = "pupils.representation", .of_supported = true};
        figures::Breakdown breakdown{"pupils.by-key-stage"};
        for (std::size_t i = 0; i < counts.size(); ++i) {
            representation.people += counts[i];
            representation.groups.push_back(
                {.label = labels[i], .by = figures::GroupedBy::key_stage, .count = counts[i], .of = 27});
            if (counts[i] > 0) breakdown.rows.push_back({labels[i], counts[i]});
        }
        breakdown.people = representation.people;
        figures::Figures figures;
        figures.all.push_back({"pupils.by-key-stage", "pupils.by-key-stage", breakdown});
        const auto rows = breakdown_value(breakdown, figures, policy(5)).rows;
        const auto groups = representation_value(representation, figures, policy(5)).groups;
        CAPTURE(counts);
        CHECK(groups.size() == (rows.empty() ? 0 : labels.size()));
        for (const auto& group : groups) {
            const auto row = std::ranges::find(rows, group.label, &released::BreakdownRow::label);
            CHECK(spell(group.count) == (row == rows.end() ? spell(released::Number{0}) : spell(row->count)));
        }
    });
}

TEST_CASE("no year group passes beyond the school") {
    figures::Representation representation{.id = "pupils.representation", .people = 60};
    representation.groups = {{.label = "year 5", .by = figures::GroupedBy::year, .count = 30, .of = 60}};
    CHECK(representation_value(representation, {}, policy(5)).groups.empty());
    Policy own;
    own.threshold = 0;
    own.shows_pupils = true;
    CHECK(representation_value(representation, {}, own).groups.size() == 1);
}
