// Options that several commands share.
#pragma once

#include <memory>

#include "commands/command.hpp"
#include "pipeline.hpp"

namespace casebook::commands {

/// What the command line says about a run, before it is understood.
struct RunOptions {
    std::string folder;
    std::string out;
    std::vector<std::string> only;
    std::vector<std::string> variants;
    std::string date;
};

/// Adds FOLDER, and `--date`.
void add_folder(CLI::App& command, RunOptions& options);
/// Adds `--only`.
void add_only(CLI::App& command, RunOptions& options);
/// Adds `--variant`.
void add_variants(CLI::App& command, RunOptions& options);
/// Adds `--out`.
void add_out(CLI::App& command, RunOptions& options);

/// The request that the options make. Throws CLI::ValidationError for a date that is none or a report or
/// variant that does not exist.
[[nodiscard]] Request request_of(const RunOptions& options);

/// Tells every diagnostic on the console, as text or JSON, and sets its exit status by them. With `--quiet`
/// warnings are left out.
void tell(const diagnostics::Told& told, Console& console);
void tell(const Intake& intake, Console& console);

}  // namespace casebook::commands
