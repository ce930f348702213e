#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "check/readiness.hpp"
#include "commands/all_commands.hpp"
#include "commands/options.hpp"
#include "diagnostics/grouped.hpp"

namespace casebook::commands {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

constexpr int json_format = 1;
constexpr std::size_t most_named = 8;  ///< pupils and stories of one gap that are named on the terminal

std::vector<check::Gap> gaps_of(const Outcome& outcome, const Request& request) {
    if (!outcome.intake.usable()) return {};
    const model::Date judged_on = request.clock_only_removes
                                      ? std::max(model::data_date(outcome.intake.model), request.today)
                                      : request.today;
    std::vector<check::Gap> gaps = check::gaps(outcome.intake.model, judged_on);
    for (check::Gap& gap : gaps) gap.mend = outcome.intake.sources.in_its_words(gap.mend);
    return gaps;
}

/// The answer for other programs; docs/check-json.md describes it.
std::string as_json(const Outcome& outcome, const std::vector<Diagnostic>& list,
                    const std::vector<check::Gap>& gaps) {
    const auto errors =
        std::ranges::count_if(list, [](const Diagnostic& one) { return one.severity != Severity::warning; });
    nlohmann::ordered_json refused = nlohmann::ordered_json::array();
    for (const document::Audience audience : outcome.refused) refused.push_back(document::name(audience));
    nlohmann::ordered_json ready = nlohmann::ordered_json::array();
    for (const check::Gap& gap : gaps)
        ready.push_back({{"id", gap.id},
                         {"what", gap.what},
                         {"costs", gap.costs},
                         {"mend", gap.mend},
                         {"minutes", gap.minutes},
                         {"about", gap.about}});
    const nlohmann::ordered_json answer{
        {"format", json_format},
        {"errors", errors},
        {"warnings", static_cast<std::ptrdiff_t>(list.size()) - errors},
        {"refused", std::move(refused)},
        {"diagnostics", nlohmann::ordered_json::parse(diagnostics::as_json(list, outcome.intake.sources))},
        {"ready", std::move(ready)}};
    return answer.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string for_people(const check::Gap& gap) {
    std::string about;
    if (!gap.about.empty()) {
        const std::size_t named = std::min(gap.about.size(), most_named);
        about = fmt::format(
            " ({}{})",
            fmt::join(gap.about.begin(), gap.about.begin() + static_cast<std::ptrdiff_t>(named), ", "),
            named < gap.about.size() ? fmt::format(" and {} more", gap.about.size() - named) : "");
    }
    return fmt::format("{:>4} min  {}{}\n          costs: {}\n          mend:  {}\n", gap.minutes, gap.what,
                       diagnostics::printable(about), gap.costs, gap.mend);
}

void print(const Outcome& outcome, const std::vector<Diagnostic>& list, const std::vector<check::Gap>& gaps,
           Console& console) {
    console.err << diagnostics::grouped_for_people(list, outcome.intake.sources);
    if (console.quiet) return;
    if (!list.empty()) console.err << fmt::format("\n{}\n", diagnostics::counted(list));
    for (const document::Audience audience : outcome.refused)
        console.err << fmt::format("the papers of out/{} would not be made until the errors are mended\n",
                                   document::name(audience));
    if (!gaps.empty()) {
        const bool errors = std::ranges::any_of(
            list, [](const Diagnostic& one) { return one.severity != Severity::warning; });
        console.out << "\nREADY BY MONDAY: "
                    << (errors ? "first the errors, whose rows count as missing here; then these gaps\n"
                               : "no faults, but gaps; the quickest to mend first\n");
        for (const check::Gap& gap : gaps) console.out << for_people(gap);
    }
    if (console.exit == Exit::fine) console.out << "no faults: every paper can be made\n";
}

}  // namespace

void declare_check(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    add_folder(command, *options);
    command.callback([options, &console] {
        const Request request = request_of(*options);
        const Outcome outcome = make(request);
        const Intake& intake = outcome.intake;
        if (intake.diagnostics.has(Severity::fault) || !outcome.refused.empty()) console.exit = Exit::input;
        std::vector<Diagnostic> list = intake.diagnostics.sorted(intake.sources);
        if (console.quiet)
            std::erase_if(list, [](const Diagnostic& one) { return one.severity == Severity::warning; });
        const std::vector<check::Gap> gaps = gaps_of(outcome, request);
        if (console.json)
            console.out << as_json(outcome, list, gaps);
        else
            print(outcome, list, gaps, console);
    });
}

}  // namespace casebook::commands
