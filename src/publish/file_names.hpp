// Whether the files of a build can stand beside each other on every computer.
#pragma once

#include <span>

#include "diagnostics/diagnostic.hpp"
#include "publish/publish.hpp"

namespace casebook::publish {

/// A diagnostic for each name that not every disk can hold and for each two names that clash (the same, the
/// same but for capitals, or a file where another needs a folder); each names the sources. True if there is
/// none.
[[nodiscard]] bool check_names(std::span<const File> files, diagnostics::Diagnostics& diagnostics);

/// `public/cases/on-time.html`: the path below the output folder.
[[nodiscard]] std::string path_of(const File& file);

}  // namespace casebook::publish
