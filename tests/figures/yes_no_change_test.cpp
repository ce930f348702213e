#include "figures/yes_no_change.hpp"

#include <catch2/catch.hpp>

#include "figures/absence.hpp"
#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::code;
using made_up::date;
using made_up::Folder;

namespace {

template <typename Form>
Form of(const Folder& folder, std::string_view id) {
    const Figures figures = compute(folder.model);
    const Form* const found = figures.find<Form>(id);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("a pupil who missed exactly a tenth is persistently absent, one who missed less is not") {
    Folder folder;
    folder.pupil("P001", "2025-03-03").weeks("P001", "2025-01-06", 8, 9).weeks("P001", "2025-03-10", 6, 9.1);
    folder.pupil("P002", "2025-03-03").weeks("P002", "2025-01-06", 8, 4).weeks("P002", "2025-03-10", 6, 5);
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    const auto persistent = of<YesNoChange>(folder, "absence.persistent");
    CHECK(persistent.before() == 2);
    CHECK(persistent.during() == 1);
    CHECK(persistent.only_before == 1);
    const auto severe = of<YesNoChange>(folder, "absence.severe");
    CHECK(severe.before() == 1);
    CHECK(severe.during() == 1);
    CHECK_FALSE(severe.p);
}

TEST_CASE("the chance of a lopsided split is that of a coin: six of six one way, 2 in 64") {
    YesNoChange change;
    for (int pupil = 0; pupil < 6; ++pupil) change.add(true, false);
    for (int pupil = 0; pupil < 9; ++pupil) change.add(true, true);
    change.test();
    CHECK(*change.p == Approx(2.0 / 64));
    CHECK(change.pairs() == 15);
    CHECK(change.before() == 15);
    CHECK(change.during() == 9);
}

TEST_CASE("suspensions are counted in as long a time before support as during it, at most a year") {
    Folder folder;
    folder.pupil("P001", "2025-03-03", "2025-05-02").pupil("P002", "2025-03-03");
    folder
        .suspension("P001", "2025-01-02", 1)    // 60 days before
        .suspension("P001", "2024-12-30", 4)    // 63: support lasted 61
        .suspension("P001", "2025-03-03", 2.5)  // on the first day
        .suspension("P001", "2025-05-03", 4)    // after the last
        .suspension("P002", "2025-04-01", 1);
    folder.suspension("P002", "2025-04-08", 0).model.suspensions.back().permanent = true;
    folder.pupil("P003", "2025-03-03")
        .suspension("P003", "2025-04-08", 0)
        .model.suspensions.back()
        .permanent = true;
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    const auto change = of<YesNoChange>(folder, "suspensions.change");
    CHECK(change.before() == 1);
    CHECK(change.during() == 2);
    CHECK(change.suspended_during.times == 2);
    CHECK(change.suspended_before.days == 1);
    CHECK(change.suspended_during.days == 3.5);
    CHECK(change.suspended_during.largest == 2.5);
    CHECK(change.provenance.used.size() == 3);
    CHECK(change.provenance.left_out.size() == 4);
}

TEST_CASE("bands of difficulties are those of the rater, and high begins at the third") {
    Folder folder;
    folder.measure("sdq-total-teacher", model::Better::down);
    const double befores[] = {11, 12, 15, 16, 18, 19};
    int number = 0;
    for (const double before : befores) {
        const std::string id = code(++number);
        folder.pupil(id, "2025-03-03")
            .value(id, "sdq-total-teacher", "2025-02-24", before)
            .value(id, "sdq-total-teacher", "2025-06-02", 16);
    }
    const auto change = of<YesNoChange>(folder, "sdq-total-teacher.bands");
    REQUIRE(change.bands.size() == 4);
    CHECK(change.bands[0].before == 1);
    CHECK(change.bands[1].before == 2);
    CHECK(change.bands[2].before == 2);
    CHECK(change.bands[3].before == 1);
    CHECK(change.before() == 3);
    CHECK(change.during() == 6);
}

TEST_CASE("a trend counts in each term the pupils supported in it, beside the whole school") {
    Folder folder;
    folder.model.school.period.from = date("2024-09-02");
    folder.pupil("P001", "2024-10-07", "2025-02-07").pupil("P002", "2025-02-03");
    folder.weeks("P001", "2024-09-02", 40, 8).weeks("P002", "2024-09-02", 40, 6);
    model::SchoolAttendance whole;
    whole.week.value = date("2024-10-14");
    whole.attended = 950;
    whole.possible = 1000;
    folder.model.school_attendance.push_back(whole);
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    const auto trend = of<Trend>(folder, "attendance.trend");
    REQUIRE(trend.times.size() == 3);
    CHECK(trend.times[0].pupils == 1);
    CHECK(*trend.times[0].mean == Approx(80));
    CHECK(*trend.times[0].whole_school == Approx(95));
    CHECK(trend.times[1].pupils == 2);
    CHECK(*trend.times[1].mean == Approx(70));
    CHECK_FALSE(trend.times[1].whole_school);
    CHECK(trend.times[2].pupils == 1);
    CHECK(*trend.times[2].mean == Approx(60));
}
