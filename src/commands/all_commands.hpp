// The commands, one file each; `all_commands.cpp` is their table.
#pragma once

#include "commands/command.hpp"

namespace casebook::commands {

void declare_new(CLI::App& command, Console& console);
void declare_build(CLI::App& command, Console& console);
void declare_watch(CLI::App& command, Console& console);
void declare_serve(CLI::App& command, Console& console);
void declare_check(CLI::App& command, Console& console);
void declare_explain(CLI::App& command, Console& console);
void declare_audit(CLI::App& command, Console& console);
void declare_release(CLI::App& command, Console& console);
void declare_import(CLI::App& command, Console& console);
void declare_subject(CLI::App& command, Console& console);
void declare_forget(CLI::App& command, Console& console);
void declare_list(CLI::App& command, Console& console);
void declare_specimen(CLI::App& command, Console& console);
void declare_schema(CLI::App& command, Console& console);
void declare_completion(CLI::App& command, Console& console);
void declare_man(CLI::App& command, Console& console);

}  // namespace casebook::commands
