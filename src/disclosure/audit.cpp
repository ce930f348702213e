#include "disclosure/audit.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "disclosure/newcomers.hpp"
#include "disclosure/policy.hpp"
#include "disclosure/protection.hpp"
#include "disclosure/suppression.hpp"
#include "disclosure/values.hpp"

namespace casebook::disclosure {
namespace {

/// Every number that would be too small is as possible as any other, or none is.
bool keeps(const Secret& secret, const Finding& finding, Feasible& feasible) {
    const int most = secret.threshold - 1;
    if (secret.size == Size::enough || most < 1) return true;
    if (!finding.solved) return false;
    const bool none = finding.range.low > most || finding.range.high < 1;
    if (secret.size == Size::unknown && none) return true;
    return finding.range.low <= 1 && finding.range.high >= most &&
           feasible.can_be_each(secret.terms, 1, most);
}

Verdict verdict_on(const Secret& secret, Feasible& feasible) {
    Verdict verdict{secret, feasible.find_out(secret.terms)};
    verdict.safe = keeps(secret, verdict.finding, feasible);
    if (verdict.safe) return verdict;
    std::set<std::string> figures;
    std::set<std::string> values;
    const auto blame = [&](const Statement& statement) {
        figures.insert(statement.figure);
        if (!statement.shown_by.empty()) values.insert(statement.shown_by);
    };
    for (const std::size_t place : verdict.finding.because) blame(feasible.statements()[place]);
    // No single bound gives it away, only all of them together, so any of them may be what is too much.
    if (!verdict.finding.solved ||
        (verdict.finding.range.low <= 1 && verdict.finding.range.high >= secret.threshold - 1))
        std::ranges::for_each(feasible.statements(), blame);
    verdict.revealed_by = {figures.begin(), figures.end()};
    verdict.shown_by = {values.begin(), values.end()};
    return verdict;
}

std::string spelled(double value) {
    return std::isinf(value) ? "any number" : fmt::format("{}", value);
}

std::string narrowed(const Verdict& verdict) {
    if (!verdict.finding.solved) return "it could not be shown that it stays hidden";
    const Range& range = verdict.finding.range;
    if (range.low == range.high) return fmt::format("it can be worked out to be {}", spelled(range.low));
    return fmt::format("it can be narrowed to {} to {}", spelled(range.low), spelled(range.high));
}

}  // namespace

std::vector<Verdict> judge(const Knowledge& knowledge, bool also_enough) {
    std::vector<Statement> statements = dated(knowledge.facts.statements, knowledge.window);
    statements.insert(statements.end(), knowledge.background.statements.begin(),
                      knowledge.background.statements.end());
    statements.insert(statements.end(), knowledge.beside.begin(), knowledge.beside.end());
    Feasible feasible(std::move(statements));
    std::vector<Verdict> verdicts;
    for (const Secret& secret : dated(knowledge.facts.secrets, knowledge.window)) {
        const std::string& name = secret.terms.front().count;
        const bool hidden =
            secret.is_value && knowledge.facts.hidden.contains(name.substr(0, name.find_last_of('@')));
        if (secret.size != Size::enough || (also_enough && hidden))
            verdicts.push_back(verdict_on(secret, feasible));
    }
    for (const Secret& secret : knowledge.background.secrets)
        if (secret.size != Size::enough) verdicts.push_back(verdict_on(secret, feasible));
    return verdicts;
}

Audit audit(const released::Release& release, const model::Model& model, const figures::Figures& figures,
            std::span<const Earlier> earlier) {
    diagnostics::Diagnostics told_by_the_gate;
    const Policy policy = policy_for(model.school, release.audience(), told_by_the_gate);
    Audit audit{.audience = release.audience(), .threshold = policy.threshold};
    if (policy.shows_pupils) return audit;
    Knowledge knowledge = knowledge_of(values_of(release), model, figures, policy, earlier);
    audit.window = knowledge.window;
    audit.verdicts = judge(knowledge, true);
    for (const std::string& name :
         averages_of_newcomers(knowledge.facts, knowledge.window, model, figures, policy, earlier))
        audit.verdicts.push_back({.secret = {.terms = {{name}},
                                             .threshold = policy.threshold,
                                             .figure = name,
                                             .what = "the average of those who came since the last release"},
                                  .finding = {},
                                  .safe = false,
                                  .revealed_by = {name}});
    audit.values = knowledge.facts.values.size();
    audit.hidden = knowledge.facts.hidden.size();
    for (const std::string& name : knowledge.facts.hidden)
        if (too_few(knowledge.facts.truth.at(name), policy.threshold)) ++audit.few;
    audit.compared = std::move(knowledge.background.compared);
    audit.beside = also_read_by(release.audience());
    audit.facts = std::move(knowledge.facts);
    return audit;
}

void tell(const Audit& audit, diagnostics::Diagnostics& diagnostics) {
    for (const Verdict& verdict : audit.verdicts) {
        if (verdict.safe) continue;
        diagnostics.add(
            {diagnostics::Severity::fault,
             "figures-reveal-a-number",
             {},
             1,
             fmt::format("papers for {}: {}: {}", document::name(audit.audience), verdict.secret.what,
                         narrowed(verdict)),
             fmt::format("every number from 1 to {} must stay possible; it follows from {}",
                         verdict.secret.threshold - 1,
                         verdict.revealed_by.empty()
                             ? std::string{"all figures together"}
                             : fmt::format("{}", fmt::join(verdict.revealed_by, "; "))),
             "keep to the figures released last, hide one of those named by a higher threshold in "
             "casebook.yaml, merge its small groups, or let the period begin after the last one released"});
    }
}

Earlier ledger_entry(const Audit& audit, std::string by, std::string on, std::string files) {
    Earlier entry{.audience = audit.audience,
                  .by = std::move(by),
                  .on = std::move(on),
                  .window = audit.window,
                  .files = std::move(files),
                  .statements = audit.facts.statements};
    for (Statement& statement : entry.statements) statement.shown_by.clear();
    for (const std::string& name : audit.facts.hidden)
        if (too_few(audit.facts.truth.at(name), audit.threshold)) entry.few.insert(name);
    entry.averages = audit.facts.averages;
    return entry;
}

}  // namespace casebook::disclosure
