#include "publish/folder_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <string_view>
#include <system_error>

#include "publish/handle.hpp"
#include "publish/input_folder.hpp"
#include "publish/machine_fault.hpp"

namespace casebook::publish {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                  IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr milliseconds quiet{40};      // after the last change of a series
constexpr milliseconds longest{1000};  // of a series that does not end

}  // namespace

struct FolderWatch::Notices {
    Notices(fs::path in, fs::path output)
        : folder(std::move(in)), out(std::move(output)), handle(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        if (!handle.is_open()) throw machine_fault(errno, folder.native(), "watched");
        if (!fs::is_directory(folder)) throw machine_fault(ENOENT, folder.native(), "watched");
        std::error_code error;
        out = fs::weakly_canonical(out, error);
        add(folder);
    }

    /// Adding a folder that is watched already changes nothing.
    void add(const fs::path& place) {
        const int number = ::inotify_add_watch(handle.number(), place.c_str(), changes | IN_ONLYDIR);
        if (number < 0) {
            if (errno == ENOENT || errno == ENOTDIR || errno == EACCES) return;  // it went meanwhile
            throw machine_fault(errno, place.native(), "watched");
        }
        places[number] = place;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(place, error)) {
            std::error_code gone;
            if (!entry.is_symlink(gone) && entry.is_directory(gone) && concerns(entry.path()))
                add(entry.path());
        }
    }

    [[nodiscard]] bool concerns(const fs::path& path) const {
        std::error_code error;
        return !is_left_behind(path.filename().native()) && fs::weakly_canonical(path, error) != out;
    }

    /// Reads what has happened so far; true if any of it concerns the records.
    bool take() {
        alignas(inotify_event) std::array<char, 16384> buffer{};
        bool any = false;
        for (ssize_t got = 0; (got = ::read(handle.number(), buffer.data(), buffer.size())) > 0 ||
                              (got < 0 && errno == EINTR);) {
            for (ssize_t at = 0; at < got;) {
                const auto* const event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
                at += static_cast<ssize_t>(sizeof(inotify_event)) + event->len;
                any = note(*event) || any;
            }
        }
        return any;
    }

    bool note(const inotify_event& event) {
        if ((event.mask & IN_Q_OVERFLOW) != 0) {
            add(folder);
            return true;
        }
        const auto place = places.find(event.wd);
        if ((event.mask & IN_IGNORED) != 0 && place != places.end()) places.erase(place);
        if ((event.mask & IN_IGNORED) != 0 || place == places.end()) return false;
        if (event.len == 0) return true;
        const fs::path path = place->second / event.name;
        if (!concerns(path)) return false;
        if ((event.mask & IN_ISDIR) != 0) add(path);
        return true;
    }

    /// Whether there is something to take within `time`.
    [[nodiscard]] bool comes_within(milliseconds time) const {
        pollfd waited{handle.number(), POLLIN, 0};
        return ::poll(&waited, 1, static_cast<int>(std::max(time, milliseconds{0}).count())) > 0;
    }

    fs::path folder;
    fs::path out;
    Handle handle;
    std::map<int, fs::path> places;
};

FolderWatch::FolderWatch(fs::path folder, fs::path out)
    : notices_(std::make_unique<Notices>(std::move(folder), std::move(out))) {}
FolderWatch::~FolderWatch() = default;

bool FolderWatch::wait(milliseconds time) {
    const auto until = Clock::now() + time;
    while (!notices_->take()) {
        const auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now());
        if (left <= milliseconds{0} || (!notices_->comes_within(left) && Clock::now() >= until)) return false;
    }
    const auto last = Clock::now() + longest;
    while (Clock::now() < last && notices_->comes_within(quiet)) notices_->take();
    return true;
}

}  // namespace casebook::publish
