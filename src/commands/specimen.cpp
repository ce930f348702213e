#include "specimen/specimen.hpp"

#include <array>
#include <memory>
#include <ostream>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "commands/options.hpp"
#include "publish/posix_disk.hpp"
#include "publish/program_place.hpp"

namespace casebook::commands {
namespace {

void make_specimen(const std::string& out, Console& console) {
    Intake own = take_in_shipped();
    const Workshop workshop = equip(own);
    const document::Document paper = specimen::specimen(chart_setting(workshop));
    // Everything in it is invented, so everybody may have it.
    const std::array files{
        publish::File{document::Audience::public_, "specimen.html", as_html(paper, workshop), {}},
        publish::File{document::Audience::public_, "specimen.docx", as_docx(paper, workshop), {}},
        publish::File{
            document::Audience::public_, "specimen.pdf", as_pdf(paper, workshop, own.diagnostics), {}}};
    publish::PosixDisk disk;
    const auto done = publish::publish(
        disk, {.out = out, .records = publish::shipped_folder(), .files = files, .inputs = {}, .refused = {}},
        own.diagnostics);
    tell(own, console);
    if (!done) {
        console.exit = Exit::input;
        return;
    }
    if (console.quiet || console.json) return;
    for (const publish::File& file : files)
        console.out << (std::filesystem::path(out) / document::name(file.audience) / file.path).string()
                    << '\n';
}

}  // namespace

void declare_specimen(CLI::App& command, Console& console) {
    const auto out = std::make_shared<std::string>("specimen");
    command.add_option("-o,--out", *out, "Where it goes (default: the folder `specimen` here)");
    command.callback([out, &console] { make_specimen(*out, console); });
}

}  // namespace casebook::commands
