// An average and the one released before it: what their difference tells of those who came in between.
#include "disclosure/newcomers.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "disclosure/audit.hpp"
#include "disclosure/gate.hpp"
#include "sample.hpp"

using namespace casebook;
using document::Audience;
using sample::date;

namespace {

/// Pupils with a change of their own, so many on a day; the first `still` of them are supported to the end.
struct Records {
    int pairs = 0;
    int still = 0;
    int day = 0;               ///< of the school year
    int moved = 0;             ///< by how much the later value of each has moved since
    std::string measure = {};  ///< empty: attendance
};

model::Date day_at(int day) {
    return model::Date{std::chrono::sys_days{date(2025, 9, 1)} + std::chrono::days{day}};
}

model::Model model_of(const Records& records) {
    model::Model model;
    model.school.period = {"2025", day_at(0), day_at(300)};
    for (int i = 0; i < records.pairs; ++i) {
        model::Pupil pupil = sample::pupil("P" + std::to_string(100 + i), "Ann", "Bee");
        pupil.support_started = model::Recorded<model::Date>{day_at(i < 20 ? 1 : 100), {}};
        if (i >= records.still) pupil.support_ended = model::Recorded<model::Date>{day_at(60), {}};
        model.pupils.push_back(pupil);
    }
    model::Session session;
    session.date.value = day_at(records.day);
    model.sessions.push_back(session);
    return model;
}

figures::Figures figures_of(const Records& records, const model::Model& model) {
    figures::Figures figures{.date = day_at(records.day), .period = model.school.period};
    figures::PairedChange change;
    change.id = records.measure.empty() ? "attendance.change" : records.measure + ".change";
    for (int i = 0; i < records.pairs; ++i) {
        const double before = 60 + 7 * (i % 5);
        const double during = before + (i % 2 == 0 ? 11 : -8) + i % 3 + records.moved;
        change.pairs.push_back(
            {model.pupils.at(static_cast<std::size_t>(i)).id.value, before, during, {}, {}});
    }
    figures::sum_up(change);
    figures.all.push_back({change.id, change.id, change});
    return figures;
}

struct Papers {
    bool mean_shown = false;
    bool g_shown = false;
    bool safe = true;
    disclosure::Earlier line = {};
};

Papers papers(const Records& records, Audience audience, const std::vector<disclosure::Earlier>& ledger,
              const std::vector<disclosure::Earlier>& known_when_audited) {
    const model::Model model = model_of(records);
    const figures::Figures figures = figures_of(records, model);
    const diagnostics::Sources sources;
    diagnostics::Diagnostics said;
    const auto release =
        disclosure::Gate::release(model, figures, {audience, figures.date, 0, ledger}, sources, said);
    const disclosure::Audit audit = disclosure::audit(release, model, figures, known_when_audited);
    const released::Change& change = *release->changes.front();
    Papers result{std::holds_alternative<released::Number>(change.mean),
                  std::holds_alternative<released::Number>(change.g)};
    for (const disclosure::Verdict& verdict : audit.verdicts) result.safe = result.safe && verdict.safe;
    result.line = ledger_entry(audit, "A", "2026-01-01", "");
    result.line.line = 1;
    return result;
}

/// Whether the average is shown to `audience` after it was shown to `before`.
bool shown_after(const Records& then, Audience before, const Records& now, Audience audience) {
    const Papers first = papers(then, before, {}, {});
    REQUIRE(first.mean_shown);
    const Papers second = papers(now, audience, {first.line}, {first.line});
    CHECK(second.safe);
    CHECK((second.mean_shown || !second.g_shown));
    const Papers careless = papers(now, audience, {}, {first.line});
    CHECK((second.mean_shown || !careless.safe));
    return second.mean_shown;
}

bool shown_to_governors(const Records& then, const Records& now) {
    return shown_after(then, Audience::governors, now, Audience::governors);
}

}  // namespace

TEST_CASE("an average that gives that of fewer newcomers than the threshold is withheld") {
    const Records then{.pairs = 20, .day = 90, .measure = "reading"};
    const auto with = [&](int pairs) { return Records{.pairs = pairs, .day = 150, .measure = "reading"}; };
    for (const int few : {21, 22, 24}) CHECK_FALSE(shown_to_governors(then, with(few)));
    CHECK(shown_to_governors(then, with(25)));
    CHECK(shown_to_governors(then, with(20)));
    CHECK(shown_to_governors({.pairs = 25, .day = 90, .measure = "reading"}, with(20)));
    CHECK_FALSE(shown_to_governors({.pairs = 23, .day = 90, .measure = "reading"}, with(20)));
}

TEST_CASE("governors read the public's papers too, so that each is held against the other's earlier one") {
    const Records then{.pairs = 20, .day = 90, .measure = "reading"};
    const Records now{.pairs = 26, .day = 150, .measure = "reading"};
    CHECK(shown_after(then, Audience::governors, now, Audience::governors));
    CHECK_FALSE(shown_after(then, Audience::governors, now, Audience::public_));
    CHECK(shown_after(then, Audience::public_, now, Audience::governors));
}

TEST_CASE("an average printed as it was tells nothing new, and one of another measure is no matter") {
    const Records then{.pairs = 20, .day = 90, .measure = "reading"};
    CHECK(shown_to_governors(then, {.pairs = 20, .day = 150, .measure = "reading"}));
    const Papers first = papers(then, Audience::governors, {}, {});
    const Records other{.pairs = 21, .day = 150, .measure = "maths"};
    CHECK(papers(other, Audience::governors, {first.line}, {first.line}).mean_shown);
}

TEST_CASE("an average of attendance tells of no newcomer where enough of the others were supported on") {
    const Records then{.pairs = 20, .still = 20, .day = 90};
    CHECK(shown_to_governors(then, {.pairs = 22, .still = 22, .day = 150, .moved = 1}));
    CHECK(shown_to_governors(then, {.pairs = 22, .still = 5, .day = 150, .moved = 1}));
    CHECK_FALSE(shown_to_governors(then, {.pairs = 22, .still = 4, .day = 150, .moved = 1}));
}

TEST_CASE("averages stand in the ledger and are read back") {
    const Papers first = papers({.pairs = 20, .day = 90, .measure = "reading"}, Audience::governors, {}, {});
    REQUIRE(first.line.averages.size() == 1);
    diagnostics::Diagnostics said;
    const auto read = disclosure::parse_ledger(disclosure::as_line(first.line, ""), 1, said);
    REQUIRE(read.size() == 1);
    CHECK(read.front().averages == first.line.averages);
    CHECK(said.all().empty());
}
