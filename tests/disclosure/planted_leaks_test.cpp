// Releases into which a leak was put on purpose, one of each kind: the audit must find it and name it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <vector>

#include "disclosure/audit.hpp"
#include "disclosure/gate.hpp"
#include "random_school.hpp"

using namespace casebook;
using disclosure::Facts;
using disclosure::Statement;
using document::Audience;

namespace {

constexpr int schools = 12;
constexpr int threshold = 10;
const std::string planted = "the planted leak";

disclosure::Audit audited(const model::Model& model, const figures::Figures& figures, Audience audience,
                          const std::vector<disclosure::Earlier>& known_when_released,
                          const std::vector<disclosure::Earlier>& known_when_audited) {
    const diagnostics::Sources sources;
    diagnostics::Diagnostics said;
    const auto papers = disclosure::Gate::release(
        model, figures, {audience, figures.date, 0, known_when_released}, sources, said);
    return disclosure::audit(papers, model, figures, known_when_audited);
}

bool is_safe(const std::vector<disclosure::Verdict>& verdicts) {
    return std::ranges::all_of(verdicts, [](const auto& verdict) { return verdict.safe; });
}

/// Statement that a sum of counts lies between two numbers.
Statement says(std::vector<disclosure::Term> terms, double low, double high) {
    return {std::move(terms), low, high, planted, planted};
}

std::string figure_of(const std::string& count) {
    return count.substr(0, count.find('/'));
}

std::vector<std::string> hidden_beside(const Facts& facts, const std::string& count) {
    std::vector<std::string> others;
    for (const std::string& name : facts.hidden)
        if (name != count && figure_of(name) == figure_of(count)) others.push_back(name);
    return others;
}

/// A way in which papers give a hidden number away.
struct Leak {
    std::string kind;
    std::function<std::vector<Statement>(const Facts&, const std::string& hidden, int people)> plant;
};

const std::vector<Leak> leaks{
    {"one hidden cell beside a total",
     [](const Facts& facts, const std::string& hidden, int) {
         std::vector<Statement> told;
         for (const std::string& other : hidden_beside(facts, hidden))
             told.push_back(says({{other}}, facts.truth.at(other), facts.truth.at(other)));
         return told;
     }},
    {"a subtotal elsewhere that leaves one out",
     [](const Facts& facts, const std::string& hidden, int) {
         std::vector<disclosure::Term> others;
         int sum = 0;
         for (const std::string& other : hidden_beside(facts, hidden)) {
             others.push_back({other});
             sum += facts.truth.at(other);
         }
         return std::vector{says(others, sum, sum)};
     }},
    {"the number itself, in a caption or an alternative text",
     [](const Facts&, const std::string& hidden, int people) {
         return std::vector{says({{hidden}}, people, people)};
     }},
    {"a sentence that says fewer than nine",
     [](const Facts&, const std::string& hidden, int) { return std::vector{says({{hidden}}, 0, 8)}; }},
    {"a mean that is given from two people on",
     [](const Facts&, const std::string& hidden, int) {
         return std::vector{says({{hidden}}, 2, disclosure::unbounded)};
     }},
    {"a percentage in whole numbers of a total that is known",
     [](const Facts& facts, const std::string& hidden, int people) {
         const std::string whole = "referrals.received";
         const int percent = (200 * people + facts.truth.at(whole)) / (2 * facts.truth.at(whole));
         return std::vector{says({{hidden, 200}, {whole, 1 - 2 * percent}}, 0, disclosure::unbounded),
                            says({{hidden, 200}, {whole, -1 - 2 * percent}}, -disclosure::unbounded, 0)};
     }},
    {"a ratio of odd and even: the bars of a chart drawn in pairs",
     [](const Facts&, const std::string& hidden, int people) {
         return std::vector{says({{hidden}, {"pairs of bars", -2}}, people % 2, people % 2)};
     }},
};

/// The rows of one table that are hidden since they are few.
std::vector<std::string> few_rows(const Facts& facts, const std::string& figure) {
    std::vector<std::string> rows;
    for (const std::string& name : facts.hidden)
        if (figure_of(name) == figure && facts.truth.at(name) > 0 && facts.truth.at(name) < threshold)
            rows.push_back(name);
    return rows;
}

}  // namespace

TEST_CASE("a leak of each kind that is put into a release is found and named") {
    std::vector<int> tried(leaks.size(), 0);
    for (int school = 0; school < schools; ++school) {
        const sample::RandomSchool made(static_cast<std::uint32_t>(7000 + school));
        const model::Model model = made.on_day(200);
        const disclosure::Audit audit = audited(model, made.figures_of(model), Audience::public_, {}, {});
        const disclosure::Knowledge sound{audit.facts, {}, {}, audit.window};
        REQUIRE(is_safe(judge(sound, false)));
        const std::vector<std::string> rows = few_rows(audit.facts, "referrals.by-referrer");
        if (rows.empty() || audit.facts.hidden.contains("referrals.received")) continue;
        const std::string& hidden = rows.front();
        for (std::size_t i = 0; i < leaks.size(); ++i) {
            disclosure::Knowledge leaking = sound;
            for (Statement& statement : leaks[i].plant(audit.facts, hidden, audit.facts.truth.at(hidden)))
                leaking.facts.statements.push_back(std::move(statement));
            ++tried[i];
            INFO("school " << school << ": " << leaks[i].kind << ", " << hidden << " is "
                           << audit.facts.truth.at(hidden));
            const auto verdicts = judge(leaking, false);
            const auto found = std::ranges::find_if(verdicts, [&](const disclosure::Verdict& verdict) {
                return verdict.secret.terms.front().count.starts_with(hidden + "@") &&
                       verdict.secret.terms.size() == 1;
            });
            REQUIRE(found != verdicts.end());
            CHECK_FALSE(found->safe);
            CHECK(std::ranges::find(found->shown_by, planted) != found->shown_by.end());
        }
    }
    for (std::size_t i = 0; i < leaks.size(); ++i) {
        INFO(leaks[i].kind);
        CHECK(tried[i] > schools / 3);
    }
}

TEST_CASE("papers made without a look at last term's are stopped where a subtraction shows a few") {
    int stopped = 0;
    for (int school = 0; school < schools; ++school) {
        const sample::RandomSchool made(static_cast<std::uint32_t>(7100 + school));
        const model::Model then = made.on_day(185);
        const model::Model now = made.on_day(200);
        disclosure::Earlier last_term = ledger_entry(
            audited(then, made.figures_of(then), Audience::governors, {}, {}), "A. Head", "2026-01-01", "");
        last_term.line = 1;
        const auto careless = audited(now, made.figures_of(now), Audience::governors, {}, {last_term});
        const auto careful =
            audited(now, made.figures_of(now), Audience::governors, {last_term}, {last_term});
        INFO("school " << school);
        CHECK(is_safe(careful.verdicts));
        if (is_safe(careless.verdicts)) continue;
        ++stopped;
        diagnostics::Diagnostics said;
        tell(careless, said);
        REQUIRE_FALSE(said.all().empty());
        CHECK(said.all().front().id == "figures-reveal-a-number");
        CHECK(said.all().front().severity == diagnostics::Severity::fault);
    }
    CHECK(stopped > 0);
}

TEST_CASE("public papers that show what governors are not shown are stopped for the governors") {
    int stopped = 0;
    for (int school = 0; school < schools; ++school) {
        const sample::RandomSchool made(static_cast<std::uint32_t>(7200 + school));
        const model::Model model = made.on_day(200);
        const auto audit = audited(model, made.figures_of(model), Audience::governors, {}, {});
        disclosure::Knowledge knowledge{audit.facts, {}, {}, audit.window};
        for (const std::string& hidden : audit.facts.hidden) {
            const int people = audit.facts.truth.at(hidden);
            if (people < 1 || people >= audit.threshold) continue;
            knowledge.beside = dated({says({{hidden}}, people, people)}, audit.window);
            const auto verdicts = judge(knowledge, false);
            INFO("school " << school << ": " << hidden);
            CHECK_FALSE(is_safe(verdicts));
            ++stopped;
            break;
        }
    }
    CHECK(stopped > schools / 2);
}
