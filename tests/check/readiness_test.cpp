// Gaps are found, ranked by minutes, and name whom they concern.
#include <catch2/catch.hpp>

#include <algorithm>

#include "check/readiness.hpp"

using namespace casebook;

namespace {

model::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

const model::Date today = on(2026, 1, 15);

model::Pupil supported(std::string code) {
    model::Pupil pupil;
    pupil.id.value.code = std::move(code);
    pupil.support_started = {on(2025, 9, 15), {}};
    return pupil;
}

model::Attendance week(std::string code, model::Date date, double possible) {
    model::Attendance row;
    row.pupil.value.code = std::move(code);
    row.week.value = date;
    row.possible = possible;
    row.attended = possible;
    return row;
}

const check::Gap* gap(const std::vector<check::Gap>& gaps, std::string_view id) {
    const auto found = std::ranges::find(gaps, id, &check::Gap::id);
    return found == gaps.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the quickest gap to mend stands first") {
    model::Model model;
    for (int i = 0; i < 4; ++i) model.pupils.push_back(supported("P00" + std::to_string(i)));
    const std::vector<check::Gap> gaps = check::gaps(model, today);
    REQUIRE(gaps.size() > 5);
    CHECK(std::ranges::is_sorted(gaps, {}, &check::Gap::minutes));
    REQUIRE(gap(gaps, "no-plan") != nullptr);
    CHECK(gap(gaps, "no-plan")->minutes == 40);
    CHECK(gap(gaps, "no-plan")->about == std::vector<std::string>{"P000", "P001", "P002", "P003"});
    CHECK(gap(gaps, "no-attendance") != nullptr);
    CHECK(gap(gaps, "no-baseline") == nullptr);
}

TEST_CASE("a pupil measured on one side of the beginning of support only is named") {
    model::Model model;
    model.pupils = {supported("P001"), supported("P002"), supported("P003")};
    model.attendance = {week("P001", on(2025, 6, 2), 20), week("P001", on(2025, 10, 6), 20),
                        week("P002", on(2025, 6, 2), 20), week("P002", on(2025, 10, 6), 10),
                        week("P003", on(2025, 10, 6), 20)};
    const std::vector<check::Gap> gaps = check::gaps(model, today);
    REQUIRE(gap(gaps, "no-baseline") != nullptr);
    CHECK(gap(gaps, "no-baseline")->about == std::vector<std::string>{"P003"});
    REQUIRE(gap(gaps, "no-second-measurement") != nullptr);
    CHECK(gap(gaps, "no-second-measurement")->about == std::vector<std::string>{"P002"});
}

TEST_CASE("a consent that has run out or was taken back is none") {
    model::Model model;
    model.pupils = {supported("P001"), supported("P002"), supported("P003")};
    for (const char* const code : {"P001", "P002", "P003"}) {
        model::Consent consent;
        consent.subject.value = code;
        consent.purpose = "mentoring";
        consent.from.value = on(2025, 9, 1);
        model.consents.push_back(consent);
    }
    model.consents[1].until = on(2026, 1, 14);
    model.consents[2].withdrawn = today;
    const std::vector<check::Gap> gaps = check::gaps(model, today);
    REQUIRE(gap(gaps, "no-consent") != nullptr);
    CHECK(gap(gaps, "no-consent")->about == std::vector<std::string>{"P002", "P003"});
}

TEST_CASE("nothing recorded is told in words, and names nobody") {
    const std::vector<check::Gap> gaps = check::gaps({}, today);
    REQUIRE(gap(gaps, "no-sessions") != nullptr);
    CHECK(gap(gaps, "no-sessions")->about.empty());
    for (const check::Gap& one : gaps) {
        INFO(one.id);
        CHECK(one.minutes > 0);
        CHECK_FALSE(one.what.empty());
    }
}

TEST_CASE("each kind of gap has a name of its own and says what it costs and how it is mended") {
    std::set<std::string_view> ids;
    for (const check::GapKind& kind : check::all_gaps()) {
        INFO(kind.id);
        CHECK(ids.insert(kind.id).second);
        CHECK(kind.costs.find(':') != std::string_view::npos);
        CHECK_FALSE(kind.mend.empty());
        CHECK(kind.minutes_at_least + kind.minutes_each > 0);
    }
}
