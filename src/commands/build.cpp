#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/building.hpp"

namespace casebook::commands {

void declare_build(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    add_folder(command, *options);
    add_only(command, *options);
    add_variants(command, *options);
    add_out(command, *options);
    command.callback([options, &console] { build_and_tell(*options, console); });
}

}  // namespace casebook::commands
