#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <optional>
#include <random>

#include "attacker.hpp"
#include "disclosure/figure_values.hpp"
#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using casebook::attacker::Attacker;
using casebook::sample::is_withheld;
using casebook::sample::policy;
using casebook::sample::spell;
using figures::LostReason;

namespace {

constexpr released::Number number(double value) {
    return {value};
}

struct Directions {
    int rose;
    int fell;
    int steady;
};

figures::PairedChange change_of(Directions directions, const std::vector<int>& lost) {
    figures::PairedChange change;
    change.id = "attendance.change";
    change.rose = directions.rose;
    change.fell = directions.fell;
    change.steady = directions.steady;
    const int pairs = directions.rose + directions.fell + directions.steady;
    for (int i = 0; i < pairs; ++i) change.pairs.push_back({{}, 80.0 + i % 4, 80.0 + i % 7, {}, {}});
    if (pairs > 0) change.mean_before = change.mean_during = change.mean = 1.26;
    if (pairs > 1) change.interval = figures::Interval{0.44, 2.08};
    if (pairs > 2) change.g = 0.404;
    constexpr std::array reasons{LostReason::no_baseline, LostReason::no_support_window, LostReason::no_data};
    for (std::size_t reason = 0; reason < reasons.size(); ++reason)
        for (int i = 0; i < lost[reason]; ++i) change.lost.push_back({{}, reasons[reason]});
    if (pairs < 10)
        change.cautions.insert(figures::Caution::few_pairs);
    else if (pairs < 20)
        change.cautions.insert(figures::Caution::indicative);
    if (!change.lost.empty()) change.cautions.insert(figures::Caution::pairs_lost);
    change.cautions.insert(figures::Caution::regression_to_the_mean);
    return change;
}

std::string spell_change(const released::Change& change) {
    std::string text;
    for (const released::Cell& cell :
         {change.pairs, change.supported, change.lost_no_baseline, change.lost_no_support_window,
          change.lost_no_data, change.mean_before, change.mean_during, change.mean, change.g, change.rose,
          change.fell, change.steady})
        text += spell(cell) + "; ";
    text += change.interval ? "interval; " : "no interval; ";
    for (const released::Caution caution : change.cautions)
        text += std::to_string(static_cast<int>(caution)) + " ";
    return text;
}

figures::ItemResult item_of(const std::vector<int>& counts) {
    figures::ItemResult item;
    item.text = "My mentor listens to me";
    item.counts = counts;
    for (const int count : counts) item.answered += count;
    item.agreed = counts[2] + counts[3];
    if (item.answered > 0) item.agreed_interval = figures::Interval{41.2, 88.6};
    return item;
}

const std::vector<std::string> scale{"Never", "Sometimes", "Often", "Always"};
const std::set<std::string> agree{"Often", "Always"};

std::string spell_item(const released::Item& item) {
    std::string text;
    for (const released::Cell& cell : item.counts) text += spell(cell) + "; ";
    return text + spell(item.answered) + "; " + spell(item.agreed) + "; " + spell(item.agreed_percent) +
           (item.agreed_interval ? "; interval" : "");
}

figures::QuestionnaireResult questionnaire_of(const std::vector<int>& counts, int responses,
                                              std::optional<int> given_to) {
    figures::QuestionnaireResult result;
    result.scale = scale;
    result.items.push_back(item_of(counts));
    result.responses = responses;
    result.given_to = given_to;
    return result;
}

figures::Caseload caseload_of(std::string name, int now, int contacts, int minutes) {
    figures::Caseload caseload;
    caseload.mentor_name = std::move(name);
    caseload.now = now;
    caseload.most = now + 2;
    caseload.mean = now + 0.5;
    caseload.contacts = contacts;
    caseload.minutes = minutes;
    return caseload;
}

figures::Figures figures_of(int supported, int now) {
    figures::Figures figures;
    const auto add = [&](figures::Count count) { figures.all.push_back({"", count.id, count}); };
    add({"pupils.supported", supported});
    add({"pupils.now", now, {}, "pupils.supported"});
    add({"sessions.contacts", 300, {}, "", true});
    return figures;
}

void add_caseload(figures::Figures& figures, figures::Caseload caseload) {
    figures.all.push_back({"caseload", "caseload", std::move(caseload)});
}

released::Cell count_of(const figures::Figures& figures, std::string_view id, const Policy& policy) {
    return count_value(*figures.find<figures::Count>(id), figures, policy).value;
}

}  // namespace

TEST_CASE("nothing of a change that shows too few can be narrowed down: pairs, pupils lost, directions") {
    for (const int threshold : {3, 4, 5})
        for (int supported = threshold; supported <= 15; ++supported) {
            Attacker reader{threshold};
            attacker::each_table(supported, 6, [&](const std::vector<int>& part) {
                const auto change = change_of({part[0], part[1], part[2]}, {part[3], part[4], part[5]});
                const int lost = part[3] + part[4] + part[5];
                std::vector<int> quantities = part;
                quantities.push_back(lost);
                quantities.push_back(supported - lost);
                reader.think_of(spell_change(change_value(change, policy(threshold))), quantities);
            });
            INFO("threshold " << threshold << ", supported " << supported);
            CHECK(reader.success() == "");
        }
}

TEST_CASE(
    "a change of fewer pairs than the threshold is withheld whole; from the threshold on, counts; from ten "
    "on, means") {
    const auto few = change_value(change_of({2, 1, 1}, {6, 0, 6}), policy(5));
    for (const auto& cell : {few.pairs, few.mean, few.rose, few.lost_no_data, few.g})
        CHECK(is_withheld(cell));
    CHECK(few.supported == released::Cell{number(16)});
    CHECK(few.cautions.empty());

    const auto some = change_value(change_of({9, 0, 0}, {0, 0, 6}), policy(5));
    CHECK(some.pairs == released::Cell{number(9)});
    CHECK(spell(some.mean) == "not applicable");
    CHECK_FALSE(some.interval);
    CHECK(is_withheld(some.rose));  // all nine alike: each one's direction would be known

    const auto enough = change_value(change_of({10, 0, 0}, {0, 0, 6}), policy(5));
    CHECK(enough.mean == released::Cell{number(1.3)});
    CHECK(enough.rose == released::Cell{number(10)});
    CHECK(enough.g == released::Cell{number(0.4)});
    REQUIRE(enough.interval);
    CHECK(enough.interval->low == 0.4);
    CHECK(enough.interval->high == 2.1);
}

TEST_CASE(
    "too few pupils without a pair: the mean stands, and all that would give their number away is withheld") {
    const auto change = change_value(change_of({20, 6, 12}, {3, 0, 1}), policy(10));
    CHECK(change.mean == released::Cell{number(1.3)});
    CHECK(change.interval);
    CHECK(change.supported == released::Cell{number(42)});
    for (const auto& cell : {change.pairs, change.rose, change.fell, change.steady, change.g,
                             change.lost_no_data, change.lost_no_support_window})
        CHECK(is_withheld(cell));
}

TEST_CASE(
    "on a small scale no mean is given that would tell how many rose and fell where that is held back") {
    const auto of = [](const std::vector<std::pair<double, double>>& values) {
        figures::PairedChange change;
        change.id = "wellbeing.change";
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto& [before, during] = values[i];
            figures::PupilChange pair;
            pair.pupil.code = "P" + std::to_string(i);
            pair.before = before;
            pair.during = during;
            change.pairs.push_back(pair);
        }
        change.threshold = 0;
        figures::sum_up(change);
        return change;
    };
    std::vector<std::pair<double, double>> small;
    std::vector<std::pair<double, double>> wide;
    std::vector<std::pair<double, double>> yes_and_no;
    for (int i = 0; i < 14; ++i) {
        small.emplace_back(i % 6, i % 6 + (i < 3 ? 1 : 0));
        wide.emplace_back(80 + i, 80 + i + (i < 3 ? 3 - 2 * i : i * 3.0 - 12));
        yes_and_no.emplace_back(i < 3 ? 1 : 0, i < 9 ? 1 : 0);
    }
    for (const int threshold : {5, 10}) {
        CHECK(is_withheld(change_value(of(small), policy(threshold)).mean));
        CHECK_FALSE(change_value(of(small), policy(threshold)).interval);
        CHECK(is_withheld(change_value(of(yes_and_no), policy(threshold)).mean_before));
    }
    CHECK_FALSE(is_withheld(change_value(of(wide), policy(5)).mean));
    CHECK_FALSE(is_withheld(change_value(of(small), policy(0, sample::Audience::school)).mean));
}

TEST_CASE("the school sees every count, and no mean of fewer than ten pairs either") {
    const auto change = change_value(change_of({2, 1, 1}, {1, 0, 1}), policy(0, sample::Audience::school));
    CHECK(change.pairs == released::Cell{number(4)});
    CHECK(change.fell == released::Cell{number(1)});
    CHECK(spell(change.mean) == "not applicable");
}

TEST_CASE("nothing of an item that shows too few can be narrowed down: answers, agreement, the rest") {
    for (const int threshold : {3, 4, 5})
        for (int answered = threshold; answered <= 4 * threshold + 2; ++answered) {
            Attacker reader{threshold};
            attacker::each_table(answered, scale.size(), [&](const std::vector<int>& counts) {
                const auto value =
                    questionnaire_value(questionnaire_of(counts, answered, {}), agree, policy(threshold));
                std::vector<int> quantities = counts;
                quantities.push_back(counts[2] + counts[3]);
                quantities.push_back(counts[0] + counts[1]);
                reader.think_of(spell_item(value.items[0]), quantities);
            });
            INFO("threshold " << threshold << ", answered " << answered);
            CHECK(reader.success() == "");
        }
}

TEST_CASE("agreement of all or of none is withheld, however many they are") {
    const auto agreed = [](const std::vector<int>& counts, int threshold) {
        int answered = 0;
        for (const int count : counts) answered += count;
        return questionnaire_value(questionnaire_of(counts, answered, {}), agree, policy(threshold))
            .items[0]
            .agreed_percent;
    };
    CHECK(is_withheld(agreed({0, 0, 0, 9}, 5)));
    CHECK(is_withheld(agreed({0, 0, 20, 30}, 5)));
    CHECK(is_withheld(agreed({9, 0, 0, 0}, 5)));
    CHECK(is_withheld(agreed({40, 10, 0, 0}, 5)));
    CHECK(agreed({5, 0, 0, 15}, 5) == released::Cell{number(75)});
    CHECK(agreed({0, 0, 0, 3}, 0) == released::Cell{number(100)});
}

TEST_CASE("a questionnaire answered by too few, or unanswered by too few, does not show it") {
    const auto few = questionnaire_value(questionnaire_of({0, 0, 1, 3}, 4, 30), agree, policy(5));
    CHECK(is_withheld(few.responses));
    CHECK(is_withheld(few.given_to));
    CHECK(is_withheld(few.items[0].answered));
    CHECK(is_withheld(few.items[0].agreed));

    const auto nearly_all = questionnaire_value(questionnaire_of({6, 0, 10, 10}, 26, 28), agree, policy(5));
    CHECK(nearly_all.responses == released::Cell{number(26)});
    CHECK(is_withheld(nearly_all.given_to));
    CHECK(spell(questionnaire_value(questionnaire_of({6, 0, 10, 10}, 26, {}), agree, policy(5)).given_to) ==
          "missing");
}

TEST_CASE("the rows of a breakdown stand in an order that says nothing about a withheld one") {
    figures::Breakdown breakdown{"referrals.by-referrer",
                                 {{"teacher", 30}, {"parent", 20}, {"carer", 12}, {"agency", 3}},
                                 65,
                                 true,
                                 {}};
    const auto value = breakdown_value(breakdown, {}, policy(5));
    REQUIRE(value.rows.size() == 4);
    CHECK(value.rows[0].label == "teacher");
    CHECK(value.rows[1].label == "parent");
    CHECK(value.rows[2].label == "agency");
    CHECK(value.rows[3].label == "carer");
    CHECK(is_withheld(value.rows[2].count));
    CHECK(is_withheld(value.rows[3].count));
    CHECK(value.people == released::Cell{number(65)});
}

TEST_CASE(
    "twelve pupils in two key stages: the whole is shown to the public, the key stages are not even named") {
    figures::Breakdown breakdown{"pupils.by-key-stage", {{"KS2", 7}, {"KS1", 5}}, 12, true, {}};
    const auto value = breakdown_value(breakdown, {}, policy(10));
    CHECK(value.people == released::Cell{number(12)});
    CHECK(value.rows.empty());
    CHECK(breakdown_value(breakdown, {}, policy(5)).rows.size() == 2);
}

TEST_CASE("pupils in none of the listed groups count as a group that subtraction would show") {
    figures::Breakdown breakdown{"pupils.by-key-stage", {{"KS2", 30}, {"KS1", 20}}, 52, true, {}};
    const auto value = breakdown_value(breakdown, {}, policy(5));
    REQUIRE(value.rows.size() == 2);
    CHECK(is_withheld(value.rows[0].count) != is_withheld(value.rows[1].count));
}

TEST_CASE("those supported now are withheld where those no longer supported would be too few") {
    const auto now = [](int supported, int now, int threshold) {
        return count_of(figures_of(supported, now), "pupils.now", policy(threshold));
    };
    CHECK(is_withheld(now(40, 37, 5)));
    CHECK(now(40, 35, 5) == released::Cell{number(35)});
    CHECK(now(40, 40, 5) == released::Cell{number(40)});
    CHECK(is_withheld(now(40, 3, 5)));
    CHECK(now(40, 37, 0) == released::Cell{number(37)});
}

TEST_CASE(
    "outside the school mentors' caseloads are one, without a name, and the work of a single mentor is "
    "withheld") {
    figures::Figures figures = figures_of(45, 30);
    add_caseload(figures, caseload_of("Ana Reid", 16, 200, 6000));
    add_caseload(figures, caseload_of("Ivor Lamb", 14, 100, 3000));
    const auto two = caseload_values(figures, policy(5));
    REQUIRE(two.size() == 1);
    CHECK(two[0].mentor.empty());
    CHECK(two[0].now == released::Cell{number(30)});
    CHECK(two[0].mean == released::Cell{number(31)});
    CHECK(two[0].contacts == released::Cell{number(300)});
    CHECK(two[0].hours == released::Cell{number(150)});
    CHECK(spell(two[0].most) == "not applicable");

    figures.all.pop_back();
    const auto one = caseload_values(figures, policy(5));
    CHECK(one[0].most == released::Cell{number(18)});
    CHECK(is_withheld(one[0].hours));
    CHECK(is_withheld(one[0].contacts));
    CHECK(is_withheld(count_of(figures, "sessions.contacts", policy(5))));

    // Two are no longer supported, and the largest caseload would bound them.
    figures::Figures fewer = figures_of(45, 43);
    add_caseload(fewer, caseload_of("Ana Reid", 16, 200, 6000));
    CHECK(is_withheld(caseload_values(fewer, policy(5))[0].most));

    const auto school = caseload_values(figures, policy(0, sample::Audience::school));
    CHECK(school[0].mentor == "Ana Reid");
    CHECK(school[0].hours == released::Cell{number(100)});
    CHECK(count_of(figures, "sessions.contacts", policy(0, sample::Audience::school)) ==
          released::Cell{number(300)});
}

TEST_CASE("a threshold is raised freely and lowered only with a reason, which is carried") {
    model::School school;
    diagnostics::Diagnostics said;
    CHECK(policy_for(school, sample::Audience::school, said).threshold == 0);
    CHECK(policy_for(school, sample::Audience::governors, said).threshold == 5);
    CHECK(policy_for(school, sample::Audience::public_, said).threshold == 10);

    auto& settings = school.audiences[sample::Audience::public_];
    settings.threshold = model::Recorded<int>{15, {}};
    CHECK(policy_for(school, sample::Audience::public_, said).threshold == 15);
    CHECK(said.all().empty());

    settings.threshold = model::Recorded<int>{6, {}};
    CHECK(policy_for(school, sample::Audience::public_, said).threshold == 10);
    REQUIRE(said.all().size() == 1);
    CHECK(said.all()[0].id == "threshold-lowered-without-reason");

    settings.reason = "the governing body agreed on 3 May";
    const Policy lowered = policy_for(school, sample::Audience::public_, said);
    CHECK(lowered.threshold == 6);
    CHECK(lowered.lowered);
    CHECK(lowered.reason == settings.reason + ".");
}
