#include "publish/output_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

namespace casebook::publish {

namespace {

using Path = std::filesystem::path;
using Kind = Disk::Kind;

constexpr std::array<std::string_view, 3> left_by_computers{".DS_Store", "Thumbs.db", "desktop.ini"};

void refuse(diagnostics::Diagnostics& diagnostics, std::string message, std::string why, std::string mend) {
    diagnostics.add({.severity = diagnostics::Severity::structural,
                     .id = "output-folder",
                     .where = {},
                     .message = std::move(message),
                     .why = std::move(why),
                     .mend = std::move(mend)});
}

bool holds(const Path& folder, const Path& inner) {
    return std::mismatch(folder.begin(), folder.end(), inner.begin(), inner.end()).first == folder.end();
}

/// Absolute, without dots and without a slash at the end.
Path tidy(const Path& path) {
    const Path whole = std::filesystem::absolute(path).lexically_normal();
    return whole.has_filename() || whole == whole.root_path() ? whole : whole.parent_path();
}

void walk(Disk& disk, const Path& folder, const std::string& prefix,
          const std::function<void(const std::string&, const Disk::Entry&)>& visit) {
    for (const auto& entry : disk.list(folder)) {
        const std::string path = prefix + entry.name;
        if (entry.kind == Kind::folder) {
            walk(disk, folder / entry.name, path + "/", visit);
        } else {
            visit(path, entry);
        }
    }
}

}  // namespace

std::optional<OutputPlace> place_of(Disk& disk, const Path& out, const Path& records,
                                    diagnostics::Diagnostics& diagnostics) {
    const Path asked = tidy(out);
    const std::string shown = out.string();
    const auto parent = disk.real(asked.parent_path());
    if (!parent) {
        refuse(diagnostics, fmt::format("the output folder {} cannot be made", shown),
               fmt::format("the folder {} does not exist", asked.parent_path().string()),
               "make that folder, or correct its name");
        return {};
    }
    const Path whole = asked == asked.root_path() ? asked : *parent / asked.filename();
    const auto home = disk.real(disk.home());
    const auto kept_in = disk.real(tidy(records));
    const char* why = nullptr;
    if (whole == whole.root_path()) {
        why = "it is the root of the disk";
    } else if (home && holds(whole, *home)) {
        why = "it is your home folder, or holds it";
    } else if (kept_in && holds(whole, *kept_in)) {
        why = "it is the folder of your records, or holds it";
    } else if (disk.kind(whole) == Kind::link) {
        why = "it is a link to another place";
    } else if (const auto kind = disk.kind(whole); kind != Kind::none && kind != Kind::folder) {
        why = "a file of that name exists";
    }
    if (why != nullptr) {
        refuse(diagnostics, fmt::format("the output cannot be written to {}", shown), why,
               "name a new folder with -o; what Casebook writes there replaces what it wrote there before");
        return {};
    }
    const std::string hidden = ".casebook-" + whole.filename().string();
    return OutputPlace{*parent, whole, *parent / hidden, *parent / (hidden + ".lock")};
}

std::vector<std::string> strangers(Disk& disk, const Path& folder, const Manifest& manifest) {
    std::vector<std::string> found;
    walk(disk, folder, "", [&](const std::string& path, const Disk::Entry& entry) {
        const bool ours = path == manifest_name || manifest.files.contains(path);
        if (!ours || entry.kind != Kind::file) found.push_back(path);
    });
    return found;
}

std::vector<std::string> foreign_files(Disk& disk, const Path& folder, const Manifest& manifest) {
    auto foreign = strangers(disk, folder, manifest);
    std::erase_if(foreign, [](const std::string& path) {
        return std::ranges::find(left_by_computers, Path(path).filename().string()) !=
               left_by_computers.end();
    });
    return foreign;
}

std::optional<Manifest> earlier_output(Disk& disk, const Path& out, diagnostics::Diagnostics& diagnostics) {
    if (disk.kind(out) == Kind::none) return Manifest{};
    const Path list = out / manifest_name;
    const bool has_list = disk.kind(list) == Kind::file;
    auto manifest = has_list ? parse_manifest(disk.read(list)) : Manifest{};
    if (!manifest) {
        refuse(diagnostics, fmt::format("the output cannot be written to {}", out.string()),
               fmt::format("its {} was not written by this version of Casebook, so nobody can say which "
                           "files may be replaced",
                           manifest_name),
               "name a new folder with -o, or remove that one yourself");
        return {};
    }
    const auto foreign = has_list ? foreign_files(disk, out, *manifest) : strangers(disk, out, *manifest);
    if (!foreign.empty()) {
        const std::string more = foreign.size() == 1 ? "" : fmt::format(" and {} more", foreign.size() - 1);
        refuse(diagnostics, fmt::format("the output cannot be written to {}", out.string()),
               fmt::format("it holds files that Casebook did not write: {}{}", foreign.front(), more),
               "move them elsewhere, or name a new folder with -o");
        return {};
    }
    return manifest;
}

}  // namespace casebook::publish
