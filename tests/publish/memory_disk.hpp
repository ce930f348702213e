// A disk in memory on which any single call can fail, and from which the power can be taken.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "publish/disk.hpp"
#include "publish/machine_fault.hpp"

namespace casebook::tests {

/// The process died at this call; nothing of ours may catch it.
struct Killed {};

class MemoryDisk final : public publish::Disk {
  public:
    /// What happens at call number `at` (from 1).
    enum class Mishap {
        none,
        fault,      ///< the call fails, with a half-written file if it was a write; later calls work
        full,       ///< this and each later call that needs space fails
        kill,       ///< the process is gone before the call
        power_loss  ///< the same, and what was not settled is lost
    };

    bool can_exchange = true;
    bool can_link = true;

    void arrange(Mishap mishap, int at) {
        mishap_ = mishap;
        at_ = at;
        calls_ = 0;
    }
    [[nodiscard]] int calls() const { return calls_; }

    Kind kind(const Path& path) override {
        step();
        const auto at = nodes_.find(path);
        return at == nodes_.end() ? Kind::none : at->second.kind;
    }
    std::vector<Entry> list(const Path& folder) override {
        step();
        std::vector<Entry> entries;
        for (const auto& [path, node] : nodes_) {
            if (path.parent_path() == folder && path != folder)
                entries.push_back({path.filename(), node.kind});
        }
        return entries;
    }
    std::optional<Path> real(const Path& path) override {
        return nodes_.contains(path) ? std::optional(path) : std::nullopt;
    }
    Path home() override { return "/people/ayo"; }
    std::string read(const Path& file) override {
        step();
        return file_at(file).bytes->text;
    }
    void write(const Path& file, std::string_view bytes) override {
        require(!nodes_.contains(file) && is_folder(file.parent_path()));
        nodes_[file] = {Kind::file, std::make_shared<Bytes>(
                                        Bytes{std::string(bytes.substr(0, bytes.size() / 2)), false})};
        step(true);
        nodes_[file].bytes->text = bytes;
    }
    void make_folder(const Path& folder) override {
        step(true);
        require(!nodes_.contains(folder) && is_folder(folder.parent_path()));
        nodes_[folder] = {Kind::folder, nullptr};
    }
    void keep_private(const Path& path) override {
        step();
        require(nodes_.contains(path));
    }
    bool link(const Path& existing, const Path& name) override {
        step(true);
        if (!can_link) return false;
        require(!nodes_.contains(name) && is_folder(name.parent_path()));
        nodes_[name] = file_at(existing);
        return true;
    }
    void rename(const Path& from, const Path& to) override {
        step();
        require(nodes_.contains(from) && !nodes_.contains(to) && is_folder(to.parent_path()));
        auto moved = take(from);
        place(moved, to);
    }
    bool exchange(const Path& one, const Path& other) override {
        step();
        if (!can_exchange) return false;
        require(is_folder(one) && is_folder(other));
        auto first = take(one);
        auto second = take(other);
        place(first, other);
        place(second, one);
        return true;
    }
    void remove(const Path& file) override {
        step();
        require(nodes_.contains(file) && !is_folder(file));
        nodes_.erase(file);
    }
    void remove_folder(const Path& folder) override {
        step();
        require(is_folder(folder));
        for (const auto& [path, node] : nodes_) require(path == folder || !is_below(path, folder));
        nodes_.erase(folder);
    }
    void settle(const Path& folder) override {
        step(true);
        for (auto& [path, node] : nodes_) {
            if (node.bytes && is_below(path, folder)) node.bytes->settled = true;
        }
    }
    void settle_names(const Path&) override { step(); }
    std::unique_ptr<publish::Lock> lock(const Path& file) override {
        step();
        if (nodes_.contains(file) && held_.contains(file)) return nullptr;
        nodes_[file] = {Kind::file, std::make_shared<Bytes>()};
        held_.insert(file);
        return std::make_unique<Held>(*this, file);
    }

    /// Every path with the bytes of the files, for comparisons.
    [[nodiscard]] std::map<std::string, std::string> below(const Path& folder) const {
        std::map<std::string, std::string> found;
        for (const auto& [path, node] : nodes_) {
            if (is_below(path, folder))
                found[path.lexically_relative(folder)] = node.bytes ? node.bytes->text : "(folder)";
        }
        return found;
    }
    /// What a killed process leaves to the next one: no lock is held any more.
    void reboot() {
        held_.clear();
        arrange(Mishap::none, 0);
    }
    void put(const Path& path, Kind kind, std::string text = {}) {
        nodes_[path] = {
            kind, kind == Kind::folder ? nullptr : std::make_shared<Bytes>(Bytes{std::move(text), true})};
    }

  private:
    struct Bytes {
        std::string text;
        bool settled = false;
    };
    struct Node {
        Kind kind = Kind::none;
        std::shared_ptr<Bytes> bytes;  ///< shared by all the names of a file
    };
    using Nodes = std::map<Path, Node>;

    class Held final : public publish::Lock {
      public:
        Held(MemoryDisk& disk, Path file) : disk_(disk), file_(std::move(file)) {}
        ~Held() override {
            disk_.held_.erase(file_);
            if (!disk_.is_dead()) disk_.nodes_.erase(file_);
        }

      private:
        MemoryDisk& disk_;
        Path file_;
    };

    [[nodiscard]] bool is_dead() const {
        return (mishap_ == Mishap::kill || mishap_ == Mishap::power_loss) && calls_ >= at_;
    }

    void step(bool needs_space = false) {
        ++calls_;
        if (mishap_ == Mishap::power_loss && calls_ == at_) {
            for (auto& [path, node] : nodes_) {
                if (node.bytes && !node.bytes->settled) node.bytes->text.clear();
            }
        }
        if (is_dead()) throw Killed{};
        if ((mishap_ == Mishap::fault && calls_ == at_) ||
            (mishap_ == Mishap::full && calls_ >= at_ && needs_space)) {
            throw publish::MachineFault("the disk in memory failed", "arrange no mishap");
        }
    }
    // A call that a real disk would refuse: our own mistake in these tests, since nothing else writes there.
    static void require(bool allowed) {
        if (!allowed) throw std::logic_error("a call that the disk refuses");
    }
    static bool is_below(const Path& path, const Path& folder) {
        return path != folder &&
               std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
    }
    bool is_folder(const Path& path) const {
        const auto at = nodes_.find(path);
        return at != nodes_.end() && at->second.kind == Kind::folder;
    }
    Node& file_at(const Path& path) {
        require(nodes_.contains(path) && nodes_[path].kind == Kind::file);
        return nodes_[path];
    }
    Nodes take(const Path& root) {
        Nodes taken;
        for (auto at = nodes_.begin(); at != nodes_.end();) {
            if (at->first == root || is_below(at->first, root)) {
                taken[at->first == root ? Path() : at->first.lexically_relative(root)] = at->second;
                at = nodes_.erase(at);
            } else {
                ++at;
            }
        }
        return taken;
    }
    void place(const Nodes& nodes, const Path& root) {
        for (const auto& [path, node] : nodes) nodes_[path.empty() ? root : root / path] = node;
    }

    Nodes nodes_{{"/", {Kind::folder, nullptr}},
                 {"/people", {Kind::folder, nullptr}},
                 {"/people/ayo", {Kind::folder, nullptr}},
                 {"/people/ayo/hazelbrook", {Kind::folder, nullptr}}};
    std::set<Path> held_;
    Mishap mishap_ = Mishap::none;
    int at_ = 0;
    int calls_ = 0;
};

}  // namespace casebook::tests
