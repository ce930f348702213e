#include "figures/whole_school.hpp"

#include <catch2/catch.hpp>

#include "figures/attendance.hpp"
#include "figures/explain.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Folder;

namespace {

model::SchoolAttendance school_week(std::string_view monday, double attended, double possible) {
    model::SchoolAttendance row;
    row.week.value = date(monday);
    row.attended = attended;
    row.possible = possible;
    return row;
}

model::SchoolAttendance school_percent(std::string_view first, std::string_view last, double percent) {
    model::SchoolAttendance row;
    row.week.value = date(first);
    row.until = date(last);
    row.percent = percent;
    return row;
}

/// Two pupils, supported from different days on, with four weeks before and four during support.
Folder two_pupils() {
    Folder folder;
    folder.model.school.attendance = {4, 20};
    folder.pupil("P001", "2025-02-05").pupil("P002", "2025-04-02");
    folder.weeks("P001", "2025-01-06", 4, 7).weeks("P001", "2025-02-10", 4, 9);
    folder.weeks("P002", "2025-03-03", 4, 8).weeks("P002", "2025-04-07", 4, 7);
    return folder;
}

Comparison compare(const Folder& folder) {
    return beside_whole_school(Workings{folder.model, {date("2025-01-01"), date("2025-07-20")}});
}

}  // namespace

TEST_CASE("a pupil's change is held beside the school's in that pupil's own weeks") {
    Folder folder = two_pupils();
    folder.school_weeks("2025-01-06", 4, 940);  // before P001
    folder.school_weeks("2025-02-10", 3, 960);  // during P001
    folder.school_weeks("2025-03-10", 3, 950);  // before P002, three weeks of four
    folder.school_weeks("2025-04-07", 4, 920);  // during P002
    const Comparison found = compare(folder);
    REQUIRE(found.pupils.size() == 2);
    CHECK(found.pupils[0].change() == Approx(20));
    CHECK(found.pupils[0].other_change() == Approx(2));
    CHECK(found.pupils[1].change() == Approx(-10));
    CHECK(found.pupils[1].other_change() == Approx(-3));
    CHECK(*found.change == Approx(5));
    CHECK(*found.other_change == Approx(-0.5));
    CHECK(*found.difference == Approx(5.5));
    // Two differences, 18 and -7: the t quantile for one degree of freedom is 12.706.
    CHECK(found.interval->low == Approx(5.5 - 12.7062 * 12.5).epsilon(1e-5));
    CHECK(found.not_compared.empty());
}

TEST_CASE("what the whole school went through alike is no difference") {
    made_up::Dice dice{7};
    Folder folder;
    for (int number = 1; number <= 12; ++number) folder.pupil(made_up::code(number), "2025-03-12");
    for (int week = 0; week < 26; ++week) {
        const model::Date monday = made_up::later(date("2025-01-06"), 7 * week);
        const double attended = 6 + dice.below(5);
        for (int number = 1; number <= 12; ++number) folder.week(made_up::code(number), monday, attended, 10);
        auto row = school_week("2025-01-06", 100 * attended, 1000);
        row.week.value = monday;
        folder.model.school_attendance.push_back(row);
    }
    const Comparison found = compare(folder);
    REQUIRE(found.pupils.size() == 12);
    CHECK(*found.difference == Approx(0).margin(1e-9));
    CHECK(*found.change == Approx(*found.other_change));
}

TEST_CASE("a pupil of whose weeks the school's attendance covers less than half is left out, and counted") {
    Folder folder = two_pupils();
    folder.school_weeks("2025-01-06", 4, 940);
    folder.school_weeks("2025-02-10", 3, 960);
    folder.school_weeks("2025-03-24", 1, 950);
    folder.school_weeks("2025-04-07", 4, 920);
    const Comparison found = compare(folder);
    REQUIRE(found.pupils.size() == 1);
    REQUIRE(found.not_compared.size() == 1);
    CHECK(found.not_compared[0].code == "P002");
    CHECK(found.cautions.contains(Caution::pairs_lost));
    CHECK_FALSE(found.interval);
}

TEST_CASE("a longer stretch of the school's attendance counts where its middle day lies") {
    const std::vector<model::SchoolAttendance> rows = {school_percent("2025-01-06", "2025-02-14", 94),
                                                       school_percent("2025-02-24", "2025-04-04", 92)};
    CHECK(*school_rate(rows, date("2025-01-06"), date("2025-02-10"), 6) == Approx(94));
    // 26 January is the first stretch's middle.
    CHECK(*school_rate(rows, date("2025-01-20"), date("2025-03-03"), 7) == Approx(94));
    CHECK(*school_rate(rows, date("2025-01-20"), date("2025-03-24"), 8) == Approx(93));
    CHECK_FALSE(school_rate(rows, date("2025-05-05"), date("2025-06-02"), 4));
    CHECK_FALSE(school_rate({}, date("2025-05-05"), date("2025-06-02"), 0));
}

TEST_CASE("where counts and percentages are mixed the counts decide, and nothing possible is nothing") {
    auto impossible = school_week("2025-01-20", 0, 0);
    const std::vector<model::SchoolAttendance> rows = {school_week("2025-01-06", 950, 1000), impossible,
                                                       school_percent("2025-01-13", "2025-01-17", 50)};
    CHECK(*school_rate(rows, date("2025-01-06"), date("2025-01-20"), 3) == Approx(95));
}

TEST_CASE("explaining the comparison gives every pupil's two changes") {
    Folder folder = two_pupils();
    folder.school_weeks("2025-01-06", 20, 940);
    const auto sources = made_up::sources();
    const std::string text = explain(compute(folder.model), "attendance.whole-school", sources);
    CHECK(text.find("P001      70.00 |  90.00 | +20.00;   94.00 |  94.00 |  +0.00;  +20.00") !=
          std::string::npos);
    CHECK(text.find("mean difference = +5.00 percentage points") != std::string::npos);
    CHECK(text.find("tracking/school.csv") != std::string::npos);
}
