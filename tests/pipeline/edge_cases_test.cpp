// Schools at the edges of what can be counted, walked the whole way to the papers that people read.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "../figures/made_up.hpp"
#include "copied_folder.hpp"
#include "figures/explanation.hpp"
#include "pipeline.hpp"

using namespace casebook;
using document::Audience;

namespace {

struct Values {
    std::string before, during;
};

/// Pupils who were all referred on 22 September 2025 and supported from 6 October on.
struct School {
    int pupils = 0;
    int mentors = 2;
    std::function<std::string(int pupil, int week)> attended;  ///< of ten half days; weeks count from support
    std::function<Values(int pupil)> worry;                    ///< a score of which less is better
    std::string plan = {};
    std::string measured_on = "2025-09-22";
    std::string period_from = "2025-09-01";
    bool rolling_year = true;
    int ended = 0;   ///< so many pupils' support ended on 28 November
    int weeks = 10;  ///< of support that are recorded; the period lasts as long
    std::function<std::string(int week)> whole_school = {};  ///< attended of 2400 half days
    std::string governors_read = {};                         ///< a template of their report
};

constexpr std::string_view family_names[] = {"Aldous",    "Brackley", "Culverwell",  "Dunstable",  "Everard",
                                             "Farthing",  "Goodacre", "Hartnoll",    "Inglefield", "Jessop",
                                             "Kettering", "Ludlam",   "Meadowcroft", "Nettleship"};

model::Date last_day(const School& school) {
    return made_up::later(made_up::date("2025-10-10"), 7 * school.weeks);
}

std::string settings(const School& school) {
    std::string text =
        "casebook: 1\n"
        "school: {name: Edge School, phase: primary, pupils_on_roll: 240}\n"
        "period: {label: This year, from: " +
        school.period_from + ", until: " + figures::iso(last_day(school)) +
        (school.rolling_year ? "" : ", rolling_year: no") +
        "}\n"
        "framework: ofsted-2025\narchive_frameworks: []\n"
        "measures:\n"
        "  - {id: worry, name: Worry score, unit: points, better: down, least: 0, most: 40, threshold: 2,"
        " rated_by: pupil}\n"
        "mentors:\n";
    for (int mentor = 1; mentor <= school.mentors; ++mentor)
        text += fmt::format("  - {{id: M{}, name: Mentor {}, role: learning mentor, hours_per_week: 16}}\n",
                            mentor, mentor == 1 ? "Trewin" : "Hale");
    return text;
}

void write(const School& school, const tests::CopiedFolder& folder) {
    const model::Date start = made_up::date("2025-10-06");
    std::string registered =
        "Pupil,First name,Last name,Date of birth,Year group,Support started,Support ended\n";
    std::string referrals = "Date,Pupil,Referred by,Reasons,Decision,Decision date\n";
    std::string attendance = "Pupil,Week beginning,Attended,Possible\n";
    std::string scores = "Pupil,Date,Measure,Value\n";
    std::string sessions = "Date,Minutes,Mentor,Pupil,Kind\n";
    for (int i = 0; i < school.pupils; ++i) {
        const std::string code = fmt::format("P{:03}", i + 1);
        registered +=
            fmt::format("{},Zed,{},201{}-0{}-1{},{},2025-10-06,{}\n", code, family_names[i], 5 + i % 2,
                        1 + i % 9, i % 10, 4 + i % 2, i < school.ended ? "2025-11-28" : "");
        referrals += fmt::format("2025-09-22,{},class teacher,{},accepted,2025-09-25\n", code,
                                 i % 2 == 0 ? "anxiety" : "attendance");
        for (int week = -5; week < school.weeks; ++week) {
            const std::string present = school.attended(i, week);
            attendance += fmt::format("{},{},{},{}\n", code, figures::iso(made_up::later(start, 7 * week)),
                                      present, present.empty() ? "" : "10");
        }
        const Values worry = school.worry(i);
        scores += fmt::format("{0},{1},worry,{2}\n{0},2025-12-10,worry,{3}\n", code, school.measured_on,
                              worry.before, worry.during);
        for (int week = 1; week < 9; ++week)
            sessions +=
                fmt::format("{},30,M1,{},one-to-one\n", figures::iso(made_up::later(start, 7 * week)), code);
    }
    std::filesystem::remove_all(folder.folder());
    folder.write("casebook.yaml", settings(school));
    folder.write("register.csv", registered);
    folder.write("referrals.csv", referrals);
    folder.write("tracking/attendance.csv", attendance);
    folder.write("tracking/scores.csv", scores);
    folder.write("sessions.csv", sessions);
    if (school.whole_school) {
        std::string rows = "Week beginning,Attended,Possible\n";
        for (int week = -5; week < school.weeks; ++week)
            rows += fmt::format("{},{},2400\n", figures::iso(made_up::later(start, 7 * week)),
                                school.whole_school(week));
        folder.write("tracking/school-attendance.csv", rows);
    }
    if (!school.governors_read.empty())
        folder.write("templates/reports/governor-report.md", school.governors_read);
    if (!school.plan.empty()) folder.write("plans/earlier.yaml", school.plan);
}

bool is_within_words(std::string_view tag) {
    return std::ranges::any_of(
        std::array{"strong", "em", "a ", "a>", "/strong", "/em", "/a>", "span", "/span"},
        [&](std::string_view name) { return tag.starts_with(name); });
}

/// The words of a page, parted by single spaces.
std::string words_of(std::string_view html) {
    std::string words;
    const auto part = [&] {
        if (!words.empty() && words.back() != ' ') words += ' ';
    };
    for (std::size_t at = std::min(html.find("<main"), html.size()); at < html.size(); ++at) {
        if (html[at] == '<') {
            if (!is_within_words(html.substr(at + 1, 8))) part();
            at = std::min(html.find('>', at), html.size());
        } else if (html[at] == ' ' || html[at] == '\n') {
            part();
        } else if (html.substr(at).starts_with("\u00a0")) {
            part();
            ++at;
        } else {
            words += html[at];
        }
    }
    return words;
}

struct TwoPapers {
    std::string governors, school;
};

TwoPapers papers_of(const tests::CopiedFolder& folder, model::Date today = made_up::date("2025-12-20")) {
    const Outcome outcome =
        make({.folder = folder.folder(), .out = folder.out(), .today = today, .clock_only_removes = false});
    REQUIRE(outcome.refused.empty());
    TwoPapers papers;
    for (const publish::File& file : outcome.files) {
        if (file.path.ends_with("governor-report.html")) papers.governors = words_of(file.bytes);
        if (file.path.ends_with("evidence-file.html")) papers.school = words_of(file.bytes);
    }
    REQUIRE(!papers.governors.empty());
    REQUIRE(!papers.school.empty());
    return papers;
}

TwoPapers papers_of(const School& school) {
    const tests::CopiedFolder folder("starter");
    write(school, folder);
    return papers_of(folder, made_up::later(last_day(school), 1));
}

bool says(const std::string& paper, std::string_view words) {
    return paper.find(words) != std::string::npos;
}

/// What no paper may print, whatever was counted.
void check_is_sensible(const std::string& paper) {
    static const std::regex nonsense(
        "\\b(nan|inf)\\b|(-|−)0(\\.0+)?(?![.0-9])|(^|[^0-9.,])1 (pupils|referrals|sessions|points|weeks|"
        "hours|days)\\b|\\{[a-z-]+\\}|\\b0% of the pupils");
    std::smatch found;
    const bool any = std::regex_search(paper, found, nonsense);
    INFO((any ? std::string(found.prefix()).substr(std::max<std::size_t>(found.prefix().length(), 80) - 80) +
                    found.str()
              : std::string()));
    CHECK(!any);
}

std::string usual_week(int pupil, int week) {
    return std::to_string(week < 0 ? 7 + (pupil * 7 + week * 3 + 15) % 3
                                   : 8 + (pupil * 5 + week) % (2 + pupil % 2));
}

Values usual_worry(int pupil) {
    return {std::to_string(20 + pupil % 5 * 2), std::to_string(15 + pupil * 3 % 7)};
}

School usual(int pupils) {
    return {.pupils = pupils, .attended = usual_week, .worry = usual_worry};
}

}  // namespace

TEST_CASE("a school of nought, one, two, nine or ten pupils has papers that make sense") {
    for (const int pupils : {0, 1, 2, 9, 10}) {
        INFO(pupils << " pupils");
        const TwoPapers papers = papers_of(usual(pupils));
        check_is_sensible(papers.governors);
        check_is_sensible(papers.school);
        CHECK(says(papers.governors, "a rise of") == (pupils == 10));
        CHECK(says(papers.governors, "Allowing for chance: with other pupils") == (pupils == 10));
        CHECK(says(papers.governors, fmt::format("{} pupils were supported", pupils)) == (pupils > 4));
        CHECK(says(papers.school, "All of them were still supported") == (pupils > 1));
        CHECK(says(papers.school, "That pupil was still supported") == (pupils == 1));
        CHECK(says(papers.school, "less than 1%") == (pupils == 1));
    }
}

TEST_CASE("with no mentor named in the register nobody is said to have supported no pupil") {
    const TwoPapers two_mentors = papers_of(usual(12));
    CHECK(!says(two_mentors.school, "supported 0 pupils"));
    CHECK(says(two_mentors.school, "How many pupils Mentor Hale supported is not recorded."));
    CHECK(!says(two_mentors.governors, "In an average week it was"));
    School one = usual(12);
    one.mentors = 1;
    CHECK(says(papers_of(one).school, "Mentor Trewin supported 12 pupils"));
}

TEST_CASE("where every pupil changed by the same, only the school reads by how much") {
    School school = usual(12);
    school.attended = [](int, int week) { return week < 0 ? "8" : "9"; };
    school.worry = [](int) { return Values{"20", "17"}; };
    const TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    check_is_sensible(papers.school);
    CHECK(says(papers.governors,
               "12 pupils were measured both before and during support; the average is held back."));
    CHECK(!says(papers.governors, "10.0"));
    CHECK(says(papers.school,
               "a difference of +10.0 percentage points. How sure this is cannot be said, since "
               "it was the same for every pupil."));
    CHECK(!says(papers.school, "too few pupils were measured twice"));
    CHECK(
        says(papers.school, "The same change for every pupil, so that nothing can be said of chance: Worry"));
}

TEST_CASE("where every pupil stood by the same beside the school, only the school reads by how much") {
    School school = usual(12);
    school.attended = [](int pupil, int week) { return std::to_string((week < 0 ? 7 : 9) + pupil % 2); };
    school.whole_school = [](int week) { return week < 0 ? "2280" : "2304"; };
    TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    CHECK(says(papers.governors,
               "12 pupils can be compared with the whole school over the same weeks; the average is held "
               "back."));
    CHECK(!says(papers.governors, "19.0"));
    CHECK(!says(papers.governors, "20.0"));
    CHECK(says(papers.school, "by +1.0: a difference of +19.0 percentage points."));
    // One pupil who did otherwise, and the average is no longer what each one did.
    school.attended = [](int pupil, int week) {
        return pupil == 0 ? std::string("8") : std::to_string((week < 0 ? 7 : 9) + pupil % 2);
    };
    papers = papers_of(school);
    CHECK(says(papers.governors, "the pupils supported gained 17.3 percentage points on the school"));
}

TEST_CASE("a term in which every pupil has the same is told to the school alone") {
    School school = usual(12);
    school.weeks = 20;
    school.attended = [](int pupil, int week) {
        return std::to_string(week < 13 ? 9 : 7 + (pupil + week) % (pupil % 3 + 2));
    };
    school.governors_read =
        "# Governors\n\n{{period.from}} {{attendance.trend}}\n\n{{chart attendance.trend}}\n";
    TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    CHECK(says(papers.school, "90.0% in autumn 2025"));
    CHECK(!says(papers.governors, "90.0%"));
    school.attended = [](int pupil, int week) { return std::to_string(week < 13 ? 8 + pupil % 2 : 9); };
    papers = papers_of(school);
    CHECK(says(papers.school, "90.0% in spring 2026"));
    CHECK(!says(papers.governors, "90.0%"));
    school.attended = usual_week;
    CHECK(says(papers_of(school).governors, "% in spring 2026 (12 pupils)"));
}

TEST_CASE("where nothing changed for anybody, no change is spoken of") {
    School school = usual(12);
    school.attended = [](int, int) { return "10"; };
    school.worry = [](int) { return Values{"0", "0"}; };
    const TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    check_is_sensible(papers.school);
    CHECK(says(papers.school, "100.0% before and 100.0% during it: no difference."));
    CHECK(!says(papers.governors, "This is a change"));
    CHECK(!says(papers.school, "This is a change"));
}

TEST_CASE("where all values are missing, the papers say so and show no empty chart") {
    School school = usual(12);
    school.attended = [](int, int) { return ""; };
    school.worry = [](int) { return Values{}; };
    const TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    check_is_sensible(papers.school);
    CHECK(says(papers.governors, "No pupil has attendance recorded both before and during support"));
    CHECK(!says(papers.governors, "Figure 2"));
}

TEST_CASE("one pupil who fell far does not make a fall of all") {
    School school = usual(12);
    school.attended = [](int pupil, int week) {
        return pupil == 0 && week >= 0 ? std::string("0") : std::to_string(9 + (pupil + week + 6) % 2);
    };
    school.worry = [](int pupil) {
        return Values{std::to_string(20 + pupil % 3), pupil == 0 ? "40" : std::to_string(19 + pupil % 4)};
    };
    const TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    check_is_sensible(papers.school);
    CHECK(says(papers.governors, "no clear change. Allowing for chance"));
    CHECK(says(papers.governors, "No clear change: Worry score."));
}

TEST_CASE("a fall is called better where less is better, and the aim is said") {
    School school = usual(14);
    school.worry = [](int pupil) {
        return Values{std::to_string(30 + pupil % 4), std::to_string(12 + pupil % 5)};
    };
    const TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    CHECK(says(papers.governors, "Clearly better: Worry score."));
    CHECK(says(papers.school, "a fall of"));
    CHECK(says(papers.school, "On this measure the aim is a lower number."));
}

TEST_CASE("a value of the day of the referral or of the first day of support is one before support") {
    for (const std::string_view day : {"2025-09-22", "2025-10-06"}) {
        School school = usual(12);
        school.measured_on = day;
        CHECK(
            says(papers_of(school).school, "Worry score: for the 12 pupils measured both before and during"));
    }
    School school = usual(12);
    school.measured_on = "2025-10-07";
    CHECK(
        says(papers_of(school).school, "Worry score: no pupil was measured both before and during support"));
}

TEST_CASE("a pupil supported twice counts once, and the earlier support is a caution for the school") {
    School school = usual(12);
    school.plan =
        "pupil: P001\nstarted: 2025-09-08\nmentor: M1\nintensity: medium\n"
        "ending: {date: 2025-09-26, reason: targets met}\n";
    const TwoPapers papers = papers_of(school);
    check_is_sensible(papers.school);
    CHECK(says(papers.governors, "12 pupils were supported"));
    CHECK(says(papers.school, "Some pupils had an earlier time of support just before this one"));
    CHECK(!says(papers.governors, "an earlier time of support"));
}

TEST_CASE("where a term has too few pupils the papers are about the year to its end, and say so") {
    School school = usual(14);
    school.weeks = 20;
    school.period_from = "2026-01-05";
    school.ended = 7;
    TwoPapers papers = papers_of(school);
    check_is_sensible(papers.governors);
    for (const std::string* const paper : {&papers.governors, &papers.school})
        CHECK(says(
            *paper,
            "In This year alone only few pupils were supported. So that more can be said, the figures are "
            "those of the twelve months to 27 February 2026."));
    CHECK(
        says(papers.governors, "14 pupils were supported by a learning mentor between 28 February 2025 and"));
    CHECK(says(papers.governors, "14 referrals were received"));
    school.rolling_year = false;
    papers = papers_of(school);
    CHECK(!says(papers.governors, "twelve months"));
    CHECK(says(papers.governors, "7 pupils were supported by a learning mentor between 5 January 2026 and"));
    school.rolling_year = true;
    school.ended = 4;  // ten are supported in the period
    CHECK(!says(papers_of(school).governors, "twelve months"));
    school.ended = 7;
    school.period_from = "2025-10-06";  // the year has nobody besides
    CHECK(!says(papers_of(school).governors, "twelve months"));
}

TEST_CASE("a small school's governors read once why attendance is held back, and of which figures") {
    const tests::CopiedFolder folder("little-combe");
    const std::string paper = papers_of(folder).governors;
    const auto first = paper.find("single children");
    REQUIRE(first != std::string::npos);
    CHECK(paper.find("single children", first + 1) == std::string::npos);
    for (const std::string_view title :
         {"“Attendance before and during support”", "“Persistent absence before and during support”",
          "“Attendance beside the whole school”"})
        CHECK(says(paper, title));
}

TEST_CASE("a limit that is lowered to nothing is printed with its reason like any other") {
    for (const int limit : {0, 1, 3}) {
        const tests::CopiedFolder folder("starter");
        write(usual(12), folder);
        folder.append("casebook.yaml", fmt::format("audiences:\n  governors:\n    threshold: {}\n    reason: "
                                                   "the board has agreed to it\n",
                                                   limit));
        CHECK(says(papers_of(folder).governors, "the board has agreed to it. "));
    }
}
