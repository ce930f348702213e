#include "publish/staging.hpp"

#include "publish/machine_fault.hpp"

namespace casebook::publish {

namespace {

using Path = Disk::Path;
using Kind = Disk::Kind;

constexpr auto mark = "made-by-casebook";
constexpr auto next = "next";
constexpr auto previous = "previous";
constexpr auto journal = "swapping";

void make_folders(Disk& disk, const Path& folder) {
    if (disk.kind(folder) != Kind::none) return;
    make_folders(disk, folder.parent_path());
    disk.make_folder(folder);
}

}  // namespace

bool Staging::is_ours() {
    switch (disk_.kind(place_.staging)) {
        case Kind::none:
            return true;
        case Kind::folder:
            return disk_.kind(place_.staging / mark) == Kind::file || disk_.list(place_.staging).empty();
        default:
            return false;
    }
}

Path Staging::open() {
    disk_.make_folder(place_.staging);
    disk_.write(place_.staging / mark,
                "The next output of Casebook grows here. The next run removes what is left of it.\n");
    return place_.staging / next;
}

void Staging::swap() {
    disk_.settle(place_.staging);
    const bool has_folder = disk_.kind(place_.out) != Kind::none;
    const bool has_output = has_folder && disk_.kind(place_.out / manifest_name) == Kind::file;
    if (has_folder && !has_output)
        disk_.remove_folder(place_.out);  // refuses if something has come into it meanwhile
    if (!has_output) {
        disk_.rename(place_.staging / next, place_.out);
    } else if (!disk_.exchange(place_.staging / next, place_.out)) {
        swap_in_steps();
    }
}

void Staging::swap_in_steps() {
    disk_.write(place_.staging / journal, "");
    disk_.settle_names(place_.staging);
    disk_.rename(place_.out, place_.staging / previous);
    disk_.rename(place_.staging / next, place_.out);
}

void Staging::clear() {
    if (disk_.kind(place_.staging) == Kind::none) return;
    const Path journalled = place_.staging / journal;
    const Path replaced = place_.staging / previous;
    if (disk_.kind(journalled) == Kind::file && disk_.kind(place_.out) == Kind::none &&
        disk_.kind(replaced) == Kind::folder) {
        disk_.rename(replaced, place_.out);
        disk_.settle_names(place_.parent);
    }
    for (const auto& tree : {place_.staging / next, replaced}) {
        if (disk_.kind(tree) == Kind::folder) empty(tree);
    }
    // The mark goes last: an empty folder under our name is still known as ours.
    for (const auto& file : {journalled, place_.staging / mark}) {
        if (disk_.kind(file) == Kind::file) disk_.remove(file);
    }
    disk_.remove_folder(place_.staging);
}

void Staging::empty(const Path& tree) {
    const Path list = tree / manifest_name;
    const auto manifest = disk_.kind(list) == Kind::file ? parse_manifest(disk_.read(list)) : std::nullopt;
    // Without a whole manifest this never was an output: everything in it was written by the run that was cut
    // short.
    if (manifest) {
        for (const auto& path : strangers(disk_, tree, *manifest)) {
            const Path home = place_.out / path;
            make_folders(disk_, home.parent_path());
            if (disk_.kind(home) == Kind::none) disk_.rename(tree / path, home);
        }
        for (const auto& [path, entry] : manifest->files) {
            if (disk_.kind(tree / path) == Kind::file) disk_.remove(tree / path);
        }
        if (!strangers(disk_, tree, *manifest).empty()) {
            throw MachineFault(tree.string() + " holds files that Casebook did not write",
                               "move them elsewhere, and start again");
        }
    }
    remove_tree(tree);
}

void Staging::remove_tree(const Path& tree) {
    for (const auto& entry : disk_.list(tree)) {
        if (entry.kind == Kind::folder) {
            remove_tree(tree / entry.name);
        } else {
            disk_.remove(tree / entry.name);
        }
    }
    disk_.remove_folder(tree);
}

}  // namespace casebook::publish
