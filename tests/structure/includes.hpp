// The `#include` lines of the sources, as the tests of the structure walk them.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::tests {

struct Include {
    std::string path;
    bool quoted = false;  ///< "…", so one of our own
};

/// Source files by path below src/ → what they include.
using Sources = std::map<std::string, std::vector<Include>>;

[[nodiscard]] std::string text_of(const std::filesystem::path& file);
[[nodiscard]] std::vector<Include> includes_in(std::string_view text);
[[nodiscard]] Sources read_sources(const std::filesystem::path& src);

/// The folder of src/ in which a file stands; empty for the files at the top (main, pipeline).
[[nodiscard]] std::string stage_of(std::string_view path);

/// Stages whose headers a stage reaches by its includes, and theirs, and so on.
[[nodiscard]] std::set<std::string> reached_by(const Sources& sources, const std::string& stage);

}  // namespace casebook::tests
