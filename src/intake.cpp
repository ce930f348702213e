#include "intake.hpp"

#include <algorithm>
#include <utility>

#include "check/arrangements.hpp"
#include "check/check.hpp"
#include "disclosure/standing_faults.hpp"
#include "publish/input_folder.hpp"
#include "publish/program_place.hpp"
#include "read/arrangements.hpp"
#include "read/guide.hpp"
#include "read/word_styles.hpp"

namespace casebook {
namespace {

using diagnostics::InputFile;

/// Our own files that a folder may override, under the names they have in the folder.
std::vector<InputFile> read_shipped(Intake& in) {
    std::vector<InputFile> files;
    for (const char* const part : {"templates", "site"}) {
        const auto folder = publish::shipped_folder() / part;
        const auto left_out = in.wants_site ? std::filesystem::path{} : folder / "guide";
        for (InputFile& file : publish::read_folder(folder, left_out, in.sources, in.diagnostics))
            files.push_back({std::string{part} + "/" + file.path, std::move(file.bytes)});
    }
    if (in.wants_site) files.push_back({"site/lunr.js", publish::search_library()});
    return files;
}

std::vector<InputFile> below(const std::vector<InputFile>& files, std::string_view folder) {
    std::vector<InputFile> found;
    for (const InputFile& file : files)
        if (file.path.starts_with(folder)) found.push_back({file.path.substr(folder.size()), file.bytes});
    return found;
}

std::vector<disclosure::Earlier> read_ledger(Intake& in) {
    const auto ledger = std::ranges::find(in.folder, disclosure::ledger_name, &InputFile::path);
    if (ledger == in.folder.end()) return {};
    std::uint32_t file = 1;
    while (!in.sources.name(file).empty() && in.sources.name(file) != disclosure::ledger_name) ++file;
    if (in.sources.name(file).empty())
        file = in.sources.add(std::string{disclosure::ledger_name}, ledger->bytes);
    return disclosure::parse_ledger(ledger->bytes, file, in.diagnostics);
}

document::Palette palette_of(const model::Look& look) {
    document::Palette palette = document::standard_palette;
    if (look.colour) palette[document::Ink::accent] = look.colour->value;
    if (look.second_colour) palette[document::Ink::second] = look.second_colour->value;
    return palette;
}

}  // namespace

std::filesystem::path output_folder(const Request& request) {
    return request.out.empty() ? request.folder / "out" : request.out;
}

std::set<std::string> Intake::records() const {
    std::set<std::string> names;
    for (const InputFile& file : folder)
        for (const std::string_view ending : {".csv", ".tsv", ".xlsx", ".xlsm", ".yaml"})
            if (file.path.ends_with(ending)) names.insert(file.path);
    return names;
}

disclosure::Watch::Own Intake::own_words() const {
    disclosure::Watch::Own own{.words = {}, .files = {}, .dictionary = dictionary};
    const auto is_overridden = [this](const InputFile& file) {
        return std::ranges::find(folder, file.path, &InputFile::path) != folder.end();
    };
    std::set<std::string_view> names;
    for (const InputFile& file : shipped) {
        if (is_overridden(file)) continue;
        own.words.push_back(file.bytes);
        names.insert(file.path);
    }
    for (std::uint32_t id = 1; !sources.name(id).empty(); ++id)
        if (names.contains(sources.name(id))) own.files.insert(id);
    return own;
}

std::set<std::string> Intake::disguised() const {
    std::set<std::string> wanted;
    for (const auto& story : arrangements.disguised) wanted.insert(story.value);
    std::set<std::string> ids;
    for (const model::CaseStudy& story : model.cases)
        if (wanted.contains("all") || wanted.contains(story.id.value)) ids.insert(story.id.value);
    return ids;
}

Intake gather(const Request& request) {
    Intake in;
    in.wants_site = request.only.empty() || request.only.contains(site_output);
    in.folder = publish::read_folder(request.folder, output_folder(request), in.sources, in.diagnostics);
    in.shipped = read_shipped(in);
    in.dictionary = publish::british_words();
    return in;
}

Intake take_in(const Request& request) {
    return take_in(request, gather(request));
}

Intake take_in(const Request& request, Intake gathered) {
    Intake in = std::move(gathered);
    if (!in.usable()) return in;
    in.model = read::read(in.folder, in.shipped, request.today, in.sources, in.diagnostics);
    in.arrangements = read::read_arrangements(in.folder, in.sources);
    in.words = read::read_words(in.folder, in.shipped, in.sources, in.diagnostics);
    in.word_styles = read::read_word_styles(in.folder, in.sources, in.diagnostics);
    in.ledger = read_ledger(in);
    in.passwords = read_passwords(in.model.school, request.folder, in.folder, in.diagnostics);
    // Without a sound register or settings every row would be at fault, and the one cause would be buried.
    if (in.usable()) check::check(in.model, request.today, in.diagnostics);
    if (in.usable() && in.arrangements.months_kept)
        check::retention(in.model, *in.arrangements.months_kept, request.today, in.diagnostics);
    if (in.usable()) check::disguised_stories_are_known(in.model, in.arrangements, in.diagnostics);
    in.diagnostics = disclosure::without_answered(in.diagnostics, in.model.school, in.sources);
    return in;
}

Intake take_in_shipped() {
    Intake in;
    in.shipped = read_shipped(in);
    in.words = read::read_words({}, in.shipped, in.sources, in.diagnostics);
    return in;
}

Workshop equip(Intake& intake, const Choice& variants) {
    return {.typefaces = {},
            .templates = intake.words.templates,
            .catalogue = wording::Catalogue(intake.words.phrases),
            .shells = site::shells(below(intake.shipped, "site/"), below(intake.folder, "site/"),
                                   intake.sources, intake.diagnostics),
            .guide = intake.wants_site
                         ? read::read_guide(intake.folder, intake.shipped, intake.sources, intake.diagnostics)
                         : document::Guide{},
            .passwords = intake.passwords,
            .palette = palette_of(intake.model.school.look),
            .logo = intake.model.school.look.logo,
            .word_styles = intake.word_styles,
            .variants = variants};
}

}  // namespace casebook
