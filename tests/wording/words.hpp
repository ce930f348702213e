// The catalogue that is shipped, for tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "wording/catalogue.hpp"

namespace casebook::tests {

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Reads the catalogue's own simple shape (`key: "phrase"` a line), so that these tests need no reader.
inline wording::Catalogue shipped_words() {
    std::map<std::string, std::string, std::less<>> phrases;
    std::ifstream file(std::string(CASEBOOK_SOURCE_DIR) + "/templates/wording/en-GB.yaml");
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": \"");
        if (line.starts_with('#') || colon == std::string::npos) continue;
        phrases[line.substr(0, colon)] = line.substr(colon + 3, line.size() - colon - 4);
    }
    return wording::Catalogue(std::move(phrases));
}

}  // namespace casebook::tests
