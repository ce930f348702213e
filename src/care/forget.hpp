// The folder without one child: which files change, which go, and what only people can do.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "care/held.hpp"

namespace casebook::care {

struct Forgetting {
    std::vector<diagnostics::InputFile> changed;  ///< whole files; what stays in them stays byte for byte
    std::vector<std::string> removed;             ///< files that were wholly about the child
    std::vector<Held> done;                       ///< what is taken out by these
    std::vector<Held> by_hand;                    ///< what stays until somebody takes it out
};

/// The register comes last among the changed files: while it stands, a run that was cut short can be done
/// again.
[[nodiscard]] Forgetting forget(std::span<const Held> held, std::span<const diagnostics::InputFile> folder);

}  // namespace casebook::care
