// The faults of a whole run as people mend them: errors file by file, then warnings, then how many there are.
#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostic.hpp"

namespace casebook::diagnostics {

/// As `for_people`, under a line for each file; warnings follow all errors. `list` is sorted.
[[nodiscard]] std::string grouped_for_people(std::span<const Diagnostic> list, const Sources& sources);

/// `3 errors and 1 warning in 2 files`; empty where there is nothing to count.
[[nodiscard]] std::string counted(std::span<const Diagnostic> list);

}  // namespace casebook::diagnostics
