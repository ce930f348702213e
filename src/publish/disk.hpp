// What publishing asks of a disk; an interface, so that tests can let any single call fail.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::publish {

/// Held while it lives; another run cannot hold it meanwhile.
class Lock {
  public:
    Lock() = default;
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    virtual ~Lock() = default;
};

/// All paths are absolute. Every function throws MachineFault where the disk refuses.
class Disk {
  public:
    using Path = std::filesystem::path;
    enum class Kind { none, file, folder, link, other };
    struct Entry {
        std::string name;
        Kind kind;
    };

    Disk() = default;
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    virtual ~Disk() = default;

    /// What stands at `path`; a symbolic link is `link`, wherever it leads.
    [[nodiscard]] virtual Kind kind(const Path& path) = 0;
    /// What stands in a folder, by name.
    [[nodiscard]] virtual std::vector<Entry> list(const Path& folder) = 0;
    /// The path without symbolic links and dots; nothing where it does not exist.
    [[nodiscard]] virtual std::optional<Path> real(const Path& path) = 0;
    /// The user's home folder; empty if there is none.
    [[nodiscard]] virtual Path home() = 0;

    [[nodiscard]] virtual std::string read(const Path& file) = 0;
    /// Writes a file that must not exist yet. It survives a loss of power only after `settle`.
    virtual void write(const Path& file, std::string_view bytes) = 0;
    virtual void make_folder(const Path& folder) = 0;
    /// From now on only the owner may read the file, or list and enter the folder, whatever the user's umask
    /// is. Nothing happens on a disk that knows no such thing (a USB stick).
    virtual void keep_private(const Path& path) = 0;
    /// A second name for the same bytes; false where this disk has no such thing.
    [[nodiscard]] virtual bool link(const Path& existing, const Path& name) = 0;
    /// `to` must not exist.
    virtual void rename(const Path& from, const Path& to) = 0;
    /// Swaps two folders in one step; false, with nothing changed, where this disk has no such thing.
    [[nodiscard]] virtual bool exchange(const Path& one, const Path& other) = 0;
    virtual void remove(const Path& file) = 0;
    /// Removes an empty folder.
    virtual void remove_folder(const Path& folder) = 0;
    /// Returns when everything below `folder` would survive a loss of power.
    virtual void settle(const Path& folder) = 0;
    /// Returns when the names in `folder` would survive a loss of power.
    virtual void settle_names(const Path& folder) = 0;
    /// Nothing where another run holds it.
    [[nodiscard]] virtual std::unique_ptr<Lock> lock(const Path& file) = 0;
};

}  // namespace casebook::publish
