// Reads the files of a folder for a test, sorted by path.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "read/read.hpp"

namespace casebook::tests {

inline std::string file_bytes(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::vector<read::InputFile> folder_on_disk(const std::filesystem::path& folder,
                                                   const std::string& prefix = {}) {
    std::vector<read::InputFile> files;
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back({prefix + std::filesystem::relative(entry.path(), folder).generic_string(),
                             file_bytes(entry.path())});
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

}  // namespace casebook::tests
