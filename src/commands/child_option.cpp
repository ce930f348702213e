#include "commands/child_option.hpp"

#include <ostream>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/options.hpp"
#include "diagnostics/diagnostic.hpp"

namespace casebook::commands {

void add_child(CLI::App& command, std::string& wanted) {
    command.add_option("PUPIL", wanted, "The pupil's code in the register, or the UPN")->required();
}

std::optional<care::Child> child_of(const Intake& intake, const std::string& wanted, Console& console) {
    if (!intake.usable()) {
        tell(intake, console);
        return std::nullopt;
    }
    auto child = care::child_named(intake.model, wanted);
    if (child) return child;
    std::vector<std::string_view> codes;
    for (const model::Pupil& pupil : intake.model.pupils) codes.push_back(pupil.id.value.code);
    const std::string_view near = diagnostics::did_you_mean(wanted, codes);
    console.err << fmt::format(
        "error: \"{}\" is no pupil of the register{}\n    mend: give the code that the register has for the "
        "child\n",
        diagnostics::printable(wanted), near.empty() ? "" : fmt::format("; did you mean {}?", near));
    console.exit = Exit::usage;
    return std::nullopt;
}

}  // namespace casebook::commands
