#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/building.hpp"

namespace casebook::commands {

void declare_watch(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    const auto builds = std::make_shared<std::optional<int>>();
    add_folder(command, *options);
    add_only(command, *options);
    add_variants(command, *options);
    add_out(command, *options);
    add_builds(command, *builds);
    command.callback([options, builds, &console] {
        build_again_and_again(*options, *builds, console, [&] {
            console.exit = Exit::fine;  // of the last build
            build_and_tell(*options, console);
            if (!console.quiet && !console.json && !*builds)
                console.err << fmt::format("waiting for changes in {}; Ctrl+C ends it\n", options->folder);
        });
    });
}

}  // namespace casebook::commands
