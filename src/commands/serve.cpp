#include <algorithm>
#include <map>
#include <ostream>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/building.hpp"
#include "commands/values.hpp"
#include "publish/file_names.hpp"
#include "publish/preview.hpp"
#include "publish/secret.hpp"
#include "reports/all_reports.hpp"

namespace casebook::commands {
namespace {

using document::Audience;
using Files = std::map<std::string, std::string>;

struct ServeOptions {
    RunOptions run;
    std::optional<int> builds;
    std::string audience{document::name(Audience::public_)};
    int port = 0;
};

std::vector<std::string_view> audiences() {
    std::vector<std::string_view> words;
    for (const Audience audience : document::all_audiences) words.push_back(document::name(audience));
    return words;
}

/// What has to be made for these readers: the site, or their reports.
Choice outputs_for(Audience audience) {
    if (audience == Audience::public_) return {std::string{site_output}};
    Choice reports;
    for (const reports::Report& report : reports::all_reports())
        if (report.audience == audience) reports.emplace(report.id);
    return reports;
}

/// The builds of one run, none of which is written to the disk.
class Builds {
  public:
    Builds(const ServeOptions& options, Audience audience)
        : options_(options), audience_(audience), memory_(publish::random_secret(), [this](const auto& path) {
              const auto made = made_.find(path);
              return made == made_.end() ? std::optional<std::string>{} : made->second;
          }) {}

    /// Makes the papers and shows them; those of a refused audience stay as they were.
    void show(publish::Preview& preview, Console& console) {
        Request request = request_of(options_.run);
        request.only = outputs_for(audience_);
        const Outcome outcome = make(request, gather(request), memory_);
        tell(outcome.intake, console);
        if (!outcome.intake.usable() || !outcome.refused.empty()) console.exit = Exit::input;
        std::optional<Files> files;
        if (outcome.intake.usable() &&
            std::ranges::find(outcome.refused, audience_) == outcome.refused.end()) {
            files.emplace();
            Files made;
            for (const publish::File& file : outcome.files) {
                made.emplace(publish::path_of(file), file.bytes);
                if (file.audience == audience_) files->emplace(file.path, file.bytes);
            }
            made_ = std::move(made);
            memory_.forget_unused();
        }
        const diagnostics::Told told = diagnostics::told(outcome.intake.diagnostics, outcome.intake.sources);
        preview.show(std::move(files), told.faults_for_people);
    }

  private:
    const ServeOptions& options_;
    Audience audience_;
    Files made_;  ///< by the path in an output; what the memory knows stands in them
    publish::Memory memory_;
};

void serve(const ServeOptions& options, Console& console) {
    const auto audience = document::audience_named(options.audience);
    if (!audience)
        throw CLI::ValidationError("--audience", fmt::format("\"{}\" are no readers; there are: {}",
                                                             options.audience, fmt::join(audiences(), ", ")));
    publish::Preview preview(options.port);
    Builds builds(options, *audience);
    bool is_told = false;
    build_again_and_again(options.run, options.builds, console, [&] {
        console.exit = Exit::fine;
        builds.show(preview, console);
        if (!is_told && !console.quiet && !console.json)
            console.out << fmt::format("{}\n", preview.address())
                        << "on this computer alone, until Ctrl+C; the address is new each time\n";
        is_told = true;
    });
}

}  // namespace

void declare_serve(CLI::App& command, Console& console) {
    const auto options = std::make_shared<ServeOptions>();
    add_folder(command, options->run);
    command.add_option(
        "--audience", options->audience,
        with_values("Show the papers of these readers (default: public, the site)", audiences()));
    command.add_option("--port", options->port, "Listen on this port (default: any that is free)")
        ->check(CLI::Range(0, 65535));
    add_builds(command, options->builds);
    command.callback([options, &console] { serve(*options, console); });
}

}  // namespace casebook::commands
