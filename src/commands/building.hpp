// Building as a command does it: once, or after each change.
#pragma once

#include <functional>
#include <optional>

#include "commands/options.hpp"

namespace casebook::commands {

/// Builds what the options say, tells everything about it, and sets the exit status.
void build_and_tell(const RunOptions& options, Console& console);

/// Does the work at once and after each change of the folder or of the day, `builds` times or until the
/// program is stopped. A fault of the machine is told, and the next change waited for.
void build_again_and_again(const RunOptions& options, const std::optional<int>& builds,
                           const Console& console, const std::function<void()>& work);
/// Adds `--builds`.
void add_builds(CLI::App& command, std::optional<int>& builds);

}  // namespace casebook::commands
