#include <catch2/catch.hpp>
#include <regex>

#include "wording/sentences.hpp"
#include "wording/sentences_of_trend.hpp"
#include "wording/sentences_of_yes_no.hpp"
#include "words.hpp"

using namespace casebook;
using released::Caution;
using released::Interval;
using released::NotApplicable;
using released::Number;
using released::ThresholdFrom;
using released::Withheld;

namespace {

released::Change measured(double mean, std::optional<Interval> interval) {
    released::Change change;
    change.id = "reading.change";
    change.title = "Reading";
    change.unit = "months";
    change.pairs = Number{24};
    change.supported = Number{30};
    change.mean_before = Number{98.2};
    change.mean_during = Number{98.2 + mean};
    change.mean = Number{mean};
    change.interval = interval;
    change.rose = Number{14};
    change.fell = Number{4};
    change.steady = Number{6};
    change.lost_no_baseline = Number{2};
    change.lost_no_support_window = Number{4};
    change.lost_no_data = Number{0};
    change.threshold = 3;
    change.of = released::ChangeOf{.measure = "Reading", .before_weeks = 12, .end_weeks = 2};
    change.of->threshold_from = ThresholdFrom::school;
    return change;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string all_that_is_said(const released::Change& change, const wording::Catalogue& words) {
    std::string said =
        wording::change_sentence(change, words) + "\n" + wording::change_counts(change, words) + "\n" +
        wording::expected_return_sentence(change, words) + "\n" + wording::windows_sentence(change, words);
    for (const auto& caution : wording::cautions(change.cautions, words)) said += "\n" + caution;
    return said;
}

const std::regex direction(
    "\\b(rise|rose|risen|fall|fell|fallen|increase[sd]?|decrease[sd]?|improve[ds]?|improvement|"
    "gain(ed|s)?|drop(ped|s)?|better|worse|grew|up|down|effect)\\b");

}  // namespace

TEST_CASE("a measure's change is said with its name and unit, and what chance allows") {
    const auto words = tests::shipped_words();
    CHECK(wording::change_sentence(measured(5.9, Interval{2.2, 9.6}), words) ==
          "Reading: for the 24 pupils measured both before and during support, the average was 98.2 months "
          "before and 104.1 during it: a rise of 5.9 months. Allowing for chance, the average change lies "
          "between 2.2 and 9.6 months.");
    auto plain = measured(-1.5, Interval{-2.0, -1.0});
    plain.unit = "";
    plain.of->lower_is_better = true;
    CHECK(contains(wording::change_sentence(plain, words), "a fall of 1.5 points. On this measure"));
    plain.of->a_week = true;
    CHECK(contains(wording::change_sentence(plain, words), "a fall of 1.5 points a week."));
}

TEST_CASE("what is said of a measure names a direction only when the interval as printed leaves out nought") {
    const auto words = tests::shipped_words();
    for (const auto& interval : {Interval{-0.6, 1.8}, Interval{0.04, 1.9}, Interval{-1.9, 0.0}}) {
        auto change = measured(0.6, interval);
        for (int caution = 0; caution <= static_cast<int>(Caution::overlapping_windows); ++caution)
            change.cautions.insert(static_cast<Caution>(caution));
        for (const auto from :
             {ThresholdFrom::school, ThresholdFrom::reliability, ThresholdFrom::any_change}) {
            change.of->threshold_from = from;
            change.of->expected_return = Number{0.9};
            const auto said = all_that_is_said(change, words);
            INFO(said);
            CHECK_FALSE(std::regex_search(said, direction));
            CHECK(contains(said, "no clear change"));
        }
    }
}

TEST_CASE("no pair, one, nine, and ten withheld: the sentence says why there is no average") {
    const auto words = tests::shipped_words();
    auto change = measured(0, std::nullopt);
    change.mean = change.mean_before = change.mean_during = NotApplicable{};
    change.cautions = {Caution::few_pairs};
    const auto said = [&](released::Cell pairs) {
        change.pairs = pairs;
        return wording::change_sentence(change, words);
    };
    CHECK(said(Number{0}) ==
          "Reading: no pupil was measured both before and during support, so nothing can be "
          "said about a change.");
    CHECK(contains(said(Number{1}), "Reading: 1 pupil was measured"));
    CHECK(contains(said(Number{9}), "Reading: 9 pupils were measured"));
    CHECK(contains(said(Withheld{}), "Reading: held back here"));
    for (const released::Cell& pairs :
         std::vector<released::Cell>{Number{0}, Number{1}, Number{9}, Withheld{}})
        CHECK_FALSE(std::regex_search(said(pairs), direction));
}

TEST_CASE("grades are counted and never averaged") {
    const auto words = tests::shipped_words();
    auto change = measured(0, std::nullopt);
    change.mean = change.mean_before = change.mean_during = NotApplicable{};
    change.of->by_rank = true;
    CHECK(contains(wording::change_sentence(change, words), "counted here, not averaged"));
    CHECK(wording::change_counts(change, words) ==
          "The grade was higher for 14, lower for 4 and the same for 6.");
}

TEST_CASE("the counts say by how much, as the threshold was chosen") {
    const auto words = tests::shipped_words();
    auto change = measured(1, Interval{0.5, 1.5});
    CHECK(contains(wording::change_counts(change, words), "at least 3 months higher for 14"));
    change.of->threshold_from = ThresholdFrom::reliability;
    change.threshold = 4.25;
    CHECK(contains(wording::change_counts(change, words), "less than 4.25 months"));
    change.of->threshold_from = ThresholdFrom::any_change;
    CHECK(wording::change_counts(change, words) ==
          "The value was higher for 14, lower for 4 and the same for 6.");
    change.steady = Withheld{};
    CHECK_FALSE(contains(wording::change_counts(change, words), "14"));
}

TEST_CASE("a caution of some changes says which it concerns; one of all stands alone, each once") {
    const auto words = tests::shipped_words();
    auto one = measured(1, Interval{0.5, 1.5});
    auto other = one;
    other.title = "Confidence";
    one.cautions = {Caution::no_comparison};
    other.cautions = {Caution::no_comparison, Caution::indicative};
    const std::vector<const released::Change*> both = {&one, &other};
    const auto said = wording::cautions(both, words);
    REQUIRE(said.size() == 2);
    CHECK(contains(said[0], "(Confidence)"));
    CHECK_FALSE(contains(said[1], "("));
}

TEST_CASE("absence before and during is said with its limit; what is held back leaves no number") {
    const auto words = tests::shipped_words();
    released::YesNoChange change;
    change.title = "Persistent absence before and during support";
    change.limit = 10;
    change.pairs = Number{31};
    change.before = Number{14};
    change.during = Number{0};
    change.stopped = change.began = change.p = Withheld{};
    CHECK(wording::yes_no_sentence(change, words) ==
          "Of 31 pupils, 14 missed 10% or more of their half days before support and none during it.");
    change.stopped = Number{14};
    change.began = Number{0};
    change.p = Number{0.04};
    CHECK(contains(wording::yes_no_sentence(change, words), "seldom"));
    change.p = Number{0.06};
    CHECK(contains(wording::yes_no_sentence(change, words), "Chance alone could explain"));
    change.before = Withheld{};
    const auto hidden = wording::yes_no_sentence(change, words);
    CHECK_FALSE(contains(hidden, "14"));
    CHECK_FALSE(contains(hidden, "31"));
    change.pairs = Number{0};
    CHECK(wording::yes_no_sentence(change, words).empty());
}

TEST_CASE("a trend names terms and numbers of pupils, and no direction") {
    const auto words = tests::shipped_words();
    released::Trend trend;
    trend.id = "attendance.trend";
    trend.times = {{"2024-09-01", Number{16}, Number{91.6}, {}, Number{94.1}},
                   {"2025-01-01", Withheld{}, Withheld{}, {}, released::Missing{}},
                   {"2025-04-01", Withheld{}, Number{92.5}, {}, released::Missing{}}};
    const auto said = wording::trend_sentence(trend, words);
    CHECK(
        contains(said, "91.6% in autumn 2024 (16 pupils and the whole school 94.1%), 92.5% in summer 2025."));
    CHECK_FALSE(std::regex_search(said, direction));
    trend.times.pop_back();
    CHECK(wording::trend_sentence(trend, words).empty());
}

TEST_CASE("a trend over school years says which of them is only a part") {
    const auto words = tests::shipped_words();
    released::Trend trend;
    trend.id = "reading.trend-years";
    trend.measure = "Reading";
    trend.unit = "months";
    trend.step = released::Step::school_year;
    trend.times = {{"2024-09-01", Number{24}, Number{96.2}, {}, released::Missing{}},
                   {"2025-09-01", Number{19}, Number{97}, {}, released::Missing{}, true}};
    const auto said = wording::trend_sentence(trend, words);
    CHECK(contains(said, "Reading: 96.2 months in 2024/25 (24 pupils), 97.0 months in part of 2025/26 (19 "));
    CHECK(contains(said, "A part of a year has other months in it than a whole one"));
    CHECK_FALSE(std::regex_search(said, direction));
    trend.times.front().in_part = true;
    CHECK_FALSE(contains(wording::trend_sentence(trend, words), "than a whole one"));
}

TEST_CASE("half terms, terms and years are called as schools call them") {
    const auto words = tests::shipped_words();
    const auto called = [&](const char* first, released::Step step) {
        return wording::time_in_words({first, Number{12}, Number{90}, {}, released::Missing{}}, step, words);
    };
    using released::Step;
    CHECK(called("2024-09-01", Step::half_term) == "autumn 2024, 1st half");
    CHECK(called("2024-11-01", Step::half_term) == "autumn 2024, 2nd half");
    CHECK(called("2025-01-01", Step::half_term) == "spring 2025, 1st half");
    CHECK(called("2025-02-16", Step::half_term) == "spring 2025, 2nd half");
    CHECK(called("2025-04-01", Step::half_term) == "summer 2025, 1st half");
    CHECK(called("2025-06-01", Step::half_term) == "summer 2025, 2nd half");
    CHECK(called("2025-04-01", Step::term) == "summer 2025");
    CHECK(called("1999-09-01", Step::school_year) == "1999/00");
}

TEST_CASE("a statement answered twice names both sums, who went which way, and what chance could do") {
    const auto words = tests::shipped_words();
    released::YesNoChange change;
    change.title = change.measure = "My mentor listens to me.";
    change.asked = released::Asked::agreement;
    change.pairs = Number{18};
    change.before = Number{11};
    change.during = Number{17};
    change.began = Number{6};
    change.stopped = Number{0};
    change.p = Number{0.031};
    change.again = released::AnsweredAgain{"At the end", "2025-03-07", "2025-11-28", 9, 0, 9};
    CHECK(wording::yes_no_sentence(change, words) ==
          "“My mentor listens to me.”: of 18 people who answered both times, 11 agreed the first time and 17 "
          "the "
          "second. Of them 6 came to agree and none no longer did. On the whole scale 9 answered higher than "
          "before, none "
          "lower and 9 the same. Chance alone would seldom give such a difference.");
    change.p = NotApplicable{};
    CHECK(
        contains(wording::yes_no_sentence(change, words), "Nobody went over from one to the other. On the"));
}
