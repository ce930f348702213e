#include "publish/posix_disk.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "publish/handle.hpp"
#include "publish/machine_fault.hpp"

namespace casebook::publish {

namespace {

[[noreturn]] void fail(const Disk::Path& path, std::string_view action, int error = errno) {
    throw machine_fault(error, path.native(), action);
}

Handle open_folder(const Disk::Path& folder) {
    Handle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.is_open()) fail(folder, "opened");
    return handle;
}

/// What a disk answers that does not know the call at all.
bool means_unsupported(int error) {
    constexpr std::array errors{ENOSYS, EINVAL, EOPNOTSUPP};
    return std::ranges::find(errors, error) != errors.end();
}

/// Of a listed entry: from what the listing said of it already, without another call.
Disk::Kind kind_of(const std::filesystem::directory_entry& entry) {
    if (entry.is_symlink()) return Disk::Kind::link;
    if (entry.is_directory()) return Disk::Kind::folder;
    return entry.is_regular_file() ? Disk::Kind::file : Disk::Kind::other;
}

Disk::Kind kind_of(const std::filesystem::file_status& status) {
    if (status.type() == std::filesystem::file_type::not_found) return Disk::Kind::none;
    if (is_symlink(status)) return Disk::Kind::link;
    if (is_directory(status)) return Disk::Kind::folder;
    return is_regular_file(status) ? Disk::Kind::file : Disk::Kind::other;
}

class FileLock final : public Lock {
  public:
    FileLock(Handle handle, Disk::Path file) : handle_(std::move(handle)), file_(std::move(file)) {}
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    // Removed while it is still held, so that nobody else's lock is removed.
    ~FileLock() override { ::unlink(file_.c_str()); }

  private:
    Handle handle_;
    Disk::Path file_;
};

}  // namespace

Disk::Kind PosixDisk::kind(const Path& path) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path, error);
    if (error && status.type() != std::filesystem::file_type::not_found)
        fail(path, "looked at", error.value());
    return kind_of(status);
}

std::vector<Disk::Entry> PosixDisk::list(const Path& folder) {
    std::error_code error;
    std::vector<Entry> entries;
    auto at = std::filesystem::directory_iterator(folder, error);
    for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        entries.push_back({at->path().filename().native(), kind_of(*at)});
    }
    if (error) fail(folder, "listed", error.value());
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

std::optional<Disk::Path> PosixDisk::real(const Path& path) {
    std::error_code error;
    Path found = std::filesystem::canonical(path, error);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) return {};
    if (error) fail(path, "looked at", error.value());
    return found;
}

Disk::Path PosixDisk::home() {
    if (const char* const home = std::getenv("HOME"); home != nullptr && *home != '\0') return home;
    const passwd* const user = ::getpwuid(::getuid());
    return user != nullptr ? Path(user->pw_dir) : Path();
}

std::string PosixDisk::read(const Path& file) {
    const Handle handle(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (!handle.is_open() || ::fstat(handle.number(), &status) != 0) fail(file, "read");
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(handle.number(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(file, "read");
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

void PosixDisk::write(const Path& file, std::string_view bytes) {
    Handle handle(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!handle.is_open()) fail(file, "written");
    while (!bytes.empty()) {
        const ssize_t put = ::write(handle.number(), bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail(file, "written");
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    if (!handle.close()) fail(file, "written");  // a network disk tells of its faults only here
}

void PosixDisk::make_folder(const Path& folder) {
    if (::mkdir(folder.c_str(), 0777) != 0) fail(folder, "made");
}

void PosixDisk::keep_private(const Path& path) {
    const mode_t mode = kind(path) == Kind::folder ? S_IRWXU : S_IRUSR | S_IWUSR;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) fail(path, "looked at");
    if ((status.st_mode & 07777U) == mode) return;
    // EPERM: a FAT disk, which keeps no modes, or another user's file.
    if (::chmod(path.c_str(), mode) != 0 && errno != EPERM && !means_unsupported(errno))
        fail(path, "kept private");
}

bool PosixDisk::link(const Path& existing, const Path& name) {
    if (::link(existing.c_str(), name.c_str()) == 0) return true;
    // EPERM: a FAT disk, or another user's file; EMLINK: too many names; EXDEV: a disk made of several.
    if (means_unsupported(errno) || errno == EPERM || errno == EMLINK || errno == EXDEV) return false;
    fail(name, "written");
}

void PosixDisk::rename(const Path& from, const Path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
    if (!means_unsupported(errno)) fail(to, "put in its place");
    if (kind(to) != Kind::none) fail(to, "put in its place", EEXIST);
    if (::rename(from.c_str(), to.c_str()) != 0) fail(to, "put in its place");
}

bool PosixDisk::exchange(const Path& one, const Path& other) {
    if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) return true;
    if (means_unsupported(errno)) return false;
    fail(other, "put in its place");
}

void PosixDisk::remove(const Path& file) {
    if (::unlink(file.c_str()) != 0) fail(file, "removed");
}

void PosixDisk::remove_folder(const Path& folder) {
    if (::rmdir(folder.c_str()) != 0) fail(folder, "removed");
}

// One call for the whole disk: an fsync for each file of a large site would take many times as long.
void PosixDisk::settle(const Path& folder) {
    if (::syncfs(open_folder(folder).number()) != 0) fail(folder, "written");
}

void PosixDisk::settle_names(const Path& folder) {
    // EINVAL: a disk on which folders cannot be settled, such as some network disks.
    if (::fsync(open_folder(folder).number()) != 0 && errno != EINVAL) fail(folder, "written");
}

std::unique_ptr<Lock> PosixDisk::lock(const Path& file) {
    while (true) {
        Handle handle(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));
        if (!handle.is_open()) fail(file, "locked");
        if (::flock(handle.number(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK) return nullptr;
            if (errno == EINTR) continue;
            fail(file, "locked");
        }
        // The run before may have removed the file between the two calls: then this lock is on a file that
        // nobody finds.
        struct stat held {};
        struct stat named {};
        if (::fstat(handle.number(), &held) == 0 && ::stat(file.c_str(), &named) == 0 &&
            held.st_ino == named.st_ino && held.st_dev == named.st_dev) {
            return std::make_unique<FileLock>(std::move(handle), file);
        }
    }
}

}  // namespace casebook::publish
