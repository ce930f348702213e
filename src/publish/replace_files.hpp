// Puts new bytes in the place of files of the mentor's folder, and takes files away: each file whole, or not
// at all.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "diagnostics/input_file.hpp"

namespace casebook::publish {

/// All new files are written beside the old ones, under hidden names, before the first is put in its place;
/// so a full disk changes nothing. Then `removed` go, and `changed` are put in place in their order, with the
/// modes that the old ones had. A run that is killed leaves each file whole, old or new. `before` is the
/// folder as it was read: a file that was changed since stops everything. Throws MachineFault.
void replace_files(const std::filesystem::path& folder, std::span<const diagnostics::InputFile> before,
                   std::span<const diagnostics::InputFile> changed, std::span<const std::string> removed);

}  // namespace casebook::publish
