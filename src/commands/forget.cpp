#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <string_view>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "care/forget.hpp"
#include "commands/all_commands.hpp"
#include "commands/child_option.hpp"
#include "commands/options.hpp"
#include "publish/memory.hpp"
#include "publish/posix_disk.hpp"
#include "publish/replace_files.hpp"

namespace casebook::commands {
namespace {

using care::Hold;

/// What is said of each kind of thing that is held.
struct Word {
    Hold hold;
    std::string_view taken_out;
    std::string_view by_hand;
};
constexpr std::array<Word, 8> words{{
    {Hold::file, "the whole file", "the whole file"},
    {Hold::row, "the row", "the row"},
    {Hold::shared, "the code, in a row about several", "the code, in a row about several"},
    {Hold::entry, "the entry", "the entry"},
    {Hold::story, "the code in the front matter", "the code in the front matter"},
    {Hold::mention, "", "words that may name the child"},
    {Hold::sheet, "", "a row of the workbook"},
    {Hold::unreadable, "", "this file cannot be looked into here; look yourself"},
}};

std::string place_of(const care::Held& held) {
    if (!held.sheet.empty()) return fmt::format("{}, sheet '{}', row {}", held.file, held.sheet, held.line);
    return held.line == 0 ? held.file : fmt::format("{}:{}", held.file, held.line);
}

nlohmann::json as_json(const std::vector<care::Held>& list) {
    nlohmann::json result = nlohmann::json::array();
    for (const care::Held& one : list)
        result.push_back({{"file", one.file}, {"sheet", one.sheet}, {"line", one.line}});
    return result;
}

const Word& word_for(Hold hold) {
    return *std::ranges::find(words, hold, &Word::hold);
}

void tell_plan(const care::Forgetting& plan, bool is_done, Console& console) {
    if (console.quiet) return;
    console.out << (is_done ? "taken out:\n" : "would be taken out:\n");
    for (const care::Held& one : plan.done)
        console.out << fmt::format("  {}: {}\n", diagnostics::printable(place_of(one)),
                                   word_for(one.hold).taken_out);
    if (plan.done.empty()) console.out << "  nothing\n";
    for (const std::string& path : plan.removed)
        console.out << fmt::format("  {}: nothing else stands in it, so the file goes\n",
                                   diagnostics::printable(path));
}

void tell_rest(const care::Forgetting& plan, Console& console) {
    if (!plan.by_hand.empty()) {
        console.out << "\nstays until you take it out by hand:\n";
        for (const care::Held& one : plan.by_hand)
            console.out << fmt::format("  {}: {}\n", diagnostics::printable(place_of(one)),
                                       word_for(one.hold).by_hand);
    }
    for (const care::Held& one : plan.done)
        if (one.hold == Hold::story)
            console.out << fmt::format(
                "\n{}: without a pupil's code it is held back from every reader outside the school. Rewrite "
                "it or "
                "delete it: those who were there may still know the child in it.\n",
                diagnostics::printable(one.file));
    console.out
        << "\nwhat remains elsewhere, and this command cannot reach:\n"
           "  papers of earlier builds, here until the next build and wherever they were sent\n"
           "  copies and backups of this folder, the recycle bin, earlier versions that a drive or a "
           "version control keeps\n"
           "  releases.jsonl: figures that were released, in which the child is counted; no pupil is in it\n"
           "  the school's own systems from which tables were exported\n";
}

void forget(const RunOptions& options, const std::string& wanted, bool yes, Console& console) {
    const Request request = request_of(options);
    const Intake intake = take_in(request);
    const auto child = child_of(intake, wanted, console);
    if (!child) return;
    const auto held = care::held_on(*child, intake.model, intake.folder, intake.dictionary);
    const care::Forgetting plan = care::forget(held, intake.folder);
    if (yes) {
        publish::replace_files(request.folder, intake.folder, plan.changed, plan.removed);
        publish::PosixDisk disk;
        publish::forget_memory(disk, request.folder);  // it quotes what the last build said of the records
    }
    if (yes && !plan.by_hand.empty()) console.exit = Exit::input;
    if (console.json) {
        console.out << nlohmann::json{{"pupil", child->code},
                                      {"done", yes},
                                      {"taken_out", as_json(plan.done)},
                                      {"files_removed", plan.removed},
                                      {"by_hand", as_json(plan.by_hand)}}
                           .dump(2)
                    << '\n';
        return;
    }
    tell_plan(plan, yes, console);
    if (!console.quiet || (yes && !plan.by_hand.empty())) tell_rest(plan, console);
    if (console.quiet) return;
    if (yes)
        console.out << "\nnext: casebook build, so that the papers here are made without the child\n";
    else
        console.out << "\nnothing was changed. Rewrite the texts named above first: afterwards the child's "
                       "name is on no "
                       "register, and no paper is searched for it. Then run it again with --yes.\n";
}

}  // namespace

void declare_forget(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    const auto wanted = std::make_shared<std::string>();
    const auto yes = std::make_shared<bool>(false);
    add_folder(command, *options);
    add_child(command, *wanted);
    command.add_flag("--yes", *yes, "Change the files; without it, only what would be done is told");
    command.callback([options, wanted, yes, &console] { forget(*options, *wanted, *yes, console); });
}

}  // namespace casebook::commands
