#include <catch2/catch.hpp>

#include <algorithm>

#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using model::SessionKind;

namespace {

made_up::Folder folder() {
    made_up::Folder folder;
    folder.pupil("P001", "2025-03-03").pupil("P002", "2025-03-03");
    folder.session("2025-03-03", SessionKind::one_to_one, {"P001"}, "M1", 30);
    folder.session("2025-06-30", SessionKind::group, {"P001", "P002"}, "M1", 60);
    return folder;
}

void cost(made_up::Folder& folder, std::string_view kind, double pounds, std::string_view from,
          std::string_view until = "") {
    model::Cost one;
    one.item.value = std::string{kind} + " of " + std::string{from};
    one.kind = kind;
    one.pounds.value = pounds;
    one.from.value = date(from);
    if (!until.empty()) one.until = model::Recorded<model::Date>{date(until), {}};
    folder.model.costs.push_back(one);
}

std::optional<double> total(const made_up::Folder& folder, std::string_view id) {
    const Figures figures = compute(folder.model);
    const Amount* const amount = figures.find<Amount>(id);
    return amount == nullptr ? std::nullopt : amount->total;
}

}  // namespace

TEST_CASE("a group's hour counts once as work and for each pupil who came") {
    const made_up::Folder one = folder();
    CHECK(total(one, "sessions.hours") == 1.5);
    const Figures figures = compute(one.model);
    CHECK(figures.find<Spread>("sessions.hours-per-pupil")->values == std::vector<double>{1.5, 1});
}

TEST_CASE("a supported pupil without a session was seen for no time, and a visitor is in no spread") {
    made_up::Folder one = folder();
    one.pupil("P003", "2025-03-03").pupil("P004", "");
    one.session("2025-06-02", SessionKind::drop_in, {"P004"}, "M1", 20);
    const Figures figures = compute(one.model);
    CHECK(figures.find<Spread>("sessions.hours-per-pupil")->values == std::vector<double>{1.5, 1, 0});
}

TEST_CASE("time with adults is work; a session with pupils that names none is not counted") {
    made_up::Folder one = folder();
    one.session("2025-04-01", SessionKind::parent, {}, "M1", 30);
    one.session("2025-04-02", SessionKind::one_to_one, {}, "M1", 300);
    CHECK(total(one, "sessions.hours") == 2.0);
}

TEST_CASE("the parts of the hours add up to the hours") {
    const made_up::Folder one = folder();
    const Figures figures = compute(one.model);
    double sum = 0;
    for (const AmountPart& part : figures.find<Amount>("sessions.hours")->parts) sum += part.value;
    CHECK(sum == Approx(*total(one, "sessions.hours")));
}

TEST_CASE("a cost counts with the days that fall into the period and the data") {
    made_up::Folder one = folder();  // reports 6 January to 30 June
    cost(one, "staff", 365, "2025-01-01", "2025-12-31");
    CHECK(*total(one, "costs.counted") == Approx(176));
}

TEST_CASE("one payment counts on its day or not at all") {
    made_up::Folder one = folder();
    cost(one, "resources", 40, "2025-05-05");
    cost(one, "resources", 1000, "2024-12-31");
    CHECK(*total(one, "costs.counted") == Approx(40));
}

TEST_CASE("a cost whose end is before its beginning is left out") {
    made_up::Folder one = folder();
    cost(one, "resources", 40, "2025-05-05", "2025-05-01");
    CHECK_FALSE(total(one, "costs.counted"));
}

TEST_CASE("costs are shared by the pupils supported and by the hours with pupils") {
    made_up::Folder one = folder();
    one.session("2025-04-01", SessionKind::parent, {}, "M1", 600);
    cost(one, "staff", 300, "2025-05-05");
    CHECK(*total(one, "costs.per-pupil") == Approx(150));
    CHECK(*total(one, "costs.per-hour") == Approx(200));
}

TEST_CASE("nothing is divided by nobody or by no hour") {
    made_up::Folder one;
    one.session("2025-05-05", SessionKind::parent, {}, "M1", 60);
    cost(one, "staff", 300, "2025-05-05");
    CHECK(*total(one, "costs.counted") == Approx(300));
    CHECK_FALSE(total(one, "costs.per-pupil"));
    CHECK_FALSE(total(one, "costs.per-hour"));
}

TEST_CASE("the planned week is set beside a guide scaled to its hours") {
    made_up::Folder one = folder();
    const auto plan = [&](model::TimetableKind kind, int minutes) {
        model::TimetableEntry entry;
        entry.kind = kind;
        entry.minutes.value = minutes;
        one.model.timetable.push_back(entry);
    };
    plan(model::TimetableKind::pupils, 15 * 60);
    plan(model::TimetableKind::adults, 5 * 60);
    const Figures figures = compute(one.model);
    const Amount* const week = figures.find<Amount>("timetable.planned");
    REQUIRE(week != nullptr);
    CHECK(week->total == 20.0);
    REQUIRE(week->parts.size() == 3);
    CHECK(week->parts[0].value == 15.0);
    CHECK(week->parts[0].guide->low == Approx(13));
    CHECK(week->parts[0].guide->high == Approx(15));
    CHECK(week->parts[2].value == 0.0);
}
