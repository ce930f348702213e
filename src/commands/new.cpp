#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "disclosure/guard.hpp"
#include "document/document.hpp"
#include "intake.hpp"
#include "model/recorded.hpp"
#include "publish/clock.hpp"
#include "publish/input_folder.hpp"
#include "publish/machine_fault.hpp"
#include "publish/new_files.hpp"
#include "publish/program_place.hpp"
#include "reference/workbook.hpp"

namespace casebook::commands {
namespace {

namespace fs = std::filesystem;
using diagnostics::InputFile;

constexpr std::string_view workbook_name = "casebook.xlsx";

/// A single file that can be begun: its word, where it goes, and what has to be named.
struct Piece {
    std::string_view word;
    std::string_view folder;
    std::string_view text;  ///< below templates/new/
    std::string_view named;
    std::string_view example;
};
constexpr std::array pieces{
    Piece{"case", "cases", "case.md", "a title", "\"A quiet way back to class\""},
    Piece{"plan", "plans", "plan.yaml", "a pupil's code", "P001"},
};

struct Wanted {
    std::string what;
    std::string name;
    std::string folder = ".";
    bool primary = false;
    bool secondary = false;
    bool workbook = false;
};

std::string written(model::Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// The school year that a day lies in: from 1 September to 31 August.
std::pair<model::Date, model::Date> school_year(model::Date today) {
    const std::chrono::year begins =
        today.month() >= std::chrono::September ? today.year() : today.year() - std::chrono::years{1};
    return {{begins, std::chrono::September, std::chrono::day{1}},
            {begins + std::chrono::years{1}, std::chrono::August, std::chrono::day{31}}};
}

/// The shipped text with its blanks filled in.
std::string filled(std::string text, const std::vector<std::pair<std::string_view, std::string>>& blanks) {
    for (const auto& [name, value] : blanks) {
        const std::string blank = fmt::format("{{{{{}}}}}", name);
        for (std::size_t at = 0; (at = text.find(blank, at)) != std::string::npos; at += value.size())
            text.replace(at, blank.size(), value);
    }
    return text;
}

std::vector<InputFile> shipped(std::string_view folder) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics none;
    return publish::read_folder(publish::shipped_folder() / "templates" / "new" / folder, {}, sources, none);
}

void make_workbook(const fs::path& folder, Console& console) {
    const fs::path place = folder / workbook_name;
    if (fs::exists(place))
        throw CLI::ValidationError("--workbook",
                                   fmt::format("{} exists already, and is not touched", place.string()));
    if (!reference::write_workbook(place.string()))
        throw publish::MachineFault(fmt::format("{} could not be written", place.string()),
                                    "look whether the disk is full, or whether you may write there");
    if (!console.quiet) console.out << fmt::format("{}: one workbook for all tables\n", place.string());
}

void make_folder(const Wanted& wanted, Console& console) {
    const fs::path folder = wanted.what.empty() ? fs::path{"."} : fs::path{wanted.what};
    if (wanted.workbook && fs::exists(folder / "casebook.yaml")) return make_workbook(folder, console);
    if (wanted.what.empty())
        throw CLI::ValidationError("FOLDER",
                                   "name the folder that shall be made, as: casebook new \"My school\"");
    if (publish::is_taken(folder))
        throw CLI::ValidationError(
            "FOLDER",
            fmt::format("{} exists already, and nothing in it is touched; name a new folder", wanted.what));
    const auto [begins, ends] = school_year(publish::today());
    std::vector<InputFile> files = shipped("folder");
    if (wanted.workbook)
        std::erase_if(files, [](const InputFile& file) { return file.path.ends_with(".csv"); });
    for (InputFile& file : shipped(wanted.secondary ? "secondary" : "primary"))
        files.push_back(std::move(file));
    for (InputFile& file : files)
        file.bytes =
            filled(std::move(file.bytes), {{"year-begins", written(begins)}, {"year-ends", written(ends)}});
    publish::write_new_files(folder, files);
    if (wanted.workbook) make_workbook(folder, console);
    if (console.quiet) return;
    for (const InputFile& file : files) console.out << fmt::format("{}\n", (folder / file.path).string());
    console.out << fmt::format(
        "\nnext: write your school into {}, type the pupils into {}, and run: casebook check \"{}\"\n",
        (folder / "casebook.yaml").string(),
        wanted.workbook ? "the sheet register" : (folder / "register.csv").string(), folder.string());
}

/// The folder as it stands, to look up what a new file should agree with.
Intake folder_as_it_is(const fs::path& folder) {
    return take_in({.folder = folder, .today = publish::today()});
}

/// The first day of support that the register gives for the plan's pupil; today where it gives none, or where
/// nobody stands in the register yet.
std::string start_of_support(const fs::path& folder, std::string_view code) {
    const Intake intake = folder_as_it_is(folder);
    if (intake.model.pupils.empty()) return written(publish::today());
    const auto pupil = std::ranges::find(intake.model.pupils, code,
                                         [](const model::Pupil& one) { return one.id.value.code; });
    if (pupil == intake.model.pupils.end()) {
        std::vector<std::string_view> codes;
        for (const model::Pupil& one : intake.model.pupils) codes.push_back(one.id.value.code);
        const auto near = diagnostics::did_you_mean(code, codes);
        throw CLI::ValidationError("NAME",
                                   fmt::format("pupil {} is not in the register of this folder{}", code,
                                               near.empty() ? "" : fmt::format("; did you mean {}?", near)));
    }
    return written(pupil->support_started ? pupil->support_started->value : publish::today());
}

/// A file name goes wherever the folder goes, and into the address of the page.
void warn_of_names(const fs::path& folder, const std::string& title, Console& console) {
    const Intake intake = folder_as_it_is(folder);
    const disclosure::Watch watch(intake.model, intake.own_words());
    for (const disclosure::Watch::Hit& hit : watch.find(title))
        if (hit.kind == "name" && !hit.own_word)
            console.err << fmt::format(
                "warning: the title holds a name of pupil {}; no other reader may see it, so choose another "
                "title and file name\n",
                hit.pupil);
}

void make_piece(const Piece& piece, const Wanted& wanted, Console& console) {
    if (wanted.name.empty())
        throw CLI::ValidationError(
            "NAME", fmt::format("{} is needed: casebook new {} {}", piece.named, piece.word, piece.example));
    const fs::path folder{wanted.folder};
    if (!fs::exists(folder / "casebook.yaml"))
        throw CLI::ValidationError(
            "--folder",
            fmt::format("there is no casebook.yaml in {}; run this in your folder, or name it with --folder",
                        wanted.folder));
    const bool yaml_text = wanted.name.find_first_of(":#\"'[]{}&*!|>%@`") != std::string::npos;
    std::string quoted = wanted.name;
    for (std::size_t at = 0; (at = quoted.find_first_of("\"\\", at)) != std::string::npos; at += 2)
        quoted.insert(at, "\\");
    const std::string ending{piece.text.substr(piece.text.rfind('.'))};
    const std::string slug = piece.word == "plan" ? wanted.name : document::slug(wanted.name);
    const std::string path = fmt::format("{}/{}{}", piece.folder, slug, ending);
    if (slug.empty() || slug.find_first_of("/\\:") != std::string::npos || slug.front() == '.')
        throw CLI::ValidationError("NAME", fmt::format("\"{}\" cannot be the name of a file", wanted.name));
    if (fs::exists(folder / path))
        throw CLI::ValidationError("NAME", fmt::format("{} exists already, and is not touched", path));
    const bool is_plan = piece.word == "plan";
    const std::string started = is_plan ? start_of_support(folder, wanted.name) : std::string{};
    if (!is_plan) warn_of_names(folder, wanted.name, console);
    for (InputFile& file : shipped("")) {
        if (file.path != piece.text) continue;
        const std::vector<InputFile> one{
            {path, filled(std::move(file.bytes),
                          {{"title", yaml_text ? fmt::format("\"{}\"", quoted) : wanted.name},
                           {"started", started}})}};
        publish::write_new_files(folder, one);
        if (!console.quiet) console.out << fmt::format("{}\n", (folder / path).string());
        return;
    }
    throw publish::MachineFault(fmt::format("templates/new/{} is not with the program", piece.text),
                                "run casebook from the folder that it came in, whole");
}

}  // namespace

void declare_new(CLI::App& command, Console& console) {
    const auto wanted = std::make_shared<Wanted>();
    command.add_option("FOLDER", wanted->what,
                       "The folder to make; or the word case or plan, to begin one in a folder that exists");
    command.add_option("NAME", wanted->name, "The title of the case, or the code of the plan's pupil");
    CLI::Option* const primary =
        command.add_flag("--primary", wanted->primary, "For a primary school (as without it)");
    command.add_flag("--secondary", wanted->secondary, "For a secondary school")->excludes(primary);
    command.add_flag("--workbook", wanted->workbook,
                     "One Excel workbook in place of the CSV files; added to a folder that exists");
    command.add_option("--folder", wanted->folder, "The folder of the case or plan (default: this one)");
    command.callback([wanted, &console] {
        const auto* const piece =
            std::ranges::find_if(pieces, [&](const Piece& one) { return one.word == wanted->what; });
        if (piece != pieces.end()) return make_piece(*piece, *wanted, console);
        if (!wanted->name.empty())
            throw CLI::ValidationError("NAME",
                                       fmt::format("\"{}\" is one name too many; a folder's name with "
                                                   "spaces stands in quotation marks",
                                                   wanted->name));
        make_folder(*wanted, console);
    });
}

}  // namespace casebook::commands
