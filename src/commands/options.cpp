#include "commands/options.hpp"
#include "commands/values.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ostream>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "layout/variants.hpp"
#include "publish/clock.hpp"
#include "reports/all_reports.hpp"

namespace casebook::commands {
namespace {

std::optional<model::Date> date_of(std::string_view text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const auto number = [&](std::size_t from, std::size_t length, auto& value) {
        const auto* const begin = text.data() + from;
        return std::from_chars(begin, begin + length, value).ptr == begin + length;
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!number(0, 4, year) || !number(5, 2, month) || !number(8, 2, day)) return std::nullopt;
    const model::Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::vector<std::string_view> outputs() {
    std::vector<std::string_view> names;
    for (const reports::Report& report : reports::all_reports()) names.push_back(report.id);
    names.push_back(site_output);
    return names;
}

std::vector<std::string_view> variants() {
    std::vector<std::string_view> names;
    for (const layout::Variant& variant : layout::all_variants()) names.push_back(variant.id);
    return names;
}

Choice chosen(const std::vector<std::string>& words, const std::vector<std::string_view>& known,
              std::string_view option, std::string_view what) {
    Choice choice;
    for (const std::string& one : words) {
        if (std::find(known.begin(), known.end(), one) == known.end()) {
            const std::string_view near = diagnostics::did_you_mean(one, known);
            throw CLI::ValidationError(
                std::string{option}, fmt::format("\"{}\" is no {}{}; there are: {}", one, what,
                                                 near.empty() ? "" : fmt::format(" (did you mean {}?)", near),
                                                 fmt::join(known, ", ")));
        }
        choice.insert(one);
    }
    return choice;
}

}  // namespace

void add_folder(CLI::App& command, RunOptions& options) {
    command.add_option("FOLDER", options.folder, "The folder that holds casebook.yaml")->required();
    command.add_option("--date", options.date,
                       "Judge consents and dates as on this day (YYYY-MM-DD); without it, on the later of "
                       "today and the data's date");
}

void add_only(CLI::App& command, RunOptions& options) {
    command.add_option("--only", options.only, with_values("Make only these", outputs()));
}

void add_variants(CLI::App& command, RunOptions& options) {
    command.add_option("--variant", options.variants,
                       with_values("Print the papers in another way, too", variants()));
}

void add_out(CLI::App& command, RunOptions& options) {
    command.add_option("-o,--out", options.out,
                       "Where the papers go (default: the folder `out` inside FOLDER)");
}

Request request_of(const RunOptions& options) {
    Request request{.folder = options.folder, .out = options.out, .today = publish::today()};
    if (!options.date.empty()) {
        const auto date = date_of(options.date);
        if (!date)
            throw CLI::ValidationError(
                "--date", fmt::format("\"{}\" is not a date; write it as 2025-12-31", options.date));
        request.today = *date;
        request.clock_only_removes = false;
    }
    request.only = chosen(options.only, outputs(), "--only", "report");
    request.variants = chosen(options.variants, variants(), "--variant", "variant");
    return request;
}

void tell(const diagnostics::Told& told, Console& console) {
    if (console.json)
        console.out << (console.quiet ? told.faults_as_json : told.as_json);
    else
        console.err << (console.quiet ? told.faults_for_people : told.for_people);
    if (told.any_fault) console.exit = Exit::input;
}

void tell(const Intake& intake, Console& console) {
    tell(diagnostics::told(intake.diagnostics, intake.sources), console);
}

}  // namespace casebook::commands
