// What was written from what: the list that stands in every output folder, and that says which files are
// ours.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/audience.hpp"
#include "publish/names.hpp"

namespace casebook::publish {

inline constexpr std::string_view manifest_name = "manifest.json";

/// A published file.
struct Entry {
    std::string path;  ///< below the output folder, with `/`; begins with the audience
    document::Audience audience = document::Audience::school;
    std::string hash;  ///< as `hash_of`
    std::uint64_t size = 0;
    std::map<std::string, std::string> sources;  ///< input file → its hash when this was made
    Names rests_on = {};                         ///< as `File::rests_on`

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// Entries by path. Holds no time and no name of a machine, so that equal builds give equal manifests.
struct Manifest {
    std::map<std::string, Entry, std::less<>> files;

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// XXH3 of the bytes (64 bits, 16 hexadecimal digits).
[[nodiscard]] std::string hash_of(std::string_view bytes);

/// What many files share (an input with its hash, what a file rests on) is written once, and files name it by
/// its number.
[[nodiscard]] std::string as_json(const Manifest& manifest);

/// Nothing if the text is not a manifest of ours, whole and in a format that this version knows: its own, and
/// the one before.
[[nodiscard]] std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace casebook::publish
