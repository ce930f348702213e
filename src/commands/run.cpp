#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/command.hpp"
#include "diagnostics/diagnostic.hpp"
#include "publish/machine_fault.hpp"
#include "publish/terminal.hpp"

namespace casebook::commands {
namespace {

constexpr std::string_view about =
    "Casebook turns the plain files that a learning mentor keeps into an inspection evidence file, a "
    "governor report and a "
    "good-practice site.";
constexpr std::array meanings{
    ExitMeaning{Exit::fine, "fine"},
    ExitMeaning{Exit::input, "the input is at fault (records were set aside or an audience was refused)"},
    ExitMeaning{Exit::usage, "wrong usage"},
    ExitMeaning{Exit::machine, "the machine is at fault (disk, permission)"},
};

std::string exits() {
    std::string result = "Exit status:";
    for (const ExitMeaning& one : meanings)
        result += fmt::format("{} {} {}", one.exit == Exit::fine ? "" : ";", static_cast<int>(one.exit),
                              one.meaning);
    return result + ".";
}

void declare(CLI::App& app, Console& console) {
    app.footer(exits());
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string{"casebook "} + CASEBOOK_VERSION);
    for (const Command& command : all_commands()) {
        CLI::App* const sub = app.add_subcommand(std::string{command.name}, std::string{command.summary});
        add_common_options(*sub, console);
        command.declare(*sub, console);
    }
}

/// A word in the command's place that is no command; empty if there is none.
std::string_view unknown_command(int argc, const char* const* argv) {
    const std::string_view word = argc > 1 ? argv[1] : "";
    const bool known =
        std::ranges::any_of(all_commands(), [&](const Command& one) { return one.name == word; });
    return known || word.starts_with('-') ? std::string_view{} : word;
}

std::string no_such_command(std::string_view word) {
    std::vector<std::string_view> names;
    for (const Command& one : all_commands()) names.push_back(one.name);
    const std::string_view near = diagnostics::did_you_mean(word, names);
    return fmt::format("error: \"{}\" is no command{}\n    mend: one of {}; casebook --help says more\n",
                       diagnostics::printable(word),
                       near.empty() ? "" : fmt::format("; did you mean {}?", near), fmt::join(names, ", "));
}

int status(Exit exit) {
    return static_cast<int>(exit);
}

/// Does what the arguments say; help that was asked for, and wrong usage, are told by the parser.
Exit carry_out(CLI::App& app, int argc, const char* const* argv, const Console& console) {
    try {
        app.parse(argc, argv);
        return console.exit;
    } catch (const CLI::ParseError& ended) {
        return app.exit(ended, console.out, console.err) == 0 ? Exit::fine : Exit::usage;
    }
}

}  // namespace

std::span<const ExitMeaning> exit_meanings() {
    return meanings;
}

void add_common_options(CLI::App& command, Console& console) {
    command.add_flag("--quiet,-q", console.quiet, "Tell faults only: no warnings, no summary");
    command.add_flag("--json", console.json, "Answer as JSON");
}

int run(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    if (const std::string_view word = unknown_command(argc, argv); !word.empty()) {
        err << no_such_command(word);
        return status(Exit::usage);
    }
    Console console{out, err};
    CLI::App app{std::string{about}, "casebook"};
    declare(app, console);
    try {
        const Exit exit = carry_out(app, argc, argv, console);
        publish::finish_output();
        return status(exit);
    } catch (const publish::MachineFault& fault) {
        err << fmt::format("error: {}\n    mend: {}\n", fault.what(), fault.mend());
        return status(Exit::machine);
    } catch (const std::exception& fault) {
        err << fmt::format("error: {}\n", fault.what());
        return status(Exit::machine);
    }
}

}  // namespace casebook::commands
