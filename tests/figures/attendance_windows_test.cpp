#include "figures/attendance_windows.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <vector>

#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Folder;

namespace {

CutWindows cut(const Folder& folder, std::string_view started, std::string_view ended = "",
               int baseline_weeks = 12, int minimum_sessions = 20, std::string_view until = "2025-12-19") {
    std::vector<const model::Attendance*> rows;
    for (const model::Attendance& row : folder.model.attendance) rows.push_back(&row);
    SupportDates support{made_up::sys_days{date(started)}, std::nullopt, made_up::sys_days{date(until)}};
    if (!ended.empty()) support.ended = made_up::sys_days{date(ended)};
    return cut_windows(rows, support, {baseline_weeks, minimum_sessions});
}

}  // namespace

TEST_CASE("the week in which support starts belongs to neither window, whatever its day") {
    for (const char* started : {"2025-03-10", "2025-03-12", "2025-03-16"}) {
        // Monday 3 March, Monday 10 March (the start), Monday 17 March; twice the sessions so that one week
        // is enough.
        const CutWindows windows = cut(Folder{}
                                           .week("P", date("2025-03-03"), 8, 20)
                                           .week("P", date("2025-03-10"), 0, 20)
                                           .week("P", date("2025-03-17"), 18, 20),
                                       started);
        CAPTURE(started);
        CHECK(windows.uses == std::vector{RowUse::before, RowUse::start_week, RowUse::during});
        CHECK(*windows.before.rate == 40);
        CHECK(*windows.during.rate == 90);
    }
}

TEST_CASE("a week counts by its Monday, whichever day of it is written down") {
    const CutWindows windows =
        cut(Folder{}
                .week("P", date("2025-03-09"), 5, 20)    // Sunday of the week before
                .week("P", date("2025-03-14"), 0, 20)    // Friday of the week of the start
                .week("P", date("2025-03-23"), 20, 20),  // Sunday of the week after
            "2025-03-12");
    CHECK(windows.uses == std::vector{RowUse::before, RowUse::start_week, RowUse::during});
    CHECK(windows.before.sums.first == date("2025-03-03"));
    CHECK(windows.during.sums.last == date("2025-03-17"));
}

TEST_CASE("before is the last recorded weeks, not the last weeks of the calendar") {
    Folder folder;
    folder.weeks("P", "2024-10-07", 4, 1);   // too early
    folder.weeks("P", "2024-11-04", 2, 7);   // the two of the three that a long absence of records leaves
    folder.weeks("P", "2025-03-03", 1, 10);  // then support starts on 10 March
    folder.weeks("P", "2025-03-17", 2, 10);
    const CutWindows windows = cut(folder, "2025-03-10", "", 3);
    CHECK(windows.before.sums.weeks == 3);
    CHECK(*windows.before.rate == Approx(100 * 24.0 / 30));
    CHECK(std::vector(windows.uses.begin(), windows.uses.begin() + 4) == std::vector(4, RowUse::too_early));
}

TEST_CASE("during runs to the week in which support ended, or to the last day counted") {
    const Folder folder = Folder{}.weeks("P", "2025-02-03", 4, 8).weeks("P", "2025-03-03", 8, 9);
    const CutWindows ended = cut(folder, "2025-03-03", "2025-03-26");
    CHECK(ended.during.sums.weeks == 3);  // 10, 17 and 24 March
    CHECK(ended.uses.back() == RowUse::too_late);
    const CutWindows cut_off = cut(folder, "2025-03-03", "2025-06-01", 12, 20, "2025-03-23");
    CHECK(cut_off.during.sums.weeks == 2);
}

TEST_CASE("a half term that the records do not reach the end of is about its weeks up to their last day") {
    Folder folder;
    folder.percent("P", date("2025-09-01"), 80).percent("P", date("2025-11-03"), 90);
    folder.model.attendance[0].until = date("2025-10-24");
    folder.model.attendance[1].until = date("2025-12-19");
    std::vector<const model::Attendance*> rows{&folder.model.attendance[0], &folder.model.attendance[1]};
    SupportDates support{made_up::sys_days{date("2025-10-27")}, std::nullopt,
                         made_up::sys_days{date("2025-11-19")}, true};
    const CutWindows known = cut_windows(rows, support, {12, 20});
    CHECK(known.uses == std::vector{RowUse::before, RowUse::during});
    CHECK(known.during.sums.weeks == 3);
    CHECK(known.during.sums.last == date("2025-11-17"));
    // Where the period ends there, though the records go on, what comes after is not counted in.
    support.records_end = false;
    CHECK(cut_windows(rows, support, {12, 20}).uses == std::vector{RowUse::before, RowUse::too_late});
    // Support that ended within the half term makes it about two times at once.
    support.records_end = true;
    support.ended = made_up::sys_days{date("2025-11-07")};
    CHECK(cut_windows(rows, support, {12, 20}).uses == std::vector{RowUse::before, RowUse::too_late});
}

TEST_CASE("support that ends in the week in which it starts leaves no window during it") {
    const CutWindows windows = cut(Folder{}.weeks("P", "2025-02-03", 10, 8), "2025-03-03", "2025-03-05");
    CHECK(windows.before.rate);
    CHECK_FALSE(windows.during.rate);
    CHECK(windows.during.sums.weeks == 0);
}

TEST_CASE("an ending before the start gives no window during support, not a broken one") {
    const CutWindows windows = cut(Folder{}.weeks("P", "2025-02-03", 10, 8), "2025-03-12", "2025-02-12");
    CHECK(windows.during.sums.weeks == 0);
    CHECK(windows.uses.back() == RowUse::too_late);
}

TEST_CASE("a window needs its possible sessions, and exactly enough is enough") {
    const auto with = [](double possible) {
        return cut(Folder{}.week("P", date("2025-03-03"), 9, possible).week("P", date("2025-03-17"), 9, 20),
                   "2025-03-12");
    };
    CHECK(with(20).before.rate);
    CHECK_FALSE(with(19.5).before.rate);
    CHECK(with(19.5).during.rate);
}

TEST_CASE("a rate weighs weeks by their sessions, percentages weigh them alike") {
    const CutWindows counts = cut(Folder{}
                                      .week("P", date("2025-02-17"), 0, 2)
                                      .week("P", date("2025-02-24"), 18, 18)
                                      .weeks("P", "2025-03-17", 2, 10),
                                  "2025-03-12");
    CHECK(*counts.before.rate == 90);
    const CutWindows percentages = cut(Folder{}
                                           .percent("P", date("2025-02-17"), 0)
                                           .percent("P", date("2025-02-24"), 100)
                                           .weeks("P", "2025-03-17", 2, 10),
                                       "2025-03-12");
    CHECK(*percentages.before.rate == 50);
    CHECK(percentages.before.sums.from_percentages);
    CHECK_FALSE(percentages.during.sums.from_percentages);
}

TEST_CASE("percentages are never mixed into counts, and one week of them is too little for twenty sessions") {
    const CutWindows mixed = cut(Folder{}
                                     .weeks("P", "2025-02-10", 2, 6)
                                     .percent("P", date("2025-02-24"), 100)
                                     .percent("P", date("2025-03-17"), 80),
                                 "2025-03-12");
    CHECK(*mixed.before.rate == 60);
    CHECK(mixed.uses[2] == RowUse::beside_counts);
    CHECK_FALSE(mixed.during.rate);
    const CutWindows rounded_up =
        cut(Folder{}.percent("P", date("2025-02-17"), 90).percent("P", date("2025-02-24"), 80), "2025-03-12",
            "", 12, 21);
    CHECK_FALSE(rounded_up.before.rate);
}

TEST_CASE("rows that cannot be a rate are left out, and never reach a sum") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    Folder folder;
    folder.week("P", date("2025-01-06"), 0, 0);
    folder.week("P", date("2025-01-13"), 11, 10);
    folder.week("P", date("2025-01-20"), -1, 10);
    folder.week("P", date("2025-01-27"), nan, 10);
    folder.week("P", date("2025-02-03"), 5, endless);
    folder.percent("P", date("2025-02-10"), 101);
    folder.percent("P", date("2025-02-17"), nan);
    folder.week("P", date("2025-02-24"), 9, 10);
    folder.week("P", date("2025-02-26"), 0, 10);
    folder.week("P", date("2025-03-03"), 9, 10);
    const CutWindows windows = cut(folder, "2025-03-12");
    using enum RowUse;
    CHECK(windows.uses == std::vector{nothing_possible, unusable, unusable, unusable, unusable, unusable,
                                      unusable, before, second_row, before});
    CHECK(*windows.before.rate == 90);
}
