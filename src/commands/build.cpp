#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/options.hpp"
#include "publish/posix_disk.hpp"
#include "publish/secret.hpp"

namespace casebook::commands {
namespace {

std::string files(std::size_t n) {
    return fmt::format("{} file{}", n, n == 1 ? "" : "s");
}

/// Whether the place that was named with -o can be written to: another one is a matter of the command line.
bool suitable(const Intake& intake) {
    return std::ranges::none_of(intake.diagnostics.all(),
                                [](const diagnostics::Diagnostic& one) { return one.id == "output-folder"; });
}

std::size_t made_for(document::Audience audience, const publish::Published& published) {
    const std::string folder = fmt::format("{}/", document::name(audience));
    const auto is_for_them = [&](const std::string& path) { return path.starts_with(folder); };
    return static_cast<std::size_t>(std::ranges::count_if(published.written, is_for_them) +
                                    std::ranges::count_if(published.unchanged, is_for_them));
}

/// One line an audience: what it got, or that it was refused and what became of its earlier papers.
void tell_audiences(const Outcome& outcome, const std::filesystem::path& out, Console& console) {
    for (const document::Audience audience : document::all_audiences) {
        const std::string folder = (out / document::name(audience)).string();
        const auto among = [&](const std::vector<document::Audience>& list) {
            return std::find(list.begin(), list.end(), audience) != list.end();
        };
        const auto lost = std::ranges::any_of(outcome.published->taken_down, [&](const std::string& path) {
            return path.starts_with(fmt::format("{}/", document::name(audience)));
        });
        if (lost) {
            console.err << fmt::format(
                "{}: the earlier papers were taken down, since a consent in them is no longer in force. Take "
                "down "
                "every copy that was handed out or put on a web site.\n",
                folder);
        } else if (among(outcome.refused)) {
            console.err << fmt::format(
                "{}: not made because of the faults above; papers of an earlier good run stay as they were\n",
                folder);
        } else if (!console.quiet && !console.json) {
            const std::size_t count = made_for(audience, *outcome.published);
            if (count != 0) console.out << fmt::format("{}: {}\n", folder, files(count));
        }
    }
    if (console.quiet || console.json) return;
    const publish::Published& done = *outcome.published;
    console.out << fmt::format("{} written, {} unchanged, {} removed\n", done.written.size(),
                               done.unchanged.size(), done.removed.size());
}

}  // namespace

void declare_build(CLI::App& command, Console& console) {
    const auto options = std::make_shared<RunOptions>();
    add_folder(command, *options);
    add_only(command, *options);
    add_variants(command, *options);
    command.add_option("-o,--out", options->out,
                       "Where the papers go (default: the folder `out` inside FOLDER)");
    command.callback([options, &console] {
        const Request request = request_of(*options);
        publish::PosixDisk disk;
        const Outcome outcome = build(request, disk, publish::users_secret());
        if (outcome.as_before)
            tell(*outcome.as_before, console);
        else
            tell(outcome.intake, console);
        if (!outcome.intake.usable()) {
            console.err << fmt::format(
                "nothing was made; papers of an earlier run stay in {}. If somebody has withdrawn a consent "
                "since, take them "
                "down yourself.\n",
                output_folder(request).string());
        }
        if (!outcome.refused.empty() || !outcome.intake.usable()) console.exit = Exit::input;
        if (!outcome.published && !suitable(outcome.intake)) console.exit = Exit::usage;
        if (outcome.published && !outcome.published->taken_down.empty()) console.exit = Exit::input;
        if (outcome.published) tell_audiences(outcome, output_folder(request), console);
    });
}

}  // namespace casebook::commands
