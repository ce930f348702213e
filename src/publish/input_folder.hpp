// Reads the mentor's folder, or a folder of ours, from the disk: regular files only, never anything outside
// it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/input_file.hpp"

namespace casebook::publish {

inline constexpr std::size_t largest_input = std::size_t{64} << 20;  ///< bytes

/// Names that no record has: hidden ones, and those that editors and computers leave behind.
[[nodiscard]] bool is_left_behind(std::string_view name);

/// All files below `folder`, by path. Left out without a word: hidden files, what editors and computers leave
/// behind (`~$x.xlsx`, `x.csv~`, `Thumbs.db`), `out`, and any other folder that holds an output of ours. Left
/// out with a diagnostic: links that lead out of the folder or to a folder, devices and pipes, files over 64
/// MiB, files that may not be read, names that are not UTF-8. A folder that does not exist gives a structural
/// diagnostic. Throws MachineFault where the disk fails.
[[nodiscard]] std::vector<diagnostics::InputFile> read_folder(const std::filesystem::path& folder,
                                                              const std::filesystem::path& out,
                                                              diagnostics::Sources& sources,
                                                              diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::publish
