#include "publish/replace_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string_view>
#include <vector>

#include "publish/handle.hpp"
#include "publish/machine_fault.hpp"
#include "publish/posix_disk.hpp"

namespace casebook::publish {
namespace {

namespace fs = std::filesystem;
using diagnostics::InputFile;

[[noreturn]] void fail(const fs::path& path, std::string_view action) {
    throw machine_fault(errno, path.native(), action);
}

/// Hidden, so that no run takes what a killed one left for a record.
fs::path beside(const fs::path& file) {
    return file.parent_path() / (".casebook-new-" + file.filename().string());
}

void write_beside(const fs::path& file, std::string_view bytes) {
    const fs::path place = beside(file);
    struct stat old {};
    if (::stat(file.c_str(), &old) != 0) fail(file, "looked at");
    if (::unlink(place.c_str()) != 0 && errno != ENOENT) fail(place, "removed");
    Handle handle(
        ::open(place.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!handle.is_open()) fail(place, "written");
    // EPERM: a disk that keeps no modes.
    if (::fchmod(handle.number(), old.st_mode & 07777U) != 0 && errno != EPERM) fail(place, "written");
    while (!bytes.empty()) {
        const ssize_t put = ::write(handle.number(), bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail(place, "written");
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    if (::fsync(handle.number()) != 0 && errno != EINVAL) fail(place, "written");
    if (!handle.close()) fail(place, "written");
}

void check_unchanged(const fs::path& folder, std::span<const InputFile> before, const std::string& path) {
    PosixDisk disk;
    const auto read = std::ranges::find(before, path, &InputFile::path);
    if (read != before.end() && disk.read(folder / path) == read->bytes) return;
    throw MachineFault((folder / path).string() + " was changed meanwhile; nothing was touched",
                       "save and close it in other programs, and start again");
}

}  // namespace

void replace_files(const fs::path& folder, std::span<const InputFile> before,
                   std::span<const InputFile> changed, std::span<const std::string> removed) {
    for (const InputFile& file : changed) check_unchanged(folder, before, file.path);
    for (const std::string& path : removed) check_unchanged(folder, before, path);
    try {
        for (const InputFile& file : changed) write_beside(folder / file.path, file.bytes);
    } catch (const MachineFault&) {
        for (const InputFile& file : changed) ::unlink(beside(folder / file.path).c_str());
        throw;
    }
    for (const std::string& path : removed)
        if (::unlink((folder / path).c_str()) != 0) fail(folder / path, "removed");
    for (const InputFile& file : changed) {
        const fs::path place = folder / file.path;
        if (::rename(beside(place).c_str(), place.c_str()) != 0) fail(place, "put in its place");
    }
    PosixDisk disk;
    disk.settle(folder);
}

}  // namespace casebook::publish
