#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/options.hpp"

namespace casebook::commands {

void declare_check(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    add_folder(command, *options);
    command.callback([options, &console] {
        const Outcome outcome = make(request_of(*options));
        tell(outcome.intake, console);
        if (!outcome.refused.empty()) console.exit = Exit::input;
        if (console.quiet || console.json || !outcome.intake.usable()) return;
        for (const document::Audience audience : outcome.refused)
            console.err << fmt::format("papers for the readers in `{}` would not be made\n", document::name(audience));
        if (console.exit == Exit::fine) console.out << "no faults: every paper can be made\n";
    });
}

}  // namespace casebook::commands
