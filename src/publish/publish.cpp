#include "publish/publish.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "publish/file_names.hpp"
#include "publish/machine_fault.hpp"
#include "publish/manifest.hpp"
#include "publish/output_place.hpp"
#include "publish/staging.hpp"

namespace casebook::publish {

namespace {

using Path = Disk::Path;
using Kind = Disk::Kind;

/// The manifest of the output to be, and where its bytes come from.
struct Plan {
    Manifest manifest;
    std::map<std::string, const File*> made;  ///< paths of this run's files
    Published outcome;
};

std::map<std::string, std::string> source_hashes(const File& file,
                                                 const std::map<std::string_view, std::string>& known) {
    std::map<std::string, std::string> hashes;
    for (const auto& source : file.sources) {
        const auto at = known.find(source);
        hashes.emplace(source, at == known.end() ? std::string() : at->second);
    }
    return hashes;
}

bool is_as_before(Disk& disk, const Path& file, const Manifest& earlier, const Entry& entry,
                  std::string_view bytes) {
    const auto before = earlier.files.find(entry.path);
    if (before == earlier.files.end() || before->second.hash != entry.hash ||
        before->second.size != entry.size)
        return false;
    // Someone may have changed the file since.
    return disk.kind(file) == Kind::file && disk.read(file) == bytes;
}

bool may_be_shown(const Entry& entry, const Order& order) {
    const auto allowed = order.in_force.find(entry.audience);
    return std::ranges::all_of(entry.rests_on, [&](const std::string& story) {
        return allowed != order.in_force.end() && allowed->second.contains(story);
    });
}

Plan plan(Disk& disk, const Path& out, const Order& order, const Manifest& earlier) {
    std::map<std::string_view, std::string> known;
    for (const auto& input : order.inputs) known.emplace(input.path, hash_of(input.bytes));

    Plan plan;
    for (const auto& file : order.files) {
        Entry entry{
            path_of(file), file.audience, hash_of(file.bytes), file.bytes.size(), source_hashes(file, known),
            file.rests_on};
        (is_as_before(disk, out / entry.path, earlier, entry, file.bytes) ? plan.outcome.unchanged
                                                                          : plan.outcome.written)
            .push_back(entry.path);
        plan.made.emplace(entry.path, &file);
        plan.manifest.files.emplace(entry.path, std::move(entry));
    }
    const auto would_stay = [&](const Entry& entry) {
        return !plan.made.contains(entry.path) &&
               (order.keep_others || std::ranges::find(order.refused, entry.audience) != order.refused.end());
    };
    std::set<document::Audience> without_consent;
    for (const auto& [path, entry] : earlier.files)
        if (would_stay(entry) && !may_be_shown(entry, order)) without_consent.insert(entry.audience);
    for (const auto& [path, entry] : earlier.files) {
        if (plan.made.contains(path)) continue;
        if (would_stay(entry) && without_consent.contains(entry.audience))
            plan.outcome.taken_down.push_back(path);
        if (would_stay(entry) && !without_consent.contains(entry.audience) &&
            disk.kind(out / path) == Kind::file) {
            plan.outcome.kept.push_back(path);
            plan.manifest.files.emplace(path, entry);
        } else {
            plan.outcome.removed.push_back(path);
        }
    }
    std::ranges::sort(plan.outcome.written);
    std::ranges::sort(plan.outcome.unchanged);
    return plan;
}

/// Papers about single children: other users of the computer have no business with them.
bool is_for_the_owner_alone(document::Audience audience) {
    return document::is_within_school(audience);
}

/// Each folder of the output, with whether it holds papers for the owner alone.
std::map<Path, bool> folders_of(const Path& root, const Manifest& manifest) {
    std::map<Path, bool> folders{{root, false}};
    for (const auto& [path, entry] : manifest.files) {
        for (Path folder = Path(path).parent_path(); !folder.empty(); folder = folder.parent_path()) {
            folders[root / folder] |= is_for_the_owner_alone(entry.audience);
        }
    }
    return folders;
}

// A folder is closed while it is still empty, so that nobody can open a file in it before that is closed too.
void make_folders(Disk& disk, const Path& root, const Manifest& manifest) {
    for (const auto& [folder, is_private] : folders_of(root, manifest)) {
        disk.make_folder(folder);
        if (is_private) disk.keep_private(folder);
    }
}

void keep_files_private(Disk& disk, const Path& root, const Manifest& manifest) {
    for (const auto& [path, entry] : manifest.files)
        if (is_for_the_owner_alone(entry.audience)) disk.keep_private(root / path);
}

/// Output that an earlier version made, or whose modes somebody changed.
void close(Disk& disk, const Path& root, const Manifest& manifest) {
    for (const auto& [folder, is_private] : folders_of(root, manifest))
        if (is_private) disk.keep_private(folder);
    keep_files_private(disk, root, manifest);
    if (disk.kind(root / manifest_name) == Disk::Kind::file) disk.keep_private(root / manifest_name);
}

void stage(Disk& disk, const Path& next, const Path& out, const Plan& plan) {
    make_folders(disk, next, plan.manifest);
    for (const auto& path : plan.outcome.written) disk.write(next / path, plan.made.at(path)->bytes);
    for (const auto* same : {&plan.outcome.unchanged, &plan.outcome.kept}) {
        for (const auto& path : *same) {
            if (!disk.link(out / path, next / path)) disk.write(next / path, disk.read(out / path));
        }
    }
    keep_files_private(disk, next, plan.manifest);
    disk.write(next / manifest_name, as_json(plan.manifest));
    disk.keep_private(next / manifest_name);  // it lists the papers of every pupil
}

/// Runs `work`; a fault of the machine is told with `state`, what has become of the output.
template <class Work>
void saying(const char* state, const Work& work) {
    try {
        work();
    } catch (const MachineFault& fault) {
        throw MachineFault(fmt::format("{} ({})", fault.what(), state), fault.mend());
    }
}

void clear_after_fault(Staging& staging) {
    try {
        staging.clear();
    } catch (const MachineFault&) {  // the next run clears it
    }
}

}  // namespace

std::optional<Published> publish(Disk& disk, const Order& order, diagnostics::Diagnostics& diagnostics) {
    if (!check_names(order.files, diagnostics)) return {};
    const auto place = place_of(disk, order.out, order.records, diagnostics);
    if (!place) return {};

    constexpr auto untouched = "the earlier output, if there was one, is as it was";
    std::unique_ptr<Lock> lock;
    saying(untouched, [&] { lock = disk.lock(place->lock); });
    if (!lock) {
        throw MachineFault(fmt::format("another run of Casebook is writing to {}", place->out.string()),
                           "wait until it is done, then start again");
    }

    Staging staging(disk, *place);
    if (!staging.is_ours()) {
        throw MachineFault(
            fmt::format("{} stands in the way, and Casebook did not make it", place->staging.string()),
            "move it elsewhere, or name another output folder with -o");
    }
    saying(untouched, [&] { staging.clear(); });
    const auto earlier = earlier_output(disk, place->out, diagnostics);
    if (!earlier) return {};

    Plan next = plan(disk, place->out, order, *earlier);
    const bool changed = !next.outcome.written.empty() || next.manifest != *earlier ||
                         disk.kind(place->out / manifest_name) != Kind::file;
    if (!changed) {
        close(disk, place->out, next.manifest);
        return std::move(next.outcome);
    }
    saying(untouched, [&] {
        try {
            stage(disk, staging.open(), place->out, next);
            staging.swap();
        } catch (const MachineFault&) {
            clear_after_fault(staging);
            throw;
        }
    });
    saying("the new output is in its place; what it replaced is still beside it, and the next run removes it",
           [&] {
               disk.settle_names(place->parent);
               staging.clear();
           });
    return std::move(next.outcome);
}

std::optional<Published> confirm(Disk& disk, const Path& out, const Path& records,
                                 const std::set<std::string>& made, const std::set<std::string>& kept) {
    diagnostics::Diagnostics otherwise;  // told by `publish`, which then runs
    const auto place = place_of(disk, out, records, otherwise);
    if (!place || disk.kind(place->staging) != Kind::none) return {};
    const auto lock = disk.lock(place->lock);
    if (!lock) return {};
    Manifest listed;
    for (const auto* const paths : {&made, &kept})
        for (const std::string& path : *paths)
            if (const auto audience = document::audience_named(path.substr(0, path.find('/'))))
                listed.files.emplace(path, Entry{path, *audience, {}, 0, {}});
    if (!foreign_files(disk, place->out, listed).empty()) return {};
    close(disk, place->out, listed);
    Published published;
    published.unchanged = {made.begin(), made.end()};
    published.kept = {kept.begin(), kept.end()};
    return published;
}

std::vector<std::string> differences(Disk& disk, const Path& out) {
    const Path list = out / manifest_name;
    const auto manifest = disk.kind(list) == Kind::file ? parse_manifest(disk.read(list)) : std::nullopt;
    if (!manifest) return {std::string(manifest_name)};
    std::vector<std::string> found = strangers(disk, out, *manifest);
    for (const auto& [path, entry] : manifest->files) {
        if (disk.kind(out / path) == Kind::file && hash_of(disk.read(out / path)) == entry.hash) continue;
        if (std::ranges::find(found, path) == found.end()) found.push_back(path);
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace casebook::publish
