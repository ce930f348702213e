// Where the program itself stands, so that it finds the templates that came with it.
#pragma once

#include <filesystem>

namespace casebook::publish {

/// The folder that holds `templates/` and `site/`: the nearest one above the running program; throws
/// MachineFault if none does.
[[nodiscard]] std::filesystem::path shipped_folder();

}  // namespace casebook::publish
