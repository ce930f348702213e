#include "publish/secret.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "publish/handle.hpp"
#include "publish/machine_fault.hpp"
#include "publish/posix_disk.hpp"

namespace casebook::publish {
namespace {

namespace fs = std::filesystem;

fs::path place() {
    if (const char* const state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return fs::path{state} / "casebook";
    const fs::path home = PosixDisk{}.home();
    return home.empty() ? home : home / ".local/state/casebook";
}

std::optional<Secret> read(const fs::path& file) {
    const Handle handle(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (!handle.is_open() || ::fstat(handle.number(), &status) != 0) return {};
    const bool is_ours = S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
                         (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    Secret secret{};
    if (!is_ours || ::read(handle.number(), secret.data(), secret.size()) != ssize_t{sizeof secret})
        return {};
    return secret;
}

/// Written whole under another name and then linked, so that two first runs at once agree on one.
void make(const fs::path& file) {
    std::string draft = file.native() + ".XXXXXX";
    Handle handle(::mkostemp(draft.data(), O_CLOEXEC));
    if (!handle.is_open()) return;
    const Secret secret = random_secret();
    if (::write(handle.number(), secret.data(), secret.size()) == ssize_t{sizeof secret} && handle.close())
        (void)!::link(draft.c_str(), file.c_str());
    ::unlink(draft.c_str());
}

}  // namespace

std::optional<Secret> users_secret() {
    const fs::path folder = place();
    if (folder.empty() || ::sodium_init() < 0) return {};
    const fs::path file = folder / "secret";
    if (auto secret = read(file)) return secret;
    std::error_code error;
    fs::create_directories(folder.parent_path(), error);
    if (error || (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST)) return {};
    make(file);
    return read(file);
}

Secret random_secret() {
    if (::sodium_init() < 0) throw MachineFault("the machine gives no random numbers", "start again");
    Secret secret{};
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

}  // namespace casebook::publish
