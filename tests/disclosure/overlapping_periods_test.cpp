// Releases of periods that overlap, as two rolling years do: what their numbers tell together.
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "disclosure/audit.hpp"
#include "disclosure/gate.hpp"
#include "random_school.hpp"

using namespace casebook;
using document::Audience;

namespace {

constexpr int threshold = 5;

/// The records on a day, looked at from so many days after the first day of the school year.
model::Model on_day(const sample::RandomSchool& school, int day, int from) {
    model::Model model = school.on_day(day);
    model.school.period.from =
        model::Date{std::chrono::sys_days{model.school.period.from} + std::chrono::days{from}};
    return model;
}

struct Papers {
    figures::Figures figures;
    released::Release release;
    disclosure::Audit audit;
};

Papers papers(const sample::RandomSchool& school, const model::Model& model,
              const std::vector<disclosure::Earlier>& ledger) {
    const diagnostics::Sources sources;
    diagnostics::Diagnostics said;
    figures::Figures figures = school.figures_of(model);
    released::Release release = disclosure::Gate::release(
        model, figures, {Audience::governors, figures.date, 0, ledger}, sources, said);
    disclosure::Audit audit = disclosure::audit(release, model, figures, ledger);
    return {std::move(figures), std::move(release), std::move(audit)};
}

std::optional<int> shown(const Papers& papers, std::string_view id) {
    for (const auto& figure : papers.release->figures)
        if (figure->id == id)
            if (const auto* const number = std::get_if<released::Number>(&figure->value))
                return static_cast<int>(number->value);
    return std::nullopt;
}

/// How two printed numbers of all pupils supported differ, over many schools.
struct Seen {
    int both_shown = 0;
    int held_back = 0;  ///< shown before, and not now
    std::vector<int> growth = {};
};

Seen differences(int then_from, int now_from) {
    Seen seen;
    for (std::uint32_t seed = 1; seed <= 24; ++seed) {
        const sample::RandomSchool school(seed);
        const Papers before = papers(school, on_day(school, 150, then_from), {});
        disclosure::Earlier line = disclosure::ledger_entry(before.audit, "A", "2026-02-01", "");
        line.line = 1;
        const Papers now = papers(school, on_day(school, 200, now_from), {line});
        const auto then = shown(before, "pupils.supported");
        const auto since = shown(now, "pupils.supported");
        if (then && since) {
            ++seen.both_shown;
            seen.growth.push_back(*since - *then);
        } else if (then) {
            ++seen.held_back;
        }
        for (const disclosure::Verdict& verdict : now.audit.verdicts) {
            INFO("school " << seed << ": " << verdict.secret.what);
            CHECK(verdict.safe);
        }
    }
    return seen;
}

}  // namespace

TEST_CASE("of two periods that overlap, numbers that differ by few people are not both printed") {
    const Seen seen = differences(0, 40);
    CHECK(seen.both_shown > 5);
    CHECK(seen.held_back > 3);
    for (const int more : seen.growth) {
        INFO(more);
        // One more may be one who came, or two who came while one left; two more are two or more who came.
        CHECK((std::abs(more) <= 1 || std::abs(more) >= threshold));
    }
}

TEST_CASE(
    "of a period and a longer one that holds it, numbers that differ by one are not both printed either") {
    const Seen seen = differences(40, -100);
    CHECK(seen.both_shown > 5);
    CHECK(seen.held_back > 3);
    for (const int more : seen.growth) CHECK((more == 0 || more >= threshold));
}
