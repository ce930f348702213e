#include <filesystem>
#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands/all_commands.hpp"
#include "commands/options.hpp"
#include "figures/all_figures.hpp"
#include "figures/explain.hpp"

namespace casebook::commands {
namespace {

void explain_one(const Intake& intake, std::string_view figure, Console& console) {
    const figures::Figures figures = figures::compute(intake.model);
    const std::string text = figures::explain(figures, figure, intake.sources);
    if (figures::definition(figure) == nullptr && figures::figures_named(figures, figure).empty()) {
        console.err << text;
        console.exit = Exit::usage;
    } else if (console.json) {
        console.out << nlohmann::json{{"figure", figure}, {"explanation", text}}.dump(2) << '\n';
    } else {
        console.out << text;
    }
}

}  // namespace

void declare_explain(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    const auto figure = std::make_shared<std::string>();
    add_folder(command, *options);
    command.add_option(
        "FIGURE", *figure,
        "The figure's id, as attendance.change; without it, every figure that can be explained");
    command.callback([options, figure, &console] {
        if (figure->empty()) {
            if (figures::definition(options->folder) != nullptr && !std::filesystem::exists(options->folder))
                throw CLI::ValidationError(
                    "FOLDER", fmt::format("name your folder before the figure: casebook explain FOLDER {}",
                                          options->folder));
            for (const auto& [one, compute] : figures::all_figures())
                console.out << fmt::format("{:<24} {}\n", one.id, one.title);
            return;
        }
        const Intake intake = take_in(request_of(*options));
        // The answer goes to standard output alone, so what was wrong with the folder is told beside it.
        if (!console.json) tell(intake, console);
        if (intake.usable()) explain_one(intake, *figure, console);
    });
}

}  // namespace casebook::commands
