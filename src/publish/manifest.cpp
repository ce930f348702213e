#include "publish/manifest.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "publish/portable_name.hpp"

namespace casebook::publish {

namespace {

constexpr std::string_view maker = "casebook";
constexpr int format = 2;
constexpr int with_everything_in_each_file = 1;

using nlohmann::json;
using Input = std::pair<std::string, std::string>;  ///< name and hash

/// Gives each value the number under which it is written once.
template <typename Value>
class Numbers {
  public:
    std::size_t operator()(const Value& value) {
        const auto [at, is_new] = numbers_.emplace(value, list_.size());
        if (is_new) list_.push_back(&at->first);
        return at->second;
    }
    [[nodiscard]] const std::vector<const Value*>& list() const { return list_; }

  private:
    std::map<Value, std::size_t> numbers_;
    std::vector<const Value*> list_;
};

/// What the files of a manifest share.
struct Shared {
    std::vector<Input> inputs;
    std::vector<Names> rests;
};

Shared shared_in(const json& whole) {
    Shared shared;
    if (whole.at("format") == with_everything_in_each_file) return shared;
    for (const auto& input : whole.at("inputs")) shared.inputs.emplace_back(input.at(0), input.at(1));
    for (const auto& names : whole.at("rests")) shared.rests.emplace_back(names.get<Names::Set>());
    return shared;
}

std::map<std::string, std::string> sources_of(const json& file, const Shared& shared) {
    const json& sources = file.at("sources");
    if (sources.is_object()) return sources;
    std::map<std::string, std::string> result;
    for (const std::size_t number : sources) result.insert(shared.inputs.at(number));
    return result;
}

Names rests_of(const json& file, const Shared& shared) {
    const json& rests = file.at("rests-on");
    if (rests.is_array()) return rests.get<Names::Set>();
    return shared.rests.at(rests.get<std::size_t>());
}

}  // namespace

std::string hash_of(std::string_view bytes) {
    return fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size()));
}

std::string as_json(const Manifest& manifest) {
    Numbers<Input> inputs;
    Numbers<Names::Set> rests;
    std::map<const void*, std::size_t> known_rests;  // the same set need not be compared with itself
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const auto& [path, entry] : manifest.files) {
        std::vector<std::size_t> sources;
        for (const auto& [name, hash] : entry.sources) sources.push_back(inputs({name, hash}));
        const auto known = known_rests.find(entry.rests_on.identity());
        const std::size_t rest = known != known_rests.end() ? known->second : rests(entry.rests_on.all());
        known_rests.emplace(entry.rests_on.identity(), rest);
        files.push_back({{"path", path},
                         {"audience", document::name(entry.audience)},
                         {"xxh3", entry.hash},
                         {"size", entry.size},
                         {"sources", sources},
                         {"rests-on", rest}});
    }
    nlohmann::ordered_json whole{{"made-by", maker},
                                 {"format", format},
                                 {"inputs", json::array()},
                                 {"rests", json::array()},
                                 {"files", std::move(files)}};
    for (const Input* const input : inputs.list()) whole["inputs"].push_back({input->first, input->second});
    for (const Names::Set* const names : rests.list()) whole["rests"].push_back(*names);
    return whole.dump(1) + "\n";
}

std::optional<Manifest> parse_manifest(std::string_view text) {
    try {
        const json whole = json::parse(text);
        if (whole.at("made-by") != maker ||
            (whole.at("format") != format && whole.at("format") != with_everything_in_each_file))
            return {};
        const Shared shared = shared_in(whole);
        Manifest manifest;
        for (const auto& file : whole.at("files")) {
            const auto audience = document::audience_named(file.at("audience").get<std::string>());
            Entry entry{file.at("path"),          audience.value_or(document::Audience::school),
                        file.at("xxh3"),          file.at("size"),
                        sources_of(file, shared), rests_of(file, shared)};
            if (!audience || !entry.path.starts_with(fmt::format("{}/", document::name(*audience))) ||
                !unportable(entry.path).empty()) {
                return {};
            }
            manifest.files.emplace(entry.path, entry);
        }
        return manifest;
    } catch (const json::exception&) {
        return {};
    } catch (const std::out_of_range&) {
        return {};
    }
}

}  // namespace casebook::publish
