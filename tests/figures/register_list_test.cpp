#include "figures/register_list.hpp"

#include <catch2/catch.hpp>

#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using model::Decision;
using std::chrono::sys_days;

namespace {

const sys_days the_day{date("2025-12-12")};

/// One pupil, referred and with support that ended for a recorded reason.
made_up::Folder sound() {
    made_up::Folder folder;
    folder.pupil("P001", "2025-09-15", "2025-11-28");
    folder.referral("2025-09-08", "teacher", {"attendance"}, Decision::accepted);
    model::Plan plan;
    plan.pupil.value.code = "P001";
    plan.started.value = date("2025-09-15");
    plan.ending = model::Ending{{date("2025-11-28"), {}}, "targets met", {}, ""};
    folder.model.plans.push_back(plan);
    return folder;
}

std::vector<RegisterPoint> points(const made_up::Folder& folder) {
    const auto rows = register_rows(folder.model, the_day);
    REQUIRE(rows.size() == 1);
    return rows.front().points;
}

}  // namespace

TEST_CASE("a way from referral to ending that is recorded gives nothing to look at") {
    const auto folder = sound();
    const auto rows = register_rows(folder.model, the_day);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().referrals == 1);
    CHECK(rows.front().has_ended);
    REQUIRE(rows.front().ending);
    CHECK(rows.front().ending->reason == "targets met");
    CHECK(rows.front().points.empty());
}

TEST_CASE("each point of the register is found by itself, on its day and not before") {
    auto folder = sound();
    SECTION("undecided") {
        folder.referral("2025-11-28", "teacher", {"attendance"}, Decision::pending);
        CHECK(points(folder) == std::vector{RegisterPoint::undecided});
        folder.model.referrals.back().date.value = date("2025-11-29");
        CHECK(points(folder).empty());
    }
    SECTION("accepted and not begun, although there was support before") {
        folder.referral("2025-11-21", "teacher", {"attendance"}, Decision::accepted);
        folder.model.pupils.front().support_ended->value = date("2025-11-14");
        folder.model.plans.front().ending->date.value = date("2025-11-14");
        CHECK(points(folder) == std::vector{RegisterPoint::not_begun});
        folder.model.referrals.back().decided = model::Recorded<model::Date>{date("2025-11-22"), {}};
        CHECK(points(folder).empty());
    }
    SECTION("accepted while support goes on") {
        folder.referral("2025-11-03", "teacher", {"attendance"}, Decision::accepted);
        folder.model.pupils.front().support_ended.reset();
        folder.model.plans.front().ending.reset();
        CHECK(points(folder).empty());
    }
    SECTION("an ending without a reason") {
        folder.model.plans.front().ending.reset();
        CHECK(points(folder) == std::vector{RegisterPoint::no_ending});
    }
    SECTION("what lies after the day is not looked at") {
        folder.referral("2025-12-13", "teacher", {"attendance"}, Decision::pending);
        CHECK(points(folder).empty());
        CHECK(register_rows(folder.model, the_day).front().referrals == 1);
    }
}

TEST_CASE("who was neither referred nor supported is not in the list") {
    auto folder = sound();
    folder.pupil("P002", "");
    CHECK(register_rows(folder.model, the_day).size() == 1);
    folder.model.pupils.back().support_started = model::Recorded<model::Date>{date("2026-01-05"), {}};
    CHECK(register_rows(folder.model, the_day).size() == 1);
}
