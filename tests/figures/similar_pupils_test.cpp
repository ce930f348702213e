#include "figures/similar_pupils.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "figures/attendance.hpp"
#include "figures/explain.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Dice;
using made_up::Folder;

namespace {

constexpr int weeks = 12;

/// Attendance before and from `start` on, of ten half days a week.
void attend(Folder& folder, const std::string& code, double before, double during, bool comparison) {
    const model::Date start = date("2025-04-02");
    for (int week = -weeks; week <= weeks; ++week) {
        folder.week(code, made_up::later(start, 7 * week), week < 0 ? before : during, 10);
        folder.model.attendance.back().comparison = comparison;
    }
}

void supported(Folder& folder, const std::string& code, double before, double during) {
    folder.pupil(code, "2025-04-02");
    attend(folder, code, before, during, false);
}

Comparison compare(const Folder& folder) {
    return beside_similar_pupils(Workings{folder.model, {date("2025-01-01"), date("2025-12-01")}});
}

}  // namespace

TEST_CASE("each pupil supported stands beside the one who attended most nearly as often before") {
    Folder folder;
    supported(folder, "P001", 6, 8);
    supported(folder, "P002", 9, 9);
    attend(folder, "C1", 6.1, 7, true);
    attend(folder, "C2", 8.9, 8.4, true);
    attend(folder, "C3", 3, 10, true);
    const Comparison found = compare(folder);
    REQUIRE(found.pupils.size() == 2);
    CHECK(found.pupils[0].pupil.code == "P001");
    CHECK(found.pupils[0].other == "C1");
    CHECK(found.pupils[1].other == "C2");
    // P001 rose by 20 beside 9, P002 stayed beside a fall by 5.
    CHECK(*found.change == Approx(10));
    CHECK(*found.other_change == Approx(2));
    CHECK(*found.difference == Approx(8));
    REQUIRE(found.matched);
    CHECK(found.matched->candidates == 3);
    CHECK(std::abs(*found.matched->apart_after) < std::abs(*found.matched->apart_before));
    // Missed a tenth or more while supported: P001 and P002 (exactly a tenth); C1 and C2.
    CHECK(found.matched->persistent == 2);
    CHECK(found.matched->other_persistent == 2);
    CHECK_FALSE(found.matched->odds_ratio);
}

TEST_CASE("nobody stands in for two, and whoever finds nobody near is named with the reason") {
    Folder folder;
    supported(folder, "P001", 6, 8);
    supported(folder, "P002", 6, 7);
    supported(folder, "P003", 1, 7);
    attend(folder, "C1", 6, 7, true);
    attend(folder, "C2", 9.5, 9, true);
    const Comparison found = compare(folder);
    REQUIRE(found.pupils.size() == 1);
    CHECK(found.not_compared.size() == 2);
    CHECK(found.matched->all_taken == 1);
    CHECK(found.matched->nobody_near == 1);
    CHECK(found.cautions.contains(Caution::pairs_lost));
}

TEST_CASE("a difference that was put in is found, and what both groups went through is taken out") {
    Dice dice{73};
    Folder folder;
    for (int number = 1; number <= 30; ++number) {
        const double before = 6 + dice.below(31) / 10.0;
        supported(folder, made_up::code(number), before, before + 0.7 + dice.below(7) / 10.0 - 0.3);
    }
    for (int number = 1; number <= 200; ++number) {
        const double before = 5 + dice.below(51) / 10.0;
        attend(folder, "C" + std::to_string(number), before, std::min(10.0, before + 0.2), true);
    }
    const Comparison found = compare(folder);
    REQUIRE(found.pupils.size() >= 25);
    std::set<std::string> others;
    for (const ComparedPupil& pupil : found.pupils) {
        CHECK(others.insert(pupil.other).second);
        CHECK(std::abs(pupil.before - pupil.other_before) <= found.matched->caliper + 1e-9);
    }
    CHECK(*found.difference == Approx(5).margin(1.5));
    CHECK(found.interval->low > 0);
    CHECK(*found.matched->g > 0);
}

TEST_CASE("without a pupil who has a change, or without one to compare with, nothing is made up") {
    Folder nobody_supported;
    attend(nobody_supported, "C1", 9, 9, true);
    CHECK(compare(nobody_supported).pupils.empty());
    CHECK_FALSE(compare(nobody_supported).difference);
    Folder nobody_beside;
    supported(nobody_beside, "P001", 6, 8);
    CHECK(compare(nobody_beside).pupils.empty());
    CHECK(compare(nobody_beside).not_compared.size() == 1);
    // The figure is not there at all where no pupil is there to compare with.
    CHECK(compute(nobody_beside.model).find<Comparison>("attendance.similar-pupils") == nullptr);
}

TEST_CASE("explaining the comparison names who stands beside whom, and how alike the groups are") {
    Folder folder;
    supported(folder, "P001", 6, 8);
    supported(folder, "P002", 9, 9);
    attend(folder, "C1", 6.1, 7, true);
    attend(folder, "C2", 8.9, 8.4, true);
    const std::string text = explain(compute(folder.model), "attendance.similar-pupils", made_up::sources());
    CHECK(text.find("+11.00  beside C1") != std::string::npos);
    CHECK(text.find("pupils to compare with who have both windows: 2") != std::string::npos);
    CHECK(text.find("missed a tenth or more during support: 2 of 2, of the others 2 of 2") !=
          std::string::npos);
}
