#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands/all_commands.hpp"
#include "commands/options.hpp"
#include "commands/values.hpp"
#include "publish/clock.hpp"
#include "publish/input_folder.hpp"
#include "publish/machine_fault.hpp"
#include "publish/posix_disk.hpp"
#include "publish/program_place.hpp"
#include "read/proposal.hpp"

namespace casebook::commands {
namespace {

namespace fs = std::filesystem;

struct ImportOptions {
    std::string file;
    std::string kind;
    std::string folder = ".";
    std::string sheet;
    bool write = false;
};

/// The codes of the register's marks, from our own templates.
std::vector<diagnostics::InputFile> shipped(diagnostics::Sources& sources,
                                            diagnostics::Diagnostics& diagnostics) {
    std::vector<diagnostics::InputFile> files;
    for (diagnostics::InputFile& file :
         publish::read_folder(publish::shipped_folder() / "templates", {}, sources, diagnostics))
        files.push_back({"templates/" + file.path, std::move(file.bytes)});
    return files;
}

using Faults = std::vector<diagnostics::Diagnostic>;

nlohmann::ordered_json in_json(const Faults& list, const diagnostics::Sources& sources) {
    return nlohmann::ordered_json::parse(diagnostics::as_json(list, sources));
}

/// Of a file that cannot be taken in there is nothing else to tell.
void show_faults(const Faults& list, const diagnostics::Sources& sources, Console& console) {
    console.out << nlohmann::ordered_json{{"diagnostics", in_json(list, sources)}}.dump(
                       2, ' ', false, nlohmann::json::error_handler_t::replace)
                << '\n';
}

void show(const read::Proposal& proposal, const Faults& list, const diagnostics::Sources& sources,
          const ImportOptions& options, Console& console) {
    if (console.json) {
        nlohmann::ordered_json columns = nlohmann::ordered_json::array();
        for (const read::ProposedColumn& one : proposal.columns)
            columns.push_back({{"heading", one.heading}, {"holds", one.holds}, {"by_values", one.by_values}});
        console.out << nlohmann::ordered_json{{"path", proposal.path},
                                              {"as", proposal.kind},
                                              {"rows", proposal.rows},
                                              {"columns", columns},
                                              {"examples", proposal.examples},
                                              {"mapping", proposal.mapping},
                                              {"measures", proposal.measures},
                                              {"unknown", proposal.unknown},
                                              {"diagnostics", in_json(list, sources)}}
                           .dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                    << '\n';
        return;
    }
    if (console.quiet) return;
    std::size_t widest = 0;
    for (const read::ProposedColumn& one : proposal.columns) widest = std::max(widest, one.heading.size());
    console.out << fmt::format("{} as {}: {} rows can be read\n\ncolumns\n",
                               diagnostics::printable(options.file), proposal.kind, proposal.rows);
    for (const read::ProposedColumn& one : proposal.columns)
        console.out << fmt::format("  {:<{}}  {}{}\n", diagnostics::printable(one.heading), widest,
                                   one.holds.empty() ? "left out" : one.holds,
                                   one.by_values ? " (by its values)" : "");
    console.out << "\nthe first rows, as they would be read\n";
    for (const std::string& one : proposal.examples)
        console.out << fmt::format("  {}\n", diagnostics::printable(one));
    if (!proposal.unknown.empty()) console.out << "\nwhat the file does not say\n";
    for (const std::string& one : proposal.unknown)
        console.out << fmt::format("  {}\n", diagnostics::printable(one));
    if (!proposal.mapping.empty()) console.out << "\nfor casebook.yaml\n";
    if (!proposal.measures.empty()) console.out << "measures:\n" << proposal.measures;
    if (!proposal.mapping.empty()) console.out << "mapping:\n" << proposal.mapping;
}

/// Copies the file into the folder and adds the mapping to casebook.yaml; false, and told, where that cannot
/// be.
bool write(const read::Proposal& proposal, std::string_view bytes, const ImportOptions& options,
           Console& console) {
    publish::PosixDisk disk;
    const fs::path folder = fs::absolute(options.folder);
    const fs::path target = folder / proposal.path;
    const fs::path casebook = folder / "casebook.yaml";
    const auto refuse = [&](std::string_view what, std::string_view mend) {
        console.err << fmt::format("error: {}\n    mend: {}\n", what, mend);
        console.exit = Exit::input;
        return false;
    };
    if (disk.kind(casebook) != publish::Disk::Kind::file)
        return refuse(fmt::format("there is no casebook.yaml in {}", diagnostics::printable(options.folder)),
                      "name your folder with --folder");
    const bool there = disk.kind(target) != publish::Disk::Kind::none;
    if (there && disk.real(target) != disk.real(fs::absolute(options.file)))
        return refuse(fmt::format("{} is there already", diagnostics::printable(proposal.path)),
                      "move it away, or give the new file another name");
    if (!proposal.mapping.empty()) {
        std::optional<std::string> text = disk.read(casebook);
        if (!proposal.measures.empty()) text = read::with_items(*text, "measures", proposal.measures);
        if (text) text = read::with_items(*text, "mapping", proposal.mapping);
        if (!text)
            return refuse("measures or mapping in casebook.yaml is not a list of lines",
                          "add what is shown above by hand");
        const fs::path fresh = folder / "casebook.yaml.new";
        if (disk.kind(fresh) != publish::Disk::Kind::none) disk.remove(fresh);
        disk.write(fresh, *text);
        disk.remove(casebook);
        disk.rename(fresh, casebook);
    }
    if (!there) {
        if (disk.kind(target.parent_path()) == publish::Disk::Kind::none)
            disk.make_folder(target.parent_path());
        disk.write(target, bytes);
    }
    if (!console.quiet && !console.json)
        console.out << fmt::format("\nwritten: {}{}\n", diagnostics::printable(proposal.path),
                                   proposal.mapping.empty() ? "" : ", and its mapping in casebook.yaml");
    return true;
}

void check_kind(const ImportOptions& options) {
    const std::vector<std::string_view> known = read::importable_kinds();
    if (std::find(known.begin(), known.end(), options.kind) != known.end()) return;
    const std::string_view near = diagnostics::did_you_mean(options.kind, known);
    throw CLI::ValidationError(
        "--as",
        fmt::format("\"{}\" cannot be imported{}; there are: {}", options.kind,
                    near.empty() ? "" : fmt::format(" (did you mean {}?)", near), fmt::join(known, ", ")));
}

void import(const ImportOptions& options, Console& console) {
    check_kind(options);
    publish::PosixDisk disk;
    const fs::path place = fs::absolute(options.file);
    if (disk.kind(place) != publish::Disk::Kind::file) {
        console.err << fmt::format("error: {} is no file\n    mend: look at its name and folder\n",
                                   diagnostics::printable(options.file));
        console.exit = Exit::input;
        return;
    }
    const diagnostics::InputFile file{place.filename().string(), disk.read(place)};
    diagnostics::Sources sources;
    diagnostics::Diagnostics found;
    diagnostics::Diagnostics of_the_folder;
    const auto folder =
        publish::read_folder(options.folder, fs::path{options.folder} / "out", sources, of_the_folder);
    const auto proposal = read::propose(file, {options.kind, options.sheet}, folder,
                                        shipped(sources, of_the_folder), publish::today(), sources, found);
    const Faults list = found.sorted(sources);
    // Faults are never silent: quiet leaves out what is only told.
    Faults shown = list;
    if (console.quiet)
        std::erase_if(shown, [](const diagnostics::Diagnostic& one) {
            return one.severity == diagnostics::Severity::warning;
        });
    if (!console.json) console.err << diagnostics::for_people(shown, sources);
    if (!proposal) {
        console.exit = Exit::input;
        if (console.json) show_faults(list, sources, console);
        return;
    }
    show(*proposal, list, sources, options, console);
    if (options.write && !write(*proposal, file.bytes, options, console)) return;
    if (found.has(diagnostics::Severity::fault)) console.exit = Exit::input;
}

}  // namespace

void declare_import(CLI::App& command, Console& console) {
    const auto options = std::make_shared<ImportOptions>();
    command.add_option("FILE", options->file, "An exported file: a CSV or an Excel workbook")->required();
    command.add_option("--as", options->kind, with_values("What it holds", read::importable_kinds()))
        ->required();
    command.add_option("--folder", options->folder,
                       "Your folder, with casebook.yaml; without it, the one you are in");
    command.add_option("--sheet", options->sheet, "The sheet of a workbook that has several");
    command.add_flag("--write", options->write,
                     "Copy the file into the folder and add the mapping to casebook.yaml");
    command.callback([options, &console] { import(*options, console); });
}

}  // namespace casebook::commands
