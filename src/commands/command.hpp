// A command of the program: its word, what it does, its options, and what it runs.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace casebook::commands {

/// What the program tells the shell.
/// `fine` nothing held back; `input` a record was set aside or an audience refused; `usage` the command line
/// was wrong; `machine` the disk or the system failed.
enum class Exit { fine = 0, input = 1, usage = 2, machine = 3 };

/// Where a command speaks, and how much.
struct Console {
    std::ostream& out;
    std::ostream& err;
    bool quiet = false;
    bool json = false;
    Exit exit = Exit::fine;  ///< set by the command that ran
};

/// What an exit status means, for help and manual.
struct ExitMeaning {
    Exit exit;
    std::string_view meaning;
};
[[nodiscard]] std::span<const ExitMeaning> exit_meanings();

struct Command {
    std::string_view name;
    std::string_view summary;
    /// Adds the command's options to `command` and the call-back that runs it.
    void (*declare)(CLI::App& command, Console& console);
};

/// Every command, in the order of the help text.
[[nodiscard]] std::span<const Command> all_commands();

/// Adds `--quiet` and `--json`, which every command knows.
void add_common_options(CLI::App& command, Console& console);

/// Reads the command line and runs the command it names; faults of the machine are told here, once.
[[nodiscard]] int run(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace casebook::commands
