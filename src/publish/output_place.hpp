// Where an output folder stands, and whether we may write there.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"

namespace casebook::publish {

/// The output folder and what stands beside it while a run publishes; all absolute, without symbolic links.
struct OutputPlace {
    std::filesystem::path parent;
    std::filesystem::path out;
    std::filesystem::path staging;  ///< `.casebook-NAME`, hidden
    std::filesystem::path lock;     ///< `.casebook-NAME.lock`
};

/// The place of `out`, or a diagnostic where no output may ever stand there: the folder of the records or one
/// that holds it, a symbolic link, the root, the home folder, a folder whose parent does not exist.
[[nodiscard]] std::optional<OutputPlace> place_of(Disk& disk, const std::filesystem::path& out,
                                                  const std::filesystem::path& records,
                                                  diagnostics::Diagnostics& diagnostics);

/// The manifest of what stands at `out` now (an empty one where nothing does), or a diagnostic where
/// something there is not ours. Files that computers leave behind of themselves (.DS_Store, Thumbs.db,
/// desktop.ini) do not count.
[[nodiscard]] std::optional<Manifest> earlier_output(Disk& disk, const std::filesystem::path& out,
                                                     diagnostics::Diagnostics& diagnostics);

/// Files below `folder` (relative, with `/`) that are neither the manifest nor listed in it.
[[nodiscard]] std::vector<std::string> strangers(Disk& disk, const std::filesystem::path& folder,
                                                 const Manifest& manifest);

/// The same, but for what computers leave behind of themselves.
[[nodiscard]] std::vector<std::string> foreign_files(Disk& disk, const std::filesystem::path& folder,
                                                     const Manifest& manifest);

}  // namespace casebook::publish
