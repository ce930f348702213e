#include "publish/file_names.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "publish/portable_name.hpp"

namespace casebook::publish {

namespace {

std::string made_from(const File& file) {
    return file.sources.empty() ? "no file of yours" : fmt::format("{}", fmt::join(file.sources, ", "));
}

void refuse(diagnostics::Diagnostics& diagnostics, std::string id, std::string message, std::string why) {
    diagnostics.add({.severity = diagnostics::Severity::structural,
                     .id = std::move(id),
                     .where = {},
                     .message = std::move(message),
                     .why = std::move(why),
                     .mend = "give one of the files that it is made from another name"});
}

/// A name that is taken: how it is spelt, and whether as a file or as a folder.
struct Taken {
    std::string spelt;
    bool as_file;
    const File* by;
};

}  // namespace

std::string path_of(const File& file) {
    return fmt::format("{}/{}", document::name(file.audience), file.path);
}

bool check_names(std::span<const File> files, diagnostics::Diagnostics& diagnostics) {
    bool fine = true;
    std::map<std::string, Taken> taken;
    for (const auto& file : files) {
        const std::string path = path_of(file);
        if (const std::string why = unportable(path); !why.empty()) {
            refuse(diagnostics, "output-name",
                   fmt::format("{} cannot be the name of a file, made from {}", path, made_from(file)), why);
            fine = false;
            continue;
        }
        for (auto end = path.find('/');; end = path.find('/', end + 1)) {
            const std::string spelt = path.substr(0, end);
            const bool as_file = end == std::string::npos;
            const auto [at, is_new] = taken.try_emplace(folded(spelt), Taken{spelt, as_file, &file});
            const Taken& other = at->second;
            if (!is_new && (as_file || other.as_file || other.spelt != spelt)) {
                const bool twice = as_file && other.as_file && other.spelt == spelt;
                refuse(diagnostics, "output-name-clash",
                       fmt::format("{} (made from {}) and {} (made from {}) cannot stand beside each other",
                                   path_of(*other.by), made_from(*other.by), path, made_from(file)),
                       twice ? "one would replace the other" : "many computers take these two names for one");
                fine = false;
                break;
            }
            if (as_file) break;
        }
    }
    return fine;
}

}  // namespace casebook::publish
