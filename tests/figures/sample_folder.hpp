// The figures of a folder of data-samples.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "figures/figures.hpp"
#include "made_up.hpp"
#include "read/read.hpp"

namespace sample_folder {

using namespace casebook;
namespace fs = std::filesystem;

inline std::string bytes_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::vector<read::InputFile> files_below(const fs::path& folder) {
    std::vector<read::InputFile> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file())
            files.push_back({fs::relative(entry.path(), folder).generic_string(), bytes_of(entry.path())});
    std::ranges::sort(files, {}, &read::InputFile::path);
    return files;
}

inline figures::Figures figures_of(const std::string& sample) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const fs::path root{CASEBOOK_SOURCE_DIR};
    const auto folder = files_below(root / "data-samples" / sample);
    const auto shipped = files_below(root / "templates");
    return figures::compute(read::read(folder, shipped, made_up::date("2026-01-05"), sources, diagnostics));
}

}  // namespace sample_folder
