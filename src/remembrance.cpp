#include "remembrance.hpp"

#include "document/spell_out.hpp"
#include "fonts/library.hpp"
#include "publish/file_names.hpp"
#include "publish/manifest.hpp"
#include "publish/portable_name.hpp"
#include "publish/program_place.hpp"

namespace casebook {
namespace {

using diagnostics::Diagnostic;
using publish::Digest;

void add_day(Digest& digest, model::Date day) {
    digest.add(static_cast<std::uint64_t>(static_cast<int>(day.year())))
        .add(static_cast<unsigned>(day.month()))
        .add(static_cast<unsigned>(day.day()));
}

template <typename Wanted>
void add_files(Digest& digest, const std::vector<diagnostics::InputFile>& files, const Wanted& wanted) {
    for (const diagnostics::InputFile& file : files) {
        digest.add(file.path).add(std::uint64_t{wanted(file.path)});
        if (wanted(file.path)) digest.add(file.bytes);
    }
    digest.add("");  // no path: the list ends
}

bool any(std::string_view) {
    return true;
}

bool is_story(std::string_view path) {
    return (path.starts_with("cases/") || path.starts_with("practice/")) && path.ends_with(".md");
}

/// Who is watched for stands in the records, and in what a story says of who approved it.
std::string watched(const publish::Memory& memory, const Request& request, const Intake& in) {
    Digest digest = memory.digest();
    digest.add("watch").add(publish::program_stamp({}));
    add_day(digest, request.today);
    add_files(digest, in.folder, [](std::string_view path) { return !is_story(path); });
    add_files(digest, in.shipped, any);
    digest.add(in.dictionary);
    for (const model::CaseStudy& story : in.model.cases)
        digest.add(story.id.value).add(story.approved ? story.approved->by : std::string{});
    return digest.finish();
}

std::string tools(const publish::Memory& memory, const Intake& in, const Workshop& workshop) {
    Digest digest = memory.digest();
    digest.add("tools").add(publish::program_stamp(fonts::installed_folders()));
    add_files(digest, in.shipped, any);
    add_files(digest, in.folder, [](std::string_view path) {
        const std::string small =
            publish::folded(path);  // as capitals in file names do not matter to readers
        return small.starts_with("templates/") || small.starts_with("site/");
    });
    // Taken apart, so that whatever comes to the workshop is thought of here: templates, catalogue, shells,
    // guide and styles are made from the files above, variants name other files, locked papers are not kept.
    const auto& [typefaces, templates, catalogue, shells, guide, passwords, palette, logo, word_styles,
                 variants] = workshop;
    const document::Spelling spelling = [&](std::string_view bytes) { digest.add_raw(bytes); };
    document::spell_out(palette, spelling);
    digest.add(std::uint64_t{logo.has_value()});
    if (logo) document::spell_out(*logo, spelling);
    return digest.finish();
}

template <typename List>
std::set<std::string> paths_of(const List& list) {
    std::set<std::string> paths;
    for (const auto& [path, digest] : list) paths.insert(path);
    return paths;
}

}  // namespace

std::string key_of(const Request& request, const Intake& gathered, const publish::Memory& memory) {
    if (!memory.works()) return {};
    Digest digest = memory.digest();
    digest.add("run").add(publish::program_stamp(fonts::installed_folders()));
    digest.add(request.folder.native()).add(output_folder(request).native());
    for (const Choice* choice : {&request.only, &request.variants}) {
        digest.add(std::uint64_t{choice->size()});
        for (const std::string& one : *choice) digest.add(one);
    }
    add_day(digest, request.today);
    digest.add(std::uint64_t{request.clock_only_removes});
    add_files(digest, gathered.folder, any);
    add_files(digest, gathered.shipped, any);
    digest.add(gathered.dictionary);
    // Of files that may not be read only this is known.
    for (const Diagnostic& one : gathered.diagnostics.all()) digest.add(one.message);
    return digest.finish();
}

bool is_as_before(Outcome& outcome, const publish::Memory& memory, const std::string& key,
                  const Request& request, publish::Disk& disk) {
    const std::optional<publish::Run> run = memory.same_run(key);
    if (!run) return false;
    std::set<std::string> kept = paths_of(run->kept);
    kept.erase(std::string{publish::manifest_name});
    outcome.published =
        publish::confirm(disk, output_folder(request), request.folder, paths_of(run->made), kept);
    if (!outcome.published) return false;
    outcome.refused = run->refused;
    outcome.as_before = run->told;
    return true;
}

void note_run(const Outcome& outcome, publish::Memory& memory, const std::string& key, const Request& request,
              publish::Disk& disk) {
    if (!memory.works()) return;
    // A password stands outside the folder, and a locked paper is another one each time.
    std::optional<publish::Run> run;
    if (outcome.intake.passwords.empty()) {
        const std::filesystem::path out = output_folder(request);
        run = publish::Run{.key = key,
                           .refused = outcome.refused,
                           .told = diagnostics::told(outcome.intake.diagnostics, outcome.intake.sources)};
        for (const publish::File& file : outcome.files)
            run->made.emplace(publish::path_of(file), memory.digest_of(file.bytes));
        for (const std::string& path : outcome.published->kept)
            run->kept.emplace(path, memory.digest_of(disk.read(out / path)));
        run->kept.emplace(publish::manifest_name, memory.digest_of(disk.read(out / publish::manifest_name)));
    }
    memory.note_run(std::move(run));
    memory.save(disk, request.folder, !request.only.empty());
}

Remembrance::Remembrance(publish::Memory& memory, const Request& request, const Intake& intake,
                         const Workshop& workshop)
    : memory_(memory) {
    if (!memory.works()) return;
    tools_ = tools(memory, intake, workshop);
    watched_ = watched(memory, request, intake);
}

std::string Remembrance::file(document::Audience audience, const std::string& path,
                              const document::Document& document, const Make& make,
                              diagnostics::Diagnostics& diagnostics) {
    if (!memory_.works()) return make(diagnostics);
    const std::string place = std::string{document::name(audience)} + "/" + path;
    Digest digest = memory_.digest();
    digest.add("file").add(tools_).add(place);
    document::spell_out(document, [&](std::string_view bytes) { digest.add_raw(bytes); });
    const std::string recipe = digest.finish();
    if (auto bytes = memory_.recall(place, recipe)) return *std::move(bytes);
    diagnostics::Diagnostics told;
    std::string bytes = make(told);
    if (told.all().empty()) memory_.note(place, recipe, bytes);
    diagnostics.add(told);
    return bytes;
}

std::vector<Diagnostic> Remembrance::unless_clean(const std::string& digest, const Find& find) {
    if (memory_.is_clean(digest)) return {};
    std::vector<Diagnostic> found = find();
    if (found.empty()) memory_.note_clean(digest);
    return found;
}

// What the guard sees of a paper: its texts, and of the places of these only whose file it is.
std::vector<Diagnostic> Remembrance::guard(const released::Paper& paper, const disclosure::Watch& watch,
                                           const disclosure::Writings& writings) {
    if (!memory_.works()) return disclosure::guard(paper, watch, &writings);
    Digest digest = memory_.digest();
    digest.add("guard")
        .add(watched_)
        .add(document::name(paper.audience()))
        .add(paper.path())
        .add(paper.about());
    document::visit_texts(paper.document(), [&](const document::ReadText& read) {
        digest.add(read.part).add(read.text).add(std::uint64_t{read.places.size()});
        for (const auto& place : read.places) {
            const std::uint64_t whose = place.where.file == 0                 ? 0
                                        : watch.is_own_file(place.where.file) ? 1
                                                                              : 2;
            digest.add(std::uint64_t{place.offset}).add(whose);
        }
    });
    return unless_clean(digest.finish(), [&] { return disclosure::guard(paper, watch, &writings); });
}

std::vector<Diagnostic> Remembrance::scan(const publish::File& file, const disclosure::Watch& watch,
                                          const std::function<std::vector<std::string>()>& read) {
    const auto find = [&] { return disclosure::scan({file.audience, file.path, read()}, watch); };
    if (!memory_.works()) return find();
    Digest digest = memory_.digest();
    digest.add("scan").add(watched_).add(document::name(file.audience)).add(file.path).add(file.bytes);
    return unless_clean(digest.finish(), find);
}

}  // namespace casebook
