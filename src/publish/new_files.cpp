#include "publish/new_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

#include "publish/handle.hpp"
#include "publish/machine_fault.hpp"

namespace casebook::publish {
namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw machine_fault(error.value(), folder.native(), "made");
}

void write_new(const fs::path& place, std::string_view bytes) {
    constexpr mode_t for_the_owner = 0644;
    const Handle handle(::open(place.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, for_the_owner));
    if (!handle.is_open()) throw machine_fault(errno, place.native(), "written");
    while (!bytes.empty()) {
        const ssize_t written = ::write(handle.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw machine_fault(errno, place.native(), "written");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

bool is_taken(const fs::path& place) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(place, error))) return false;
    return !fs::is_directory(place, error) || !fs::is_empty(place, error);
}

void write_new_files(const fs::path& folder, std::span<const diagnostics::InputFile> files) {
    make_folder(folder);
    for (const diagnostics::InputFile& file : files) {
        const fs::path place = folder / file.path;
        make_folder(place.parent_path());
        write_new(place, file.bytes);
    }
}

}  // namespace casebook::publish
