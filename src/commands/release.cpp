#include <algorithm>
#include <map>
#include <ostream>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/options.hpp"
#include "commands/values.hpp"
#include "disclosure/dates.hpp"
#include "disclosure/ledger.hpp"
#include "publish/append.hpp"
#include "publish/file_names.hpp"
#include "publish/manifest.hpp"
#include "publish/posix_disk.hpp"

namespace casebook::commands {
namespace {

using document::Audience;

/// Readers whose papers leave the hands of those who keep the records.
std::vector<std::string> audiences() {
    std::vector<std::string> words;
    for (const Audience audience : document::all_audiences)
        if (!document::is_within_school(audience)) words.emplace_back(document::name(audience));
    return words;
}

struct ReleaseOptions {
    RunOptions run;
    std::vector<std::string> words;  ///< FOLDER and AUDIENCE, in either order
    std::string by;

    /// Reads the words; with one word the folder is the present one.
    Audience understand() {
        const std::vector<std::string> known = audiences();
        const auto is_audience = [&](const std::string& word) {
            return std::ranges::find(known, word) != known.end();
        };
        const auto audience = std::find_if(words.rbegin(), words.rend(), is_audience);
        if (audience == words.rend())
            throw CLI::ValidationError(
                "AUDIENCE", fmt::format("\"{}\" is nobody to release to; there are: {}", words.back(),
                                        fmt::join(known, ", ")));
        const Audience found = *document::audience_named(*audience);
        words.erase(std::next(audience).base());
        run.folder = words.empty() ? "." : words.front();
        return found;
    }
};

/// One hash over the paths and hashes of an audience's papers.
std::string hash_of_papers(const Outcome& outcome, Audience audience) {
    std::map<std::string, std::string> papers;
    for (const publish::File& file : outcome.files)
        if (file.audience == audience) papers.emplace(publish::path_of(file), publish::hash_of(file.bytes));
    std::string all;
    for (const auto& [path, hash] : papers) all += fmt::format("{} {}\n", hash, path);
    return publish::hash_of(all);
}

/// Whether the papers that lie in the output folder are those that are signed off.
bool lies_ready(publish::Disk& disk, const Request& request, const Outcome& outcome, Audience audience) {
    const auto place = disk.real(output_folder(request));
    return place && std::ranges::all_of(outcome.files, [&](const publish::File& file) {
               const auto path = *place / publish::path_of(file);
               return file.audience != audience ||
                      (disk.kind(path) == publish::Disk::Kind::file && disk.read(path) == file.bytes);
           });
}

std::string bytes_of_ledger(const Intake& intake) {
    const auto ledger =
        std::ranges::find(intake.folder, disclosure::ledger_name, &diagnostics::InputFile::path);
    return ledger == intake.folder.end() ? std::string{} : ledger->bytes;
}

bool says_the_same(const disclosure::Earlier& one, const disclosure::Earlier& other) {
    return one.audience == other.audience && one.by == other.by && one.files == other.files &&
           one.window == other.window && one.statements == other.statements;
}

void sign_off(const Request& request, const Outcome& outcome, Audience audience, const std::string& by,
              Console& console) {
    const disclosure::Earlier entry = disclosure::ledger_entry(
        outcome.audits.at(audience), by, disclosure::iso(request.today), hash_of_papers(outcome, audience));
    const auto tell = [&](const std::string& text) {
        if (!console.quiet && !console.json) console.out << text;
    };
    const auto same = std::ranges::find_if(outcome.intake.ledger, [&](const disclosure::Earlier& earlier) {
        return says_the_same(earlier, entry);
    });
    if (same != outcome.intake.ledger.end()) {
        tell(fmt::format("{} signed off the same papers for {} on {}; nothing was added to {}\n",
                         diagnostics::printable(by), document::name(audience), same->on,
                         disclosure::ledger_name));
        return;
    }
    publish::PosixDisk disk;
    if (!lies_ready(disk, request, outcome, audience)) {
        console.exit = Exit::input;
        console.err << fmt::format(
            "nothing was signed off: the papers in {} are not those that the records make now; run `casebook "
            "build`, read them, and sign them off then\n",
            (output_folder(request) / document::name(audience)).string());
        return;
    }
    const auto folder = disk.real(request.folder);
    const std::string ledger = bytes_of_ledger(outcome.intake);
    publish::append_line(disk, *folder / disclosure::ledger_name, ledger, disclosure::as_line(entry, ledger));
    tell(fmt::format("{}: signed off for {} by {}; {} numbers of people, {} of them hidden, are in {}\n",
                     entry.on, document::name(audience), diagnostics::printable(by),
                     outcome.audits.at(audience).values, outcome.audits.at(audience).hidden,
                     disclosure::ledger_name));
}

}  // namespace

void declare_release(CLI::App& command, Console& console) {
    const auto options = std::make_shared<ReleaseOptions>();
    command
        .add_option(
            "FOLDER AUDIENCE", options->words,
            with_values("The folder that holds casebook.yaml (default: this one), and for whom", audiences()))
        ->required()
        ->expected(1, 2);
    command.add_option("--by", options->by, "Who has read the papers and signs them off")->required();
    command.add_option("-o,--out", options->run.out, "Where the papers are, as in build");
    command.add_option("--date", options->run.date, "Judge consents and dates as on this day (YYYY-MM-DD)");
    command.callback([options, &console] {
        const Audience audience = options->understand();
        if (options->by.find_first_not_of(" \t") == std::string::npos)
            throw CLI::ValidationError("--by", "the name of who signs off is empty");
        const Request request = request_of(options->run);
        const Outcome outcome = make(request);
        tell(outcome.intake, console);
        if (!outcome.intake.usable() ||
            std::ranges::find(outcome.refused, audience) != outcome.refused.end()) {
            console.exit = Exit::input;
            console.err << fmt::format(
                "nothing was signed off: the papers for {} cannot be made until the "
                "faults above are mended\n",
                document::name(audience));
            return;
        }
        sign_off(request, outcome, audience, options->by, console);
    });
}

}  // namespace casebook::commands
