#include "figures/attendance.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "figures/pupils.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::code;
using made_up::date;
using made_up::Folder;

namespace {

PairedChange change_of(const Folder& folder) {
    return attendance_change(folder.model, reported_days(folder.model.school.period, date("2025-12-01")));
}

/// Pupils with `before` of ten sessions attended in each week before 3 March and `during` of ten after it.
Folder pairs(std::initializer_list<std::pair<double, double>> list) {
    Folder folder;
    int number = 0;
    for (const auto& [before, during] : list) {
        const std::string id = code(++number);
        folder.pupil(id, "2025-03-03").weeks(id, "2025-01-06", 8, before).weeks(id, "2025-03-10", 6, during);
    }
    return folder;
}

void same(const PairedChange& one, const PairedChange& other) {
    REQUIRE(one.pairs.size() == other.pairs.size());
    for (std::size_t at = 0; at < one.pairs.size(); ++at) {
        CHECK(one.pairs[at].pupil == other.pairs[at].pupil);
        CHECK(one.pairs[at].before == other.pairs[at].before);
        CHECK(one.pairs[at].during == other.pairs[at].during);
    }
    CHECK(one.lost == other.lost);
    CHECK(one.mean == other.mean);
    CHECK(one.sd == other.sd);
    CHECK(one.rose == other.rose);
    CHECK(one.cautions == other.cautions);
}

}  // namespace

TEST_CASE("every row of attendance is either used or left out, once, and left out with a reason") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const Folder folder = made_up::muddle(seed);
        const PairedChange change = change_of(folder);
        std::multiset<diagnostics::Location> seen(change.provenance.used.begin(),
                                                  change.provenance.used.end());
        for (const LeftOut& row : change.provenance.left_out) {
            seen.insert(row.where);
            REQUIRE_FALSE(row.reason.empty());
        }
        std::multiset<diagnostics::Location> all;
        for (const model::Attendance& row : folder.model.attendance) all.insert(row.where);
        REQUIRE(seen == all);
    }
}

TEST_CASE("the rows used are exactly those that the sums of the pairs are made of") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const Folder folder = made_up::muddle(seed);
        const PairedChange change = change_of(folder);
        const std::set<diagnostics::Location> used(change.provenance.used.begin(),
                                                   change.provenance.used.end());
        std::map<std::string, double> attended;
        std::size_t weeks = 0;
        for (const model::Attendance& row : folder.model.attendance)
            if (used.contains(row.where) && row.attended) attended[row.pupil.value.code] += *row.attended;
        for (const PupilChange& pair : change.pairs) {
            weeks += static_cast<std::size_t>(pair.before_sums.weeks + pair.during_sums.weeks);
            REQUIRE(attended[pair.pupil.code] == pair.before_sums.attended + pair.during_sums.attended);
        }
        REQUIRE(weeks == used.size());
    }
}

TEST_CASE("pairs and lost pupils together are the pupils supported in the period") {
    std::size_t lost = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const Folder folder = made_up::muddle(seed);
        const PairedChange change = change_of(folder);
        const Days days = reported_days(folder.model.school.period, date("2025-12-01"));
        REQUIRE(static_cast<int>(change.pairs.size() + change.lost.size()) ==
                count_supported("", folder.model, days).value);
        REQUIRE(change.rose + change.fell + change.steady == static_cast<int>(change.pairs.size()));
        REQUIRE(change.pairs.size() > 5);
        lost += change.lost.size();
        for (const PupilChange& pair : change.pairs) {
            REQUIRE((pair.before >= 0 && pair.before <= 100));
            REQUIRE((pair.during >= 0 && pair.during <= 100));
        }
    }
    CHECK(lost > 60);
}

TEST_CASE("the order of the files' rows does not matter") {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        Folder folder = made_up::muddle(seed);
        // A second row for a week yields to the first, so those are taken away before shuffling.
        std::set<std::pair<std::string, made_up::sys_days>> weeks;
        std::erase_if(folder.model.attendance, [&](const model::Attendance& row) {
            const made_up::sys_days day{row.week.value};
            const auto monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
            return !weeks.emplace(row.pupil.value.code, monday).second;
        });
        const PairedChange original = change_of(folder);
        std::mt19937 stream{seed};
        std::shuffle(folder.model.attendance.begin(), folder.model.attendance.end(), stream);
        std::shuffle(folder.model.pupils.begin(), folder.model.pupils.end(), stream);
        same(original, change_of(folder));
    }
}

TEST_CASE("moving every date by whole weeks changes nothing") {
    const Folder folder = made_up::muddle(7);
    Folder moved = folder;
    const auto move = [](model::Date& day) { day = made_up::later(day, 7 * 52); };
    move(moved.model.school.period.from);
    move(moved.model.school.period.until);
    for (model::Pupil& pupil : moved.model.pupils) {
        if (pupil.support_started) move(pupil.support_started->value);
        if (pupil.support_ended) move(pupil.support_ended->value);
    }
    for (model::Attendance& row : moved.model.attendance) move(row.week.value);
    same(change_of(folder),
         attendance_change(moved.model, reported_days(moved.model.school.period,
                                                      made_up::later(date("2025-12-01"), 7 * 52))));
}

TEST_CASE("a pupil without a pair is counted with the reason") {
    Folder folder = pairs({{8, 9}});
    folder.pupil("P010", "2025-03-03").weeks("P010", "2025-03-10", 6, 9);
    folder.pupil("P011", "2025-03-03").weeks("P011", "2025-01-06", 8, 9);
    folder.pupil("P012", "2025-03-03");
    folder.pupil("P013", "2025-03-03").week("P013", date("2025-01-06"), 0, 0);
    folder.pupil("P014", "");
    folder.pupil("P015", "2024-03-04", "2024-12-20").weeks("P015", "2024-01-08", 40, 9);
    folder.pupil("P016", "2025-12-08").weeks("P016", "2025-01-06", 40, 9);
    const PairedChange change = change_of(folder);
    using Lost = std::vector<std::pair<model::PupilId, LostReason>>;
    CHECK(change.lost == Lost{{{"P010"}, LostReason::no_baseline},
                              {{"P011"}, LostReason::no_support_window},
                              {{"P012"}, LostReason::no_data},
                              {{"P013"}, LostReason::no_data}});
    CHECK(change.pairs.size() == 1);
    CHECK(change.cautions.contains(Caution::pairs_lost));
    CHECK(change.provenance.used.size() == 14);
    std::map<std::string, int> reasons;
    for (const LeftOut& row : change.provenance.left_out) ++reasons[std::string{row.reason}];
    CHECK(reasons["the pupil has no pair: too little is recorded before support"] == 6);
    CHECK(reasons["the pupil has no pair: too little is recorded during support"] == 8);
    CHECK(reasons["no session was possible in that week"] == 1);
    CHECK(reasons["the pupil was not supported in the period"] == 80);
}

TEST_CASE("support that began before the period counts from its own start, weeks after the period never") {
    Folder folder;
    folder.pupil("P001", "2024-11-06").weeks("P001", "2024-09-02", 9, 5).weeks("P001", "2024-11-11", 4, 8);
    folder.weeks("P001", "2025-12-22", 9, 0);
    const PairedChange change = change_of(folder);
    REQUIRE(change.pairs.size() == 1);
    CHECK(change.pairs[0].before == 50);
    CHECK(change.pairs[0].during == 80);
}

TEST_CASE("a change of exactly the threshold is a rise or a fall, a smaller one is neither") {
    const auto between = [](double before, double during) {
        Folder folder;
        folder.pupil("P001", "2025-03-03")
            .percent("P001", date("2025-02-17"), before)
            .percent("P001", date("2025-02-24"), before);
        folder.percent("P001", date("2025-03-10"), during).percent("P001", date("2025-03-17"), during);
        const PairedChange change = change_of(folder);
        return std::vector{change.rose, change.fell, change.steady};
    };
    // In floating point 64.1 − 63.1 is 0.9999999999999929.
    CHECK(between(63.1, 64.1) == std::vector{1, 0, 0});
    CHECK(between(64.1, 63.1) == std::vector{0, 1, 0});
    CHECK(between(63.1, 64.09) == std::vector{0, 0, 1});
    CHECK(between(64.09, 63.1) == std::vector{0, 0, 1});
    CHECK(between(70, 70) == std::vector{0, 0, 1});
}

TEST_CASE("the cautions follow the number of pairs, and an uncontrolled change always carries two") {
    const auto cautions = [](int number) {
        Folder folder;
        for (int pupil = 1; pupil <= number; ++pupil)
            folder.pupil(code(pupil), "2025-03-03")
                .weeks(code(pupil), "2025-01-06", 8, 8)
                .weeks(code(pupil), "2025-03-10", 6, 9);
        return change_of(folder).cautions;
    };
    const std::set<Caution> always = {Caution::regression_to_the_mean, Caution::no_comparison};
    const auto with = [&](Caution caution) {
        std::set<Caution> set = always;
        set.insert(caution);
        return set;
    };
    CHECK(cautions(0) == with(Caution::few_pairs));
    CHECK(cautions(9) == with(Caution::few_pairs));
    CHECK(cautions(10) == with(Caution::indicative));
    CHECK(cautions(19) == with(Caution::indicative));
    CHECK(cautions(20) == always);
    Folder by_percent = pairs({{8, 9}});
    by_percent.pupil("P050", "2025-03-03").weeks("P050", "2025-01-06", 8, 8);
    by_percent.percent("P050", date("2025-03-10"), 90).percent("P050", date("2025-03-17"), 80);
    CHECK(change_of(by_percent).cautions.contains(Caution::percentages_averaged));
    Folder percent_before = pairs({{8, 9}});
    percent_before.pupil("P050", "2025-03-03").weeks("P050", "2025-03-10", 8, 8);
    percent_before.percent("P050", date("2025-02-17"), 90).percent("P050", date("2025-02-24"), 80);
    CHECK(change_of(percent_before).cautions.contains(Caution::percentages_averaged));
    CHECK_FALSE(change_of(pairs({{8, 9}})).cautions.contains(Caution::percentages_averaged));
}

TEST_CASE("without a pair nothing is claimed") {
    const PairedChange change = change_of(Folder{});
    CHECK_FALSE(change.mean);
    CHECK_FALSE(change.mean_before);
    CHECK_FALSE(change.interval);
    CHECK(change.pairs.empty());
    CHECK(change.provenance.used.empty());
}

TEST_CASE("means and spread are those of the pairs, in percentage points") {
    const PairedChange change = change_of(pairs({{8, 9}, {6, 9}, {10, 9}}));
    CHECK(*change.mean_before == Approx(80));
    CHECK(*change.mean_during == Approx(90));
    CHECK(*change.mean == Approx(10));
    CHECK(*change.sd == Approx(20));
    // 10 ± 4.302653 × 20 / √3
    CHECK(change.interval->low == Approx(10 - 49.6828).margin(1e-3));
    CHECK(*change.d_z == Approx(0.5));
    CHECK(*change.g == Approx(0.5 * (1 - 3.0 / 7)));
}
