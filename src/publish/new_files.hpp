// Puts new files into a mentor's folder; what stands there already is never touched.
#pragma once

#include <filesystem>
#include <span>

#include "diagnostics/input_file.hpp"

namespace casebook::publish {

/// Whether the place is a folder that holds anything, or is something else than a folder.
[[nodiscard]] bool is_taken(const std::filesystem::path& place);

/// Makes the folder, those above each file, and the files. Throws MachineFault where the disk refuses or a
/// file of that name exists.
void write_new_files(const std::filesystem::path& folder, std::span<const diagnostics::InputFile> files);

}  // namespace casebook::publish
