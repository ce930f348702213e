#include "publish/manifest.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <nlohmann/json.hpp>

#include "publish/portable_name.hpp"

namespace casebook::publish {

namespace {

constexpr std::string_view maker = "casebook";
constexpr int format = 1;

}  // namespace

std::string hash_of(std::string_view bytes) {
    return fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size()));
}

std::string as_json(const Manifest& manifest) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const auto& [path, entry] : manifest.files) {
        files.push_back({{"path", path},
                         {"audience", document::name(entry.audience)},
                         {"xxh3", entry.hash},
                         {"size", entry.size},
                         {"sources", entry.sources},
                         {"rests-on", entry.rests_on}});
    }
    const nlohmann::ordered_json whole{{"made-by", maker}, {"format", format}, {"files", std::move(files)}};
    return whole.dump(1) + "\n";
}

std::optional<Manifest> parse_manifest(std::string_view text) {
    try {
        const auto whole = nlohmann::json::parse(text);
        if (whole.at("made-by") != maker || whole.at("format") != format) return {};
        Manifest manifest;
        for (const auto& file : whole.at("files")) {
            const auto audience = document::audience_named(file.at("audience").get<std::string>());
            Entry entry{file.at("path"),    audience.value_or(document::Audience::school),
                        file.at("xxh3"),    file.at("size"),
                        file.at("sources"), file.at("rests-on")};
            if (!audience || !entry.path.starts_with(fmt::format("{}/", document::name(*audience))) ||
                !unportable(entry.path).empty()) {
                return {};
            }
            manifest.files.emplace(entry.path, entry);
        }
        return manifest;
    } catch (const nlohmann::json::exception&) {
        return {};
    }
}

}  // namespace casebook::publish
