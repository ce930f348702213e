#include <catch2/catch.hpp>
#include <random>
#include <regex>

#include "wording/sentences.hpp"
#include "words.hpp"

using namespace casebook;
using released::Caution;
using released::Interval;
using released::NotApplicable;
using released::Number;
using released::Withheld;

namespace {

released::Change measured(double mean, std::optional<Interval> interval) {
    released::Change change;
    change.title = "Attendance before and during support";
    change.unit = "percentage points";
    change.pairs = Number{31};
    change.supported = Number{45};
    change.mean_before = Number{88.4};
    change.mean_during = Number{88.4 + mean};
    change.mean = Number{mean};
    change.interval = interval;
    change.rose = Number{19};
    change.fell = Number{8};
    change.steady = Number{4};
    change.lost_no_baseline = Number{9};
    change.lost_no_support_window = Number{5};
    change.lost_no_data = Number{0};
    change.baseline_weeks = 12;
    change.minimum_sessions = 20;
    return change;
}

/// Everything that the papers say of a change.
std::string all_that_is_said(const released::Change& change, const wording::Catalogue& words) {
    std::string said = wording::change_sentence(change, words) + "\n" +
                       wording::change_counts(change, words) + "\n" + wording::pairs_lost(change, words) +
                       "\n" + wording::windows_sentence(change, words);
    for (const auto& value :
         {wording::change_in_words(change, words), wording::interval_in_words(change, words)}) {
        const auto* spoken = std::get_if<wording::Spoken>(&value);
        said +=
            "\n" + (spoken ? document::plain(spoken->content) : std::get<wording::Unspoken>(value).sentence);
    }
    for (const auto& caution : wording::cautions(change.cautions, words)) said += "\n" + caution;
    return said;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Words that claim a direction; the counts of pupils say "higher" and "lower" of single pupils, which is a
/// fact.
const std::regex direction(
    "\\b(rise|rose|risen|fall|fell|fallen|increase[sd]?|decrease[sd]?|improve[ds]?|improvement|"
    "gain(ed|s)?|drop(ped|s)?|better|worse|grew|up|down)\\b");

}  // namespace

TEST_CASE("a change is named a rise or a fall only when the interval allows it") {
    struct Case {
        double mean;
        std::optional<Interval> interval;
        std::string change;
        std::string chance;
    };
    const auto words = tests::shipped_words();
    const auto given = GENERATE(values<Case>({
        {2.1, Interval{0.4, 3.8}, "a rise of 2.1 percentage points", "between 0.4 and 3.8 percentage points"},
        {-2.1, Interval{-3.8, -0.4}, "a fall of 2.1 percentage points",
         "between 0.4 and 3.8 percentage points"},
        {0.6, Interval{-0.6, 1.8}, "no clear change", "between −0.6 and +1.8 percentage points"},
        {-0.6, Interval{-1.8, 0.6}, "no clear change", "between −1.8 and +0.6 percentage points"},
        {1.0, Interval{0.04, 1.96}, "no clear change", "between 0.0 and +2.0 percentage points"},
        {1.0, Interval{0.0, 2.0}, "no clear change", "between 0.0 and +2.0 percentage points"},
        {4.0, std::nullopt, "a difference of +4.0 percentage points", "cannot be said"},
    }));
    const auto said = wording::change_sentence(measured(given.mean, given.interval), words);
    INFO(said);
    CHECK(contains(said, given.change));
    CHECK(contains(said, given.chance));
    CHECK(contains(said, "31 pupils"));
}

TEST_CASE("no direction is claimed and no effect named for any change whose interval holds zero") {
    const auto words = tests::shipped_words();
    std::mt19937 chance(20251110);
    std::uniform_real_distribution<double> middle(-6, 6);
    std::uniform_real_distribution<double> width(0, 8);
    std::uniform_int_distribution<int> die(0, 5);
    int unclear = 0;
    for (int i = 0; i < 5000; ++i) {
        const auto mean = middle(chance);
        const auto half = width(chance);
        auto change = measured(mean, Interval{mean - half, mean + half});
        if (die(chance) == 0) change.interval.reset();
        if (die(chance) == 0) change.rose = Withheld{};
        if (die(chance) == 0) change.mean_before = Withheld{};
        if (die(chance) == 0) change.lost_no_data = Withheld{};
        const bool holds_zero = !change.interval || (change.interval->low <= 0 && change.interval->high >= 0);
        for (int caution = 0; caution <= static_cast<int>(Caution::low_response); ++caution) {
            if (die(chance) < 2) change.cautions.insert(static_cast<Caution>(caution));
        }
        const auto said = all_that_is_said(change, words);
        INFO(said);
        REQUIRE_FALSE(contains(said, "effect"));
        REQUIRE_FALSE(contains(said, "{"));
        if (!holds_zero) continue;
        ++unclear;
        REQUIRE_FALSE(std::regex_search(said, direction));
        REQUIRE(contains(said, change.interval ? "no clear change" : "difference"));
    }
    CHECK(unclear > 1000);
}

TEST_CASE("below ten pairs only counts are given") {
    const auto words = tests::shipped_words();
    auto change = measured(0, std::nullopt);
    change.pairs = Number{8};
    change.rose = Number{5};
    change.fell = Number{3};
    change.steady = Number{0};
    change.mean = change.mean_before = change.mean_during = NotApplicable{};
    change.cautions = {Caution::few_pairs};
    const auto said = wording::change_sentence(change, words) + " " + wording::change_counts(change, words);
    CHECK(said ==
          "8 pupils were measured both before and during support. That is too few for an average, so none is "
          "given. "
          "Attendance was at least 1 percentage point higher for 5, at least as much lower for 3 and about "
          "the same for none.");
}

TEST_CASE(
    "counts that went each way are printed only when all three are released, so that none can be "
    "subtracted") {
    const auto words = tests::shipped_words();
    for (auto released::Change::*one :
         {&released::Change::rose, &released::Change::fell, &released::Change::steady}) {
        auto change = measured(2.1, Interval{0.4, 3.8});
        change.*one = Withheld{};
        const auto said = wording::change_counts(change, words);
        INFO(said);
        CHECK_FALSE(std::regex_search(said, std::regex("[0-9]")));
        CHECK(contains(said, "held back"));
    }
}

TEST_CASE(
    "pupils who could not be compared are counted with the reason, and without any reason's number when one "
    "is withheld") {
    const auto words = tests::shipped_words();
    auto change = measured(2.1, Interval{0.4, 3.8});
    CHECK(wording::pairs_lost(change, words) ==
          "Of the 45 pupils supported, 14 could not be compared: 9 had too little recorded before support "
          "began and 5 had "
          "too little recorded since it began.");
    change.lost_no_support_window = Withheld{};
    CHECK(wording::pairs_lost(change, words) ==
          "Of the 45 pupils supported, 14 could not be compared; for what reasons is held back.");
    change.pairs = Withheld{};
    CHECK(wording::pairs_lost(change, words).empty());
    change.pairs = Number{45};
    CHECK(wording::pairs_lost(change, words).empty());
}

TEST_CASE("a change of which everything is withheld shows no number at all") {
    const auto words = tests::shipped_words();
    auto change = measured(0, std::nullopt);
    change.pairs = change.supported = change.mean = change.mean_before = change.mean_during = Withheld{};
    change.rose = change.fell = change.steady = Withheld{};
    change.baseline_weeks = 0;
    const auto said = all_that_is_said(change, words);
    INFO(said);
    CHECK_FALSE(std::regex_search(said, std::regex("[0-9]")));
    CHECK(contains(said, "held back"));
}

TEST_CASE("each caution has a sentence of its own and is said once") {
    const auto words = tests::shipped_words();
    std::set<Caution> all;
    for (int i = 0; i <= static_cast<int>(Caution::low_response); ++i) all.insert(static_cast<Caution>(i));
    const auto said = wording::cautions(all, words);
    CHECK(said.size() == all.size());
    CHECK(std::set<std::string>(said.begin(), said.end()).size() == all.size());
}

TEST_CASE("a figure that is not there gives the sentence that says why") {
    const auto words = tests::shipped_words();
    released::Figure figure{"pupils.supported", "Pupils supported", "", Number{1}};
    const auto spoken = std::get<wording::Spoken>(wording::figure_in_words(figure, words));
    CHECK(document::plain(spoken.content) == "1 pupil");
    std::set<std::string> sentences;
    for (const released::Cell& cell :
         {released::Cell{Withheld{}}, {NotApplicable{}}, {released::Missing{}}}) {
        figure.value = cell;
        sentences.insert(std::get<wording::Unspoken>(wording::figure_in_words(figure, words)).sentence);
    }
    CHECK(sentences.size() == 3);
}

TEST_CASE("supported pupils are said for many, one, none and for a number that is held back") {
    const auto words = tests::shipped_words();
    const auto said = [&](released::Cell supported, released::Cell now) {
        const released::Figure all{"pupils.supported", "", "", supported};
        const released::Figure still{"pupils.now", "", "", now};
        return wording::supported_sentence(&all, &still, "2024-09-04", "2025-12-12", words);
    };
    CHECK(said(Number{45}, Number{18}) ==
          "45 pupils were supported by a learning mentor between 4 September 2024 and 12 December 2025. 18 "
          "of them were "
          "still supported on 12 December 2025.");
    CHECK(contains(said(Number{1}, Number{1}), "1 pupil was supported"));
    CHECK(contains(said(Number{12}, Number{0}), "None of them were still supported"));
    CHECK_FALSE(contains(said(Number{0}, Number{0}), "None of them"));
    CHECK_FALSE(contains(said(Withheld{}, Number{9}), "9"));
    CHECK(contains(wording::supported_sentence(nullptr, nullptr, "", "", words), "not recorded"));
}

TEST_CASE("the most frequent groups name ties whole, and are only those shown where any is withheld") {
    const auto words = tests::shipped_words();
    released::Breakdown reasons{"referrals.by-reason", "Referrals by reason", "", {}, Number{30}, false, 5};
    reasons.rows = {{"attendance", Number{14}},
                    {"anxiety", Number{9}},
                    {"behaviour", Number{7}},
                    {"loss", Number{7}},
                    {"moving on", Withheld{}}};
    CHECK(wording::largest_groups(reasons, 3, words) ==
          "Of the reasons shown here, the most frequent were attendance (14), anxiety (9), behaviour (7) and "
          "loss "
          "(7); a referral can name several.");
    reasons.rows.back().count = Number{3};
    CHECK(contains(wording::largest_groups(reasons, 3, words),
                   "The reasons named most often were attendance (14)"));
    for (auto& row : reasons.rows) row.count = Withheld{};
    CHECK(contains(wording::largest_groups(reasons, 3, words), "held back"));
    reasons.rows.clear();
    CHECK(wording::largest_groups(reasons, 3, words).empty());
}

TEST_CASE("groups of which there is only one, and cases of only one result, are told as a person would") {
    const auto words = tests::shipped_words();
    released::Breakdown decisions{"referrals.by-decision", "Decisions", "", {}, Number{6}, false, 6};
    decisions.rows = {{"accepted", Number{6}}};
    CHECK(wording::groups_sentence(decisions, words) == "What was decided: all 6 accepted.");
    decisions.rows.push_back({"declined", Number{5}});
    CHECK(wording::groups_sentence(decisions, words) == "What was decided: 6 accepted and 5 declined.");
    decisions.rows.back().count = Withheld{};
    CHECK_FALSE(contains(wording::groups_sentence(decisions, words), "all 6"));

    const auto said = [&](std::vector<std::string> results) {
        return wording::cases_sentence(results, words);
    };
    CHECK(said({"negative"}) == "1 case study, and it tells of support that did not work.");
    CHECK(said({"mixed", "mixed"}) == "2 case studies, and all tell of a mixed result.");
    CHECK(said({"mixed", "positive"}) ==
          "2 case studies: 1 tells of things that went well and 1 of a mixed result.");

    auto change = measured(2.1, Interval{0.4, 3.8});
    change.pairs = Number{0};
    CHECK(contains(wording::pairs_lost(change, words), "None of the 45 pupils supported could be compared"));
}

TEST_CASE("a share of answers is printed with its number of pupils and what chance allows") {
    const auto words = tests::shipped_words();
    released::Item item{"My mentor listens", {}, Number{21}, Number{19}, Number{90.5}, Interval{71.1, 97.3}};
    CHECK(wording::item_sentence(item, words) ==
          "19 of 21 agreed with “My mentor listens” (90%; allowing for chance, between 71% and 97%).");
    item.agreed = Withheld{};
    CHECK(wording::item_sentence(item, words).empty());
}

TEST_CASE("every gap names a file and what it costs") {
    const auto words = tests::shipped_words();
    int minutes = 0;
    for (const auto* subject : {"pupils", "sessions", "referrals", "attendance", "questionnaire", "cases",
                                "negative-case", "practice", "quotations"}) {
        const auto& gap = wording::gap(subject);
        CHECK(contains(wording::gap_sentence(gap, words), std::string(gap.file)));
        minutes += gap.minutes_a_week;
    }
    CHECK(minutes <= 15);
}
