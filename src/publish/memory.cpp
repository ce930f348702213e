#include "publish/memory.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "publish/machine_fault.hpp"

namespace casebook::publish {
namespace {

using Path = std::filesystem::path;
using Kind = Disk::Kind;
using nlohmann::json;

constexpr auto file_name = "memory";
constexpr auto draft_name = "memory.new";
constexpr std::size_t digest_length = 32;

std::vector<std::string> names(const std::vector<document::Audience>& audiences) {
    std::vector<std::string> names;
    for (const document::Audience audience : audiences) names.emplace_back(document::name(audience));
    return names;
}

json as_json(const Run& run) {
    const auto& [for_people, faults_for_people, json_of_all, json_of_faults, any_fault] = run.told;
    return {{"key", run.key},
            {"made", run.made},
            {"kept", run.kept},
            {"refused", names(run.refused)},
            {"told", {for_people, faults_for_people, json_of_all, json_of_faults}},
            {"any-fault", any_fault}};
}

Run run_of(const json& text) {
    Run run{.key = text.at("key"), .made = text.at("made"), .kept = text.at("kept")};
    for (const std::string name : text.at("refused"))
        if (const auto audience = document::audience_named(name)) run.refused.push_back(*audience);
    const json& told = text.at("told");
    run.told = {told.at(0), told.at(1), told.at(2), told.at(3), text.at("any-fault")};
    return run;
}

}  // namespace

Memory::Memory(const Secret& secret, Output output) : secret_(secret), output_(std::move(output)) {}

Memory::Memory(Disk& disk, const Path& folder, const Path& out, const std::optional<Secret>& secret)
    : secret_(secret), output_([&disk, out](const std::string& path) -> std::optional<std::string> {
          if (disk.kind(out / path) != Kind::file) return {};
          return disk.read(out / path);
      }) {
    if (!works()) return;
    try {
        const Path place = folder / memory_folder;
        if (disk.kind(place) == Kind::folder && disk.kind(place / file_name) == Kind::file)
            parse(disk.read(place / file_name));
    } catch (const MachineFault&) {  // what cannot be read is found out again
    }
}

std::string Memory::digest_of(std::string_view bytes) const {
    return digest().add(bytes).finish();
}

// The first line is the digest of all the others: a memory that is not ours is not even parsed.
void Memory::parse(std::string_view text) {
    if (text.size() <= digest_length) return;
    const std::string_view body = text.substr(digest_length + 1);
    if (text.substr(0, digest_length) != digest_of(body)) return;
    const json whole = json::parse(body);
    for (const auto& [path, made] : whole.at("files").items())
        earlier_.files.emplace(path, Made{made.at(0), made.at(1)});
    for (const std::string digest : whole.at("clean")) earlier_.clean.insert(digest);
    if (whole.contains("run")) run_ = run_of(whole.at("run"));
}

std::optional<std::string> Memory::recall(const std::string& path, const std::string& recipe) {
    const auto known = earlier_.files.find(path);
    if (known == earlier_.files.end() || known->second.recipe != recipe) return {};
    auto bytes = output_(path);
    if (!bytes || digest_of(*bytes) != known->second.bytes) return {};
    now_.files.insert(*known);
    return bytes;
}

void Memory::note(const std::string& path, const std::string& recipe, std::string_view bytes) {
    now_.files.insert_or_assign(path, Made{recipe, digest_of(bytes)});
}

bool Memory::is_clean(const std::string& digest) {
    if (!earlier_.clean.contains(digest)) return false;
    now_.clean.insert(digest);
    return true;
}

void Memory::note_clean(const std::string& digest) {
    now_.clean.insert(digest);
}

std::optional<Run> Memory::same_run(const std::string& key) const {
    if (key.empty() || !run_ || run_->key != key) return {};
    const auto stands = [&](const auto& file) {
        const auto bytes = output_(file.first);
        return bytes && digest_of(*bytes) == file.second;
    };
    if (!std::ranges::all_of(run_->made, stands) || !std::ranges::all_of(run_->kept, stands)) return {};
    return run_;
}

void Memory::note_run(std::optional<Run> run) {
    run_ = std::move(run);
}

void Memory::forget_unused() {
    earlier_ = std::move(now_);
    now_ = {};
}

std::string Memory::text(bool keep_others) const {
    Known all = now_;
    if (keep_others) {
        all.files.insert(earlier_.files.begin(), earlier_.files.end());
        all.clean.insert(earlier_.clean.begin(), earlier_.clean.end());
    }
    json whole{{"files", json::object()}, {"clean", all.clean}};
    for (const auto& [path, made] : all.files) whole["files"][path] = {made.recipe, made.bytes};
    if (run_) whole["run"] = as_json(*run_);
    const std::string body = whole.dump();
    return digest_of(body) + "\n" + body;
}

void Memory::save(Disk& disk, const Path& folder, bool keep_others) const {
    if (!works()) return;
    const Path place = folder / memory_folder;
    try {
        if (disk.kind(place) == Kind::none) disk.make_folder(place);
        if (disk.kind(place) != Kind::folder) return;
        disk.keep_private(place);
        for (const char* const name : {draft_name, file_name})
            if (disk.kind(place / name) == Kind::file) disk.remove(place / name);
        disk.write(place / draft_name, text(keep_others));
        disk.keep_private(place / draft_name);
        disk.rename(place / draft_name, place / file_name);
    } catch (const MachineFault&) {      // a full or read-only disk: the papers are there all the same
    } catch (const json::type_error&) {  // something told is no UTF-8
    }
}

void forget_memory(Disk& disk, const Path& folder) {
    const Path place = folder / memory_folder;
    if (disk.kind(place) != Kind::folder) return;
    for (const char* const name : {draft_name, file_name})
        if (disk.kind(place / name) == Kind::file) disk.remove(place / name);
}

}  // namespace casebook::publish
