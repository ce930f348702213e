#include <ostream>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "commands/command.hpp"
#include "publish/machine_fault.hpp"
#include "publish/terminal.hpp"

namespace casebook::commands {
namespace {

constexpr std::string_view about =
    "Casebook turns the plain files that a learning mentor keeps into an inspection evidence file, a governor report and a "
    "good-practice site.";
constexpr std::string_view exits =
    "Exit status: 0 fine; 1 the input is at fault (records were set aside or an audience was refused); 2 wrong usage; 3 the "
    "machine is at fault (disk, permission).";

void declare(CLI::App& app, Console& console) {
    app.footer(std::string{exits});
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string{"casebook "} + CASEBOOK_VERSION);
    for (const Command& command : all_commands()) {
        CLI::App* const sub = app.add_subcommand(std::string{command.name}, std::string{command.summary});
        sub->add_flag("--quiet,-q", console.quiet, "Tell faults only: no warnings, no summary");
        sub->add_flag("--json", console.json, "Answer as JSON");
        command.declare(*sub, console);
    }
}

int status(Exit exit) { return static_cast<int>(exit); }

}  // namespace

int run(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    Console console{out, err};
    CLI::App app{std::string{about}, "casebook"};
    declare(app, console);
    try {
        app.parse(argc, argv);
        publish::finish_output();
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong, out, err) == 0 ? status(Exit::fine) : status(Exit::usage);
    } catch (const publish::MachineFault& fault) {
        err << fmt::format("error: {}\n    mend: {}\n", fault.what(), fault.mend());
        return status(Exit::machine);
    } catch (const std::exception& fault) {
        err << fmt::format("error: {}\n", fault.what());
        return status(Exit::machine);
    }
    return status(console.exit);
}

}  // namespace casebook::commands
