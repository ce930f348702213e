// How long records are kept, as the clock moves.
#include "check/arrangements.hpp"

#include <catch2/catch.hpp>

using namespace casebook;

namespace {

model::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

model::Pupil pupil(std::string code, std::optional<model::Date> started, std::optional<model::Date> ended) {
    model::Pupil one;
    one.id.value.code = std::move(code);
    if (started) one.support_started = {*started, {}};
    if (ended) one.support_ended = {*ended, {}};
    return one;
}

/// Whether the records of the only pupil are due.
bool is_due(const model::Model& model, int months, model::Date today) {
    diagnostics::Diagnostics told;
    check::retention(model, months, today, told);
    for (const auto& one : told.all()) CHECK(one.severity == diagnostics::Severity::warning);
    return !told.all().empty();
}

}  // namespace

TEST_CASE("records are due from the day on which so many months are over since support ended") {
    model::Model model;
    model.pupils.push_back(pupil("P1", on(2022, 9, 5), on(2023, 8, 31)));
    CHECK_FALSE(is_due(model, 18, on(2025, 2, 27)));
    CHECK(is_due(model, 18, on(2025, 2, 28)));  // February has no 31st
    CHECK(is_due(model, 18, on(2026, 1, 1)));
    CHECK_FALSE(is_due(model, 36, on(2026, 1, 1)));
}

TEST_CASE("who has support, or waits for a decision, is never due") {
    model::Model model;
    model.pupils.push_back(pupil("P1", on(2015, 9, 5), std::nullopt));
    CHECK_FALSE(is_due(model, 1, on(2026, 1, 1)));
    model.pupils.front() = pupil("P1", on(2015, 9, 5), on(2016, 7, 1));
    CHECK(is_due(model, 1, on(2026, 1, 1)));
    model::Referral again;
    again.pupil.value.code = "P1";
    again.date.value = on(2017, 1, 1);
    again.decision = model::Decision::pending;
    model.referrals.push_back(again);
    CHECK_FALSE(is_due(model, 1, on(2026, 1, 1)));
}

TEST_CASE("a later session or referral begins the time anew, and a pupil only ever referred is due, too") {
    model::Model model;
    model.pupils.push_back(pupil("P1", on(2022, 9, 5), on(2023, 7, 1)));
    model::Session session;
    session.date.value = on(2024, 7, 1);
    session.pupils.push_back({{"P1"}, {}});
    model.sessions.push_back(session);
    CHECK_FALSE(is_due(model, 12, on(2025, 6, 30)));
    CHECK(is_due(model, 12, on(2025, 7, 1)));
    model = {};
    model.pupils.push_back(pupil("P1", std::nullopt, std::nullopt));
    CHECK_FALSE(is_due(model, 12, on(2026, 1, 1)));
    model::Referral declined;
    declined.pupil.value.code = "P1";
    declined.date.value = on(2024, 1, 1);
    declined.decision = model::Decision::declined;
    model.referrals.push_back(declined);
    CHECK(is_due(model, 12, on(2026, 1, 1)));
}

TEST_CASE("a name among the disguised that is no case study's is a fault") {
    model::Model model;
    model.cases.emplace_back().id.value = "a-way-back";
    for (const auto& [name, faults] : {std::pair{"a-way-back", 0U}, {"all", 0U}, {"a-way-bakc", 1U}}) {
        diagnostics::Diagnostics told;
        check::disguised_stories_are_known(model, {std::nullopt, {{name, {}}}}, told);
        CHECK(told.count(diagnostics::Severity::fault) == faults);
    }
}
