#include "publish/append.hpp"

#include <string>

#include <fmt/format.h>

#include "publish/machine_fault.hpp"

namespace casebook::publish {
namespace {

using Path = Disk::Path;

Path beside(const Path& file, std::string_view ending) {
    return file.parent_path() / fmt::format(".{}.{}", file.filename().string(), ending);
}

void remove_leftover(Disk& disk, const Path& file) {
    if (disk.kind(file) == Disk::Kind::file) disk.remove(file);
}

/// The file as it stands. A run that was cut short between two names left the old file under its other one.
std::string stands_there(Disk& disk, const Path& file, const Path& previous) {
    if (disk.kind(file) == Disk::Kind::none && disk.kind(previous) == Disk::Kind::file)
        disk.rename(previous, file);
    return disk.kind(file) == Disk::Kind::none ? std::string{} : disk.read(file);
}

void put_in_place(Disk& disk, const Path& next, const Path& file, const Path& previous) {
    if (disk.kind(file) == Disk::Kind::none) {
        disk.rename(next, file);
    } else if (!disk.exchange(next, file)) {
        disk.rename(file, previous);
        disk.settle_names(file.parent_path());
        disk.rename(next, file);
    }
}

}  // namespace

void append_line(Disk& disk, const Path& file, std::string_view before, std::string_view line) {
    const std::unique_ptr<Lock> lock = disk.lock(beside(file, "lock"));
    if (!lock)
        throw MachineFault(fmt::format("another run of Casebook is writing to {}", file.string()),
                           "wait until it is done, then start again");
    const Path next = beside(file, "next");
    const Path previous = beside(file, "previous");
    std::string bytes = stands_there(disk, file, previous);
    if (bytes != before)
        throw MachineFault(fmt::format("{} was changed while this run worked", file.string()),
                           "start again, so that the change is taken into account");
    if (!bytes.empty() && bytes.back() != '\n') bytes += '\n';
    bytes += line;
    remove_leftover(disk, next);
    remove_leftover(disk, previous);
    disk.write(next, bytes);
    disk.keep_private(next);
    disk.settle(file.parent_path());
    put_in_place(disk, next, file, previous);
    disk.settle_names(file.parent_path());
    remove_leftover(disk, next);
    remove_leftover(disk, previous);
}

}  // namespace casebook::publish
