// The option of commands that are about one child.
#pragma once

#include <optional>
#include <string>

#include "care/child.hpp"
#include "commands/command.hpp"
#include "intake.hpp"

namespace casebook::commands {

/// Adds PUPIL, which must be given.
void add_child(CLI::App& command, std::string& wanted);

/// The child of the register who is meant. Where there is none, or no register that can be read, the console
/// is told.
[[nodiscard]] std::optional<care::Child> child_of(const Intake& intake, const std::string& wanted,
                                                  Console& console);

}  // namespace casebook::commands
