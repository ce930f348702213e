#include "figures/pupil_record.hpp"

#include <catch2/catch.hpp>

#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using std::chrono::sys_days;

namespace {

const sys_days the_day{date("2025-12-12")};

/// A sound record: a plan with a target, seen and reviewed of late.
made_up::Folder sound() {
    made_up::Folder folder;
    folder.pupil("P001", "2025-09-15");
    folder.session("2025-10-06", model::SessionKind::one_to_one, {"P001"});
    folder.session("2025-12-08", model::SessionKind::one_to_one, {"P001"});
    model::Plan plan;
    plan.pupil.value.code = "P001";
    plan.started.value = date("2025-09-15");
    plan.weeks = 20;
    model::Target target;
    target.text.value = "Be in the line at the bell";
    target.by = model::Recorded<model::Date>{date("2026-02-13"), {}};
    plan.targets.push_back(target);
    plan.reviews.push_back({{date("2025-11-28"), {}}, model::ReviewedBy::pupil, "", "", {}});
    folder.model.plans.push_back(plan);
    return folder;
}

std::vector<CheckPoint> points(const made_up::Folder& folder) {
    const auto records = records_of_supported(folder.model, the_day);
    REQUIRE(records.size() == 1);
    return records.front().check_points;
}

}  // namespace

TEST_CASE("a record that is kept gives the line manager nothing to look at") {
    CHECK(points(sound()).empty());
}

TEST_CASE("each check point is found by itself") {
    SECTION("no plan") {
        auto folder = sound();
        folder.model.plans.clear();
        CHECK(points(folder) == std::vector{CheckPoint::no_plan});
    }
    SECTION("a plan that ended before this support began is none") {
        auto folder = sound();
        folder.model.plans.front().started.value = date("2025-01-13");
        folder.model.plans.front().ending = model::Ending{{date("2025-05-23"), {}}, "targets met", {}, ""};
        CHECK(points(folder) == std::vector{CheckPoint::no_plan});
    }
    SECTION("no target") {
        auto folder = sound();
        folder.model.plans.front().targets.clear();
        CHECK(points(folder) == std::vector{CheckPoint::no_target});
    }
    SECTION("a target whose day has passed, unless it was met") {
        auto folder = sound();
        folder.model.plans.front().targets.front().by->value = date("2025-12-11");
        CHECK(points(folder) == std::vector{CheckPoint::target_late});
        folder.model.plans.front().targets.front().progress = model::Progress::met;
        CHECK(points(folder).empty());
    }
    SECTION("13 weeks since the last review, or since support began where there was none") {
        auto folder = sound();
        folder.model.plans.front().reviews.front().date.value = date("2025-09-12");
        CHECK(points(folder) == std::vector{CheckPoint::review_due});
        folder.model.plans.front().reviews.front().date.value = date("2025-09-13");
        CHECK(points(folder).empty());
        folder.model.plans.front().reviews.clear();
        CHECK(points(folder).empty());
    }
    SECTION("support beyond its planned weeks") {
        auto folder = sound();
        folder.model.plans.front().weeks = 13;  // the thirteenth week ends on 14 December
        CHECK(points(folder).empty());
        folder.model.plans.front().weeks = 12;
        CHECK(points(folder) == std::vector{CheckPoint::beyond_plan});
    }
}

TEST_CASE("three weeks without a session count only where others were seen in them") {
    auto folder = sound();
    folder.model.sessions.pop_back();  // the last one with the pupil is on 6 October
    CHECK(points(folder).empty());     // nobody was seen since: a holiday, or a record not kept
    folder.pupil("P002", "2025-01-06", "2025-12-01");
    folder.session("2025-11-03", model::SessionKind::group, {"P002"});
    folder.session("2025-11-10", model::SessionKind::group, {"P002"});
    CHECK(points(folder).empty());
    folder.session("2025-11-17", model::SessionKind::group, {"P002"});
    CHECK(points(folder) == std::vector{CheckPoint::no_contact});
}

TEST_CASE("sessions count from the start of support, the last four weeks by themselves") {
    auto folder = sound();
    folder.session("2025-09-01", model::SessionKind::one_to_one, {"P001"});  // before support
    folder.session("2025-11-15", model::SessionKind::group, {"P001"});       // the first of 28 days
    folder.session("2025-11-14", model::SessionKind::drop_in, {"P001"});
    folder.session("2025-12-13", model::SessionKind::drop_in, {"P001"});  // after the day
    folder.session("2025-12-09", model::SessionKind::parent, {"P001"});   // not with the pupil
    const PupilRecord record = records_of_supported(folder.model, the_day).front();
    CHECK(record.contacts == 4);
    CHECK(record.recent_contacts == 2);
    CHECK(record.last_contact == date("2025-12-08"));
    CHECK(record.weeks == 13);
}

TEST_CASE("attendance is summed by month, and measures follow by date") {
    auto folder = sound();
    folder.week("P001", date("2025-09-29"), 10, 10).week("P001", date("2025-10-06"), 8, 10);
    folder.week("P001", date("2025-10-13"), 9, 10).percent("P001", date("2025-11-03"), 80);
    folder.week("P001", date("2025-12-15"), 0, 10);  // after the day
    folder.measure("m").value("P001", "m", "2025-12-01", 7).value("P001", "m", "2025-09-15", 3);
    const PupilRecord record = records_of_supported(folder.model, the_day).front();
    REQUIRE(record.attendance.size() == 3);
    CHECK(record.attendance[0].per_cent == 100);
    CHECK(record.attendance[1].per_cent == Approx(85));
    CHECK(record.attendance[2].per_cent == 80);
    REQUIRE(record.measures.size() == 1);
    CHECK(record.measures.front().values.front().value == 3);
    CHECK(record.measures.front().values.back().value == 7);
}

TEST_CASE("only pupils supported on the day have a record, by mentor and code") {
    made_up::Folder folder;
    folder.pupil("P003", "2025-09-15").pupil("P001", "2025-09-15", "", "M2").pupil("P002", "2025-09-15");
    folder.pupil("P004", "2025-12-13").pupil("P005", "2025-01-06", "2025-12-11").pupil("P006", "");
    folder.pupil("P007", "2025-01-06", "2025-12-12");
    std::vector<std::string> codes;
    for (const auto& record : records_of_supported(folder.model, the_day))
        codes.push_back(record.pupil->id.value.code);
    CHECK(codes == std::vector<std::string>{"P002", "P003", "P007", "P001"});
}
