#include "commands/building.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "publish/clock.hpp"
#include "publish/folder_watch.hpp"
#include "publish/machine_fault.hpp"
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

void build_and_tell(const RunOptions& options, Console& console) {
    const Request request = request_of(options);
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
}

void build_again_and_again(const RunOptions& options, const std::optional<int>& builds,
                           const Console& console, const std::function<void()>& work) {
    using std::chrono::milliseconds;
    const Request request = request_of(options);
    if (!std::filesystem::is_directory(request.folder)) return work();  // which says so
    publish::FolderWatch watch(request.folder, output_folder(request));
    for (int done = 1;; ++done) {
        const auto day = publish::today();
        try {
            work();
        } catch (const publish::MachineFault& fault) {  // a full disk may have room again, a lock may go
            console.err << fmt::format("error: {}\n    mend: {}\n", fault.what(), fault.mend());
        }
        console.out << std::flush;
        if (builds && done >= *builds) return;
        // A new day can end a consent.
        while (!watch.wait(milliseconds{60'000}) && publish::today() == day) {
        }
    }
}

void add_builds(CLI::App& command, std::optional<int>& builds) {
    command.add_option("--builds", builds, "End after so many builds; without it, only when it is stopped")
        ->check(CLI::PositiveNumber);
}

}  // namespace casebook::commands
