#include <catch2/catch.hpp>

#include "wording/sentences.hpp"
#include "words.hpp"

using namespace casebook;
using released::Comparison;
using released::Interval;
using released::NotApplicable;
using released::Number;
using released::Withheld;

namespace {

Comparison measured(double own, double other, std::optional<Interval> interval) {
    return {.id = "attendance.whole-school",
            .title = "Attendance beside the whole school",
            .about = "",
            .unit = "percentage points",
            .pupils = Number{24},
            .change = Number{own},
            .other_change = Number{other},
            .difference = Number{own - other},
            .interval = interval};
}

}  // namespace

TEST_CASE("a gain on the school is named only where the interval as printed leaves out nought") {
    const auto words = tests::shipped_words();
    struct Row {
        double own, other;
        Interval interval;
        std::string says;
    };
    const Row rows[] = {
        {2.5, -0.4, {1.1, 4.7}, "the pupils supported gained 2.9 percentage points on the school"},
        {-2.5, -0.4, {-3.9, -0.3}, "the pupils supported lost 2.1 percentage points on the school"},
        {1.5, 0.5, {0.04, 1.96}, "no clear difference"},
        {0.5, 1.5, {-3.0, 1.0}, "no clear difference"},
    };
    for (const Row& row : rows) {
        const auto sentence = wording::comparison_sentence(measured(row.own, row.other, row.interval), words);
        CAPTURE(sentence);
        CHECK(sentence.find(row.says) != std::string::npos);
        CHECK(sentence.find("Allowing for chance, the average difference lies between ") !=
              std::string::npos);
        // The whole school is no comparison group: no effect is claimed, and the reader is told why.
        CHECK(sentence.find("effect") == std::string::npos);
        CHECK(sentence.find(words.phrase("comparison.whole-school-limits")) != std::string::npos);
    }
}

TEST_CASE("a comparison reads as a person would say it") {
    CHECK(
        wording::comparison_sentence(measured(2.5, -0.4, Interval{1.1, 4.7}), tests::shipped_words()) ==
        "Average attendance of the 24 pupils compared changed by +2.5 percentage points from before to "
        "during support; the whole school's, over the same weeks, by −0.4: the pupils supported gained 2.9 "
        "percentage points on the school. Allowing for chance, the average difference lies between +1.1 and "
        "+4.7 percentage points. The whole school was not referred when things were at their worst, so part "
        "of a gain on it was to be expected.");
}

TEST_CASE("what is withheld from a comparison stays withheld in its sentence") {
    const auto words = tests::shipped_words();
    auto comparison = measured(2.5, -0.4, std::nullopt);
    comparison.pupils = Withheld{};
    const auto unnumbered = wording::comparison_sentence(comparison, words);
    CHECK(unnumbered.find("of the pupils compared") != std::string::npos);
    CHECK(unnumbered.find("24") == std::string::npos);
    comparison.change = comparison.other_change = comparison.difference = Withheld{};
    CHECK(wording::comparison_sentence(comparison, words).find("held back here") != std::string::npos);
    comparison.pupils = Number{3};
    comparison.change = comparison.other_change = comparison.difference = NotApplicable{};
    CHECK(wording::comparison_sentence(comparison, words).starts_with("3 pupils can be compared"));
    comparison.pupils = Number{0};
    CHECK(wording::comparison_sentence(comparison, words).starts_with("Nobody has attendance"));
}

namespace {

Comparison beside_similar(Interval interval) {
    auto comparison = measured(2.5, -0.4, interval);
    comparison.id = "attendance.similar-pupils";
    comparison.matched = released::Matched{.candidates = Number{90},
                                           .unmatched = Number{1},
                                           .apart_before = Number{-0.8},
                                           .apart_after = Number{-0.04},
                                           .g = Number{0.62},
                                           .g_interval = Interval{0.05, 1.2},
                                           .persistent = Number{6},
                                           .other_persistent = Number{11},
                                           .odds_ratio = Number{0.4},
                                           .odds_interval = Interval{0.1, 1.3}};
    return comparison;
}

}  // namespace

TEST_CASE("an effect is spoken of beside similar pupils only, and only where the interval allows it") {
    const auto words = tests::shipped_words();
    const auto gain = wording::comparison_sentence(beside_similar({1.1, 4.7}), words);
    CHECK(gain.find("an effect of 2.9 percentage points in favour of the pupils supported") !=
          std::string::npos);
    CHECK(gain.find(words.phrase("comparison.similar-limits")) != std::string::npos);
    CHECK(wording::comparison_sentence(beside_similar({-0.1, 5.9}), words).find("no clear effect") !=
          std::string::npos);
    CHECK(wording::comparison_sentence(beside_similar({-5.9, -1.1}), words).find("an effect of 2.9") !=
          std::string::npos);
}

TEST_CASE("what a matched comparison gives beside its average is said in full, and months are refused") {
    const auto words = tests::shipped_words();
    const auto comparison = beside_similar({1.1, 4.7});
    CHECK(
        wording::comparison_details(comparison, words) ==
        "In attendance before support the two groups lay 0.80 standard deviations apart at first, and 0.04 "
        "once they were matched (under 0.1 is close). 1 pupil supported found nobody near enough and is left "
        "out. During support they differed by a Hedges’ g of 0.62 (allowing for chance, between 0.05 and "
        "1.20), which is a difference between groups. 6 of the 24 supported and 11 of the 24 similar pupils "
        "then missed a tenth of all sessions or more: the odds were 0.4 (allowing for chance, between 0.1 "
        "and "
        "1.3) times as high. Months of progress are not given, since they are defined for attainment only.");
    auto withheld = comparison;
    withheld.matched->persistent = withheld.matched->odds_ratio = withheld.matched->g = Withheld{};
    const auto text = wording::comparison_details(withheld, words);
    CHECK(text.find("odds") == std::string::npos);
    CHECK(text.find("Hedges") == std::string::npos);
    CHECK(wording::comparison_details(measured(2.5, -0.4, std::nullopt), words).empty());
}

namespace {

Comparison on_a_measure(double own, double other, Interval interval) {
    auto comparison = measured(own, other, interval);
    comparison.id = "reading.similar-pupils";
    comparison.measure = "Reading age";
    comparison.unit = "months";
    comparison.matched =
        released::Matched{Number{90}, Number{2},       Number{-0.42},   Number{0.03},    Number{0.41},
                          {},         NotApplicable{}, NotApplicable{}, NotApplicable{}, {}};
    return comparison;
}

}  // namespace

TEST_CASE("an effect on a measure is told with its unit, and a fall is a gain where less is better") {
    const auto words = tests::shipped_words();
    auto reading = on_a_measure(6.2, 2.1, {1.4, 6.8});
    CHECK(
        wording::comparison_sentence(reading, words) ==
        "Reading age: the average of the 24 pupils supported for whom a similar pupil without a mentor was "
        "found "
        "changed by +6.2 months from before to during support; that of the similar pupils by +2.1: an effect "
        "of "
        "4.1 months in favour of the pupils supported. Allowing for chance, the average difference lies "
        "between "
        "+1.4 and +6.8 months. Each had about the same value before as the pupil beside them; in what is not "
        "recorded the two groups may differ.");
    auto errors = on_a_measure(-6.2, -2.1, {-6.8, -1.4});
    errors.lower_is_better = true;
    CHECK(wording::comparison_sentence(errors, words).find("in favour of the pupils supported") !=
          std::string::npos);
    reading.difference = reading.change = reading.other_change = NotApplicable{};
    reading.pupils = Number{4};
    CHECK(wording::comparison_sentence(reading, words) ==
          "Reading age: For 4 pupils a similar pupil without a mentor was found. That is too few for an "
          "average, so "
          "none is given.");
}

TEST_CASE("months of progress are said where they are given, and else why not") {
    const auto words = tests::shipped_words();
    auto reading = on_a_measure(6.2, 2.1, {1.4, 6.8});
    const auto details = [&] { return wording::comparison_details(reading, words); };
    CHECK(details().find("they are defined for attainment only") != std::string::npos);
    reading.matched->months = Number{5};
    reading.matched->no_months = released::NoMonths::given;
    CHECK(details().find("worth about 5 months of progress more than the similar pupils made.") !=
          std::string::npos);
    reading.matched->months = Number{-1};
    CHECK(details().find("worth about 1 month of progress less") != std::string::npos);
    reading.matched->months = Number{0};
    CHECK(details().find("worth less than a month of progress.") != std::string::npos);
    reading.matched->months = NotApplicable{};
    using released::NoMonths;
    for (const auto& [why, says] : {std::pair{NoMonths::few_pupils, "fewer than ten pupils"},
                                    std::pair{NoMonths::by_chance, "chance alone could explain"},
                                    std::pair{NoMonths::no_size, "too little from pupil to pupil"},
                                    std::pair{NoMonths::beyond_table, "beyond the end of the table"}}) {
        reading.matched->no_months = why;
        CHECK(details().find(says) != std::string::npos);
    }
    CHECK(details().find("Before support the two groups lay 0.42 standard deviations apart") !=
          std::string::npos);
    CHECK(details().find("In attendance") == std::string::npos);
}

TEST_CASE("where the two means are not given, the sentence has the difference alone, with its interval") {
    const auto words = tests::shipped_words();
    Comparison governors{.id = "reading.similar-pupils",
                         .title = "Reading age",
                         .about = "",
                         .unit = "months",
                         .pupils = Number{24},
                         .change = NotApplicable{},
                         .other_change = NotApplicable{},
                         .difference = Number{5.8},
                         .interval = Interval{3.5, 8.0},
                         .measure = "Reading age"};
    CHECK(wording::comparison_sentence(governors, words) ==
          "Reading age: for 24 pupils supported a similar pupil without a mentor was found; from before to "
          "during support, an effect of 5.8 months in favour of the pupils supported. Allowing for chance, "
          "the average difference lies between +3.5 and +8.0 months. Each had about the same value before as "
          "the pupil beside them; in what is not recorded the two groups may differ.");
    governors.interval = Interval{-1.0, 8.0};
    CHECK(wording::comparison_sentence(governors, words).find("no clear effect") != std::string::npos);
}
