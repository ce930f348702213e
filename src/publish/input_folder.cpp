#include "publish/input_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "publish/handle.hpp"
#include "publish/machine_fault.hpp"
#include "publish/manifest.hpp"

namespace casebook::publish {

namespace {

namespace fs = std::filesystem;
using diagnostics::Severity;

constexpr int deepest = 16;  // folders inside each other

/// Why a file was left out, and what to do about it.
struct Refusal {
    const char* id;
    const char* message;
    const char* why;
    const char* mend;
};
constexpr Refusal leads_out{"input-link", "is a link that leads out of the folder",
                            "only what is in the folder itself may come into a paper",
                            "put a copy of the file here in the place of the link"};
constexpr Refusal to_folder{"input-link", "is a link to a folder or to nothing",
                            "a file would be read twice, or never",
                            "put the files themselves here in the place of the link"};
constexpr Refusal not_a_file{"input-special", "is not a file that can be read",
                             "it is a device, a pipe or a socket", "remove it"};
constexpr Refusal too_large{
    "input-size", "is larger than 64 MiB", "no record that a mentor keeps is as large as that",
    "make it smaller (a picture: save it at a lower resolution), or move it out of the folder"};
constexpr Refusal locked_away{"input-permission", "may not be read", "you have no permission to read it",
                              "change its permissions, or move it out of the folder"};
constexpr Refusal too_deep{"input-depth", "is too deep", "folders stand more than 16 deep inside each other",
                           "move its files nearer to the top"};
constexpr Refusal strange_name{"input-name", "has a name that cannot be read",
                               "the name is not in UTF-8, the spelling that computers agree on",
                               "give it another name"};

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80       ? 1
                                   : lead >> 5 == 6  ? 2
                                   : lead >> 4 == 14 ? 3
                                   : lead >> 3 == 30 ? 4
                                                     : 0;
        if (length == 0 || at + length > text.size()) return false;
        const auto tail = text.substr(at + 1, length - 1);
        if (!std::ranges::all_of(tail, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }))
            return false;
        at += length;
    }
    return true;
}

std::string in_ascii(std::string_view name) {
    std::string shown;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        shown += byte >= 0x20 && byte < 0x7F ? std::string(1, c) : fmt::format("\\x{:02x}", byte);
    }
    return shown;
}

class Walk {
  public:
    Walk(const fs::path& root, const fs::path& out, diagnostics::Sources& sources,
         diagnostics::Diagnostics& diagnostics)
        : root_(root), out_(out), sources_(sources), diagnostics_(diagnostics) {}

    void folder(const fs::path& folder, const std::string& prefix, int depth) {
        if (folder == out_ || is_output(folder)) return;
        std::error_code error;
        auto at = fs::directory_iterator(folder, error);
        for (; !error && at != fs::directory_iterator(); at.increment(error)) entry(*at, prefix, depth);
        if (error == std::errc::permission_denied) return refuse(prefix, locked_away);
        if (error) throw machine_fault(error.value(), folder.native(), "listed");
    }

    [[nodiscard]] std::vector<diagnostics::InputFile> files() && {
        std::ranges::sort(files_, {}, &diagnostics::InputFile::path);
        return std::move(files_);
    }

  private:
    void entry(const fs::directory_entry& entry, const std::string& prefix, int depth) {
        const std::string name = entry.path().filename().native();
        if (is_left_behind(name)) return;
        const std::string path = prefix + name;
        if (!is_utf8(name)) return refuse(prefix + in_ascii(name), strange_name);
        if (entry.is_symlink()) return link(entry.path(), path);
        std::error_code gone;  // between the listing and now: then it is no file of the folder
        if (entry.is_directory(gone)) {
            if (depth == deepest) return refuse(path, too_deep);
            return folder(entry.path(), path + "/", depth + 1);
        }
        file(entry.path(), path);
    }

    void link(const fs::path& place, const std::string& path) {
        std::error_code error;
        const fs::path target = fs::canonical(place, error);
        if (error || !fs::is_regular_file(target, error)) return refuse(path, to_folder);
        const auto past = std::mismatch(root_.begin(), root_.end(), target.begin(), target.end()).first;
        if (past != root_.end()) return refuse(path, leads_out);
        file(target, path);
    }

    void file(const fs::path& place, const std::string& path) {
        // Opened without waiting (a pipe) and without following, and asked what it is only then: it cannot
        // change in between.
        const Handle handle(::open(place.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
        if (!handle.is_open()) {
            if (errno == ENOENT) return;
            if (errno == EACCES || errno == EPERM) return refuse(path, locked_away);
            if (errno == ENXIO || errno == ELOOP) return refuse(path, not_a_file);
            throw machine_fault(errno, place.native(), "read");
        }
        struct stat status {};
        if (::fstat(handle.number(), &status) != 0) throw machine_fault(errno, place.native(), "read");
        if (!S_ISREG(status.st_mode)) return refuse(path, not_a_file);
        if (static_cast<std::size_t>(status.st_size) > largest_input) return refuse(path, too_large);
        files_.push_back({path, bytes(handle, static_cast<std::size_t>(status.st_size), place)});
    }

    static std::string bytes(const Handle& handle, std::size_t size, const fs::path& place) {
        std::string bytes(size, '\0');
        std::size_t have = 0;
        while (have < size) {
            const ssize_t got = ::read(handle.number(), bytes.data() + have, size - have);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) throw machine_fault(errno, place.native(), "read");
            if (got == 0) break;
            have += static_cast<std::size_t>(got);
        }
        bytes.resize(have);
        return bytes;
    }

    /// An output written earlier to another place in the folder.
    [[nodiscard]] bool is_output(const fs::path& folder) const {
        if (folder == root_) return false;
        const fs::path list = folder / manifest_name;
        std::error_code error;
        if (!fs::is_regular_file(fs::symlink_status(list, error))) return false;
        const Handle handle(::open(list.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
        struct stat status {};
        if (!handle.is_open() || ::fstat(handle.number(), &status) != 0) return false;
        return parse_manifest(bytes(handle, static_cast<std::size_t>(status.st_size), list)).has_value();
    }

    void refuse(const std::string& path, const Refusal& refusal) {
        diagnostics_.add({.severity = Severity::fault,
                          .id = refusal.id,
                          .where = {.file = sources_.add(path, "")},
                          .message = fmt::format("{} {}", path, refusal.message),
                          .why = refusal.why,
                          .mend = refusal.mend});
    }

    fs::path root_;
    fs::path out_;
    diagnostics::Sources& sources_;
    diagnostics::Diagnostics& diagnostics_;
    std::vector<diagnostics::InputFile> files_;
};

}  // namespace

bool is_left_behind(std::string_view name) {
    return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') ||
           (name.starts_with('#') && name.ends_with('#')) || name == "Thumbs.db" || name == "desktop.ini";
}

std::vector<diagnostics::InputFile> read_folder(const fs::path& folder, const fs::path& out,
                                                diagnostics::Sources& sources,
                                                diagnostics::Diagnostics& diagnostics) {
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error || !fs::is_directory(root, error)) {
        diagnostics.add({.severity = Severity::structural,
                         .id = "input-folder",
                         .where = {},
                         .message = fmt::format("there is no folder {}", folder.string()),
                         .why = error ? error.message() : "a file of that name stands there",
                         .mend = "correct the name, or make one: casebook new FOLDER"});
        return {};
    }
    Walk walk(root, fs::weakly_canonical(out, error), sources, diagnostics);
    walk.folder(root, "", 0);
    return std::move(walk).files();
}

}  // namespace casebook::publish
