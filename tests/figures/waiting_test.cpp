#include <catch2/catch.hpp>

#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;

namespace {

/// A referral of a pupil, decided on a day or not.
void refer(made_up::Folder& folder, std::string_view pupil, std::string_view when,
           std::string_view decided = "", model::Decision decision = model::Decision::accepted) {
    folder.referral(when, "class teacher", {"attendance"}, decision);
    model::Referral& referral = folder.model.referrals.back();
    referral.pupil.value.code = pupil;
    if (!decided.empty()) referral.decided = model::Recorded<model::Date>{date(decided), {}};
}

/// The data reach to the end of November.
made_up::Folder folder() {
    made_up::Folder folder;
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    return folder;
}

std::vector<double> waits(const made_up::Folder& folder, std::string_view id) {
    const Figures figures = compute(folder.model);
    const Spread* const spread = figures.find<Spread>(id);
    return spread == nullptr ? std::vector<double>{} : spread->values;
}

std::string why_left_out(const made_up::Folder& folder, std::string_view id) {
    const Figures figures = compute(folder.model);
    const Spread* const spread = figures.find<Spread>(id);
    return spread == nullptr || spread->provenance.left_out.empty()
               ? std::string{}
               : std::string{spread->provenance.left_out.front().reason};
}

}  // namespace

TEST_CASE("a folder without referrals has no waiting time") {
    const Figures figures = compute(folder().model);
    CHECK(figures.find<Spread>("referrals.until-decision") == nullptr);
    CHECK(figures.find<Spread>("referrals.until-start") == nullptr);
    CHECK(figures.find<Count>("referrals.again") == nullptr);
}

TEST_CASE("a referral waits from its day to the decision and to the start of support") {
    made_up::Folder one = folder();
    one.pupil("P001", "2025-03-17");
    refer(one, "P001", "2025-03-03", "2025-03-10");
    CHECK(waits(one, "referrals.until-decision") == std::vector<double>{7});
    CHECK(waits(one, "referrals.until-start") == std::vector<double>{14});
}

TEST_CASE("a decision on the day of the referral took no days") {
    made_up::Folder one = folder();
    refer(one, "P001", "2025-03-03", "2025-03-03", model::Decision::declined);
    CHECK(waits(one, "referrals.until-decision") == std::vector<double>{0});
}

TEST_CASE("nobody waits a negative time: dates out of order are left out with the reason") {
    made_up::Folder one = folder();
    one.pupil("P001", "2025-02-17");
    refer(one, "P001", "2025-03-03", "2025-02-24");
    CHECK(waits(one, "referrals.until-decision").empty());
    CHECK(why_left_out(one, "referrals.until-decision") == "decided before the day of the referral");
    CHECK(waits(one, "referrals.until-start").empty());
    CHECK(why_left_out(one, "referrals.until-start") == "support had begun before the day of the referral");
}

TEST_CASE("a referral of before the period is not counted, even where it was decided within it") {
    made_up::Folder one = folder();
    refer(one, "P001", "2025-01-03", "2025-01-10");
    CHECK(waits(one, "referrals.until-decision").empty());
}

TEST_CASE("a decision or a start after the data's date has not happened yet") {
    made_up::Folder one = folder();
    one.pupil("P001", "2025-12-08");
    refer(one, "P001", "2025-11-24", "2025-12-01");
    CHECK(why_left_out(one, "referrals.until-decision") == "decided after the last day counted");
    CHECK(why_left_out(one, "referrals.until-start") == "support began after the last day counted");
}

TEST_CASE("of two referrals before one start the later one waited for it") {
    made_up::Folder one = folder();
    one.pupil("P001", "2025-05-05");
    refer(one, "P001", "2025-03-03");
    refer(one, "P001", "2025-04-28");
    CHECK(waits(one, "referrals.until-start") == std::vector<double>{7});
    const Figures figures = compute(one.model);
    CHECK(figures.find<Count>("referrals.again")->value == 1);
}

TEST_CASE("a second referral waits for the second plan") {
    made_up::Folder one = folder();
    one.pupil("P001", "2025-03-17");
    model::Plan plan;
    plan.pupil.value.code = "P001";
    plan.started.value = date("2025-10-13");
    one.model.plans.push_back(plan);
    refer(one, "P001", "2025-03-10");
    refer(one, "P001", "2025-10-06");
    CHECK(waits(one, "referrals.until-start") == std::vector<double>{7, 7});
}

TEST_CASE("those whose support ended and those still supported are together all who were supported") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const made_up::Folder one = made_up::muddle(seed);
        const Figures figures = compute(one.model);
        const Breakdown* const endings = figures.find<Breakdown>("support.endings");
        REQUIRE(endings != nullptr);
        CHECK(endings->people + figures.find<Count>("pupils.now")->value ==
              figures.find<Count>("pupils.supported")->value);
    }
}

TEST_CASE("an ending has the reason of the plan that ended then, and otherwise none recorded") {
    made_up::Folder one = folder();
    one.pupil("P001", "2025-03-17", "2025-05-23").pupil("P002", "2025-03-17", "2025-05-23");
    model::Plan plan;
    plan.pupil.value.code = "P001";
    plan.ending = model::Ending{{date("2025-05-20"), {}}, "targets met", {}, {}};
    one.model.plans.push_back(plan);
    plan.pupil.value.code = "P002";
    plan.ending->date.value = date("2024-05-23");
    one.model.plans.push_back(plan);
    const Figures figures = compute(one.model);
    const Breakdown* const endings = figures.find<Breakdown>("support.endings");
    REQUIRE(endings != nullptr);
    REQUIRE(endings->rows.size() == 2);
    CHECK(endings->rows[0].label == "not recorded");
    CHECK(endings->rows[1].label == "targets met");
}
