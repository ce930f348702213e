// The disk of the machine, by POSIX calls and two of Linux's own (syncfs, renameat2).
#pragma once

#include "publish/disk.hpp"

namespace casebook::publish {

class PosixDisk final : public Disk {
  public:
    [[nodiscard]] Kind kind(const Path& path) override;
    [[nodiscard]] std::vector<Entry> list(const Path& folder) override;
    [[nodiscard]] std::optional<Path> real(const Path& path) override;
    [[nodiscard]] Path home() override;
    [[nodiscard]] std::string read(const Path& file) override;
    void write(const Path& file, std::string_view bytes) override;
    void make_folder(const Path& folder) override;
    void keep_private(const Path& path) override;
    [[nodiscard]] bool link(const Path& existing, const Path& name) override;
    void rename(const Path& from, const Path& to) override;
    [[nodiscard]] bool exchange(const Path& one, const Path& other) override;
    void remove(const Path& file) override;
    void remove_folder(const Path& folder) override;
    void settle(const Path& folder) override;
    void settle_names(const Path& folder) override;
    [[nodiscard]] std::unique_ptr<Lock> lock(const Path& file) override;
};

}  // namespace casebook::publish
