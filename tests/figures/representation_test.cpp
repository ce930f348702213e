#include <catch2/catch.hpp>

#include <algorithm>

#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;

namespace {

/// `with` pupils who have free school meals and `without` who have not, all supported.
made_up::Folder supported(int with, int without) {
    made_up::Folder folder;
    for (int number = 1; number <= with + without; ++number) {
        folder.pupil(made_up::code(number), "2025-03-03");
        folder.model.pupils.back().free_school_meals = number <= with;
    }
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    folder.model.school.pupils_on_roll = {400, {}};
    return folder;
}

void profile(made_up::Folder& folder, std::string_view group, int pupils) {
    model::ProfileGroup one;
    one.group.value = group;
    one.pupils = pupils;
    folder.model.school.profile.push_back(one);
}

std::optional<RepresentedGroup> group(const made_up::Folder& folder, std::string_view label) {
    const Figures figures = compute(folder.model);
    const auto* const found = figures.find<Representation>("pupils.representation");
    if (found == nullptr) return std::nullopt;
    const auto row = std::ranges::find(found->groups, label, &RepresentedGroup::label);
    return row == found->groups.end() ? std::nullopt : std::optional{*row};
}

}  // namespace

TEST_CASE("a group is over- or under-represented only where the whole interval lies on one side") {
    // Wilson: 20 of 40 is 35.2 to 64.8 per cent.
    struct Example {
        int in_school;
        Verdict verdict;
    };
    for (const auto& [in_school, verdict] : {Example{140, Verdict::over},
                                             {141, Verdict::not_told_apart},
                                             {259, Verdict::not_told_apart},
                                             {260, Verdict::under}}) {
        made_up::Folder folder = supported(20, 20);
        profile(folder, "free school meals", in_school);
        CAPTURE(in_school);
        REQUIRE(group(folder, "free school meals"));
        CHECK(group(folder, "free school meals")->verdict == verdict);
    }
}

TEST_CASE("a share of the school counts like the number that it stands for") {
    made_up::Folder folder = supported(20, 20);
    model::ProfileGroup one;
    one.group.value = "free school meals";
    one.percent = 25;
    folder.model.school.profile.push_back(one);
    const auto found = group(folder, "free school meals");
    REQUIRE(found);
    CHECK(found->in_school == 25.0);
    CHECK(found->school_count == 100);
    CHECK(found->verdict == Verdict::over);
}

TEST_CASE("without a profile there is nothing to set the pupils beside") {
    CHECK_FALSE(group(supported(20, 20), "free school meals"));
}

TEST_CASE("of a group that the profile does not name nothing is said of over or under") {
    made_up::Folder folder = supported(20, 20);
    profile(folder, "looked after", 4);
    const auto found = group(folder, "free school meals");
    REQUIRE(found);
    CHECK(found->verdict == Verdict::no_profile);
    CHECK(found->count == 20);
}

TEST_CASE("a pupil of whom the register does not say it is in no share") {
    made_up::Folder folder = supported(3, 5);
    folder.model.pupils.front().free_school_meals.reset();
    profile(folder, "free school meals", 140);
    const auto found = group(folder, "free school meals");
    REQUIRE(found);
    CHECK(found->count == 2);
    CHECK(found->of == 7);
}

TEST_CASE("a key stage holds the pupils of its years, in the folder and in the school") {
    made_up::Folder folder = supported(4, 4);
    for (std::size_t i = 0; i < folder.model.pupils.size(); ++i)
        folder.model.pupils[i].year_group.value = i < 3 ? "1" : "2";
    profile(folder, "year 1", 50);
    profile(folder, "year 2", 30);
    const auto found = group(folder, "KS1");
    REQUIRE(found);
    CHECK(found->count == 8);
    CHECK(found->school_count == 80);
    CHECK(found->in_school == 20.0);
}

TEST_CASE("where nobody is supported nothing is compared, and nothing is reached") {
    made_up::Folder folder;
    folder.model.school.pupils_on_roll = {400, {}};
    const Figures figures = compute(folder.model);
    CHECK(figures.find<Representation>("pupils.representation") == nullptr);
    CHECK(figures.find<Amount>("pupils.reach") == nullptr);
}

TEST_CASE("reach is the share of the pupils on roll, and unknown where the roll is") {
    made_up::Folder folder = supported(20, 20);
    CHECK(compute(folder.model).find<Amount>("pupils.reach")->total == 10.0);
    folder.model.school.pupils_on_roll.reset();
    CHECK(compute(folder.model).find<Amount>("pupils.reach") == nullptr);
}
