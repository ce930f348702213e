#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands/all_commands.hpp"
#include "commands/options.hpp"
#include "disclosure/audit.hpp"

namespace casebook::commands {
namespace {

using disclosure::Audit;
using disclosure::Size;
using disclosure::Verdict;
using nlohmann::ordered_json;

std::string_view why_hidden(const Verdict& verdict) {
    if (verdict.secret.size == Size::few) return "too few people";
    return verdict.secret.size == Size::enough ? "would give another number away" : "may be too few people";
}

std::string spelled(double value) {
    return std::isinf(value) ? "any" : fmt::format("{}", value);
}

std::string range_of(const Verdict& verdict) {
    if (!verdict.finding.solved) return "not known";
    if (verdict.finding.range.low == -disclosure::unbounded) return "any";
    return fmt::format("{} to {}", spelled(verdict.finding.range.low), spelled(verdict.finding.range.high));
}

ordered_json bound(double value) {
    return std::isinf(value) ? ordered_json(nullptr) : ordered_json(value);
}

ordered_json as_json(const Verdict& verdict) {
    return {{"what", verdict.secret.what},
            {"printed", verdict.secret.is_value},
            {"why", why_hidden(verdict)},
            {"least", bound(verdict.finding.range.low)},
            {"most", bound(verdict.finding.range.high)},
            {"safe", verdict.safe},
            {"revealed_by", verdict.revealed_by}};
}

ordered_json as_json(const Audit& audit) {
    ordered_json compared = ordered_json::array();
    for (const disclosure::Earlier& earlier : audit.compared)
        compared.push_back({{"line", earlier.line},
                            {"audience", document::name(earlier.audience)},
                            {"on", earlier.on},
                            {"by", earlier.by},
                            {"from", earlier.window.from},
                            {"last", earlier.window.last}});
    ordered_json beside = ordered_json::array();
    for (const document::Audience other : audit.beside) beside.push_back(document::name(other));
    ordered_json verdicts = ordered_json::array();
    for (const Verdict& verdict : audit.verdicts) verdicts.push_back(as_json(verdict));
    return {{"audience", document::name(audit.audience)},
            {"threshold", audit.threshold},
            {"numbers", audit.values},
            {"hidden", audit.hidden},
            {"hidden_as_too_few", audit.few},
            {"hidden_for_others", audit.hidden - audit.few},
            {"compared", std::move(compared)},
            {"also_read", std::move(beside)},
            {"findings", std::move(verdicts)}};
}

void print(const Audit& audit, std::ostream& out) {
    out << fmt::format(
        "{}: threshold {}; {} numbers of people, {} hidden: {} too few, {} so that no other is "
        "given away\n",
        document::name(audit.audience), audit.threshold, audit.values, audit.hidden, audit.few,
        audit.hidden - audit.few);
    for (const document::Audience other : audit.beside)
        out << fmt::format("  read together with: the papers for {} of this build\n", document::name(other));
    if (audit.compared.empty()) out << "  earlier releases: none that these readers have seen\n";
    for (const disclosure::Earlier& earlier : audit.compared)
        out << fmt::format("  earlier release: line {}, to {} on {} by {}, {} to {}\n", earlier.line,
                           document::name(earlier.audience), earlier.on, diagnostics::printable(earlier.by),
                           earlier.window.from, earlier.window.last);
    for (const bool printed : {true, false}) {
        bool any = false;
        for (const Verdict& verdict : audit.verdicts) {
            const bool may_be_few = verdict.secret.size != Size::unknown || !verdict.safe;
            if (verdict.secret.is_value != printed || !may_be_few) continue;
            if (!any)
                out << (printed ? "  hidden numbers, and what readers can say of them:\n"
                                : "  numbers that stand nowhere and follow from others:\n");
            any = true;
            out << fmt::format("  {} {:<14} {} ({})\n", verdict.safe ? "  " : "!!", range_of(verdict),
                               diagnostics::printable(verdict.secret.what), why_hidden(verdict));
            if (!verdict.safe)
                out << fmt::format("       it follows from {}\n", fmt::join(verdict.revealed_by, "; "));
        }
    }
    out << '\n';
}

}  // namespace

void declare_audit(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    add_folder(command, *options);
    command.callback([options, &console] {
        const Outcome outcome = make(request_of(*options));
        // The answer goes to standard output alone, so what was wrong with the folder is told beside it.
        if (!console.json) tell(outcome.intake, console);
        if (!outcome.intake.usable() || !outcome.refused.empty()) console.exit = Exit::input;
        ordered_json answer = ordered_json::array();
        for (const auto& [audience, audit] : outcome.audits) {
            if (document::is_within_school(audience)) continue;
            if (console.json)
                answer.push_back(as_json(audit));
            else if (!console.quiet)
                print(audit, console.out);
        }
        if (console.json)
            console.out << ordered_json{{"format", 1}, {"audiences", std::move(answer)}}.dump(
                               2, ' ', false, nlohmann::json::error_handler_t::replace)
                        << '\n';
    });
}

}  // namespace casebook::commands
