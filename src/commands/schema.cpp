#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include "commands/all_commands.hpp"
#include "diagnostics/diagnostic.hpp"
#include "read/all_readers.hpp"
#include "reference/schemas.hpp"

namespace casebook::commands {

void declare_schema(CLI::App& command, Console& console) {
    const auto wanted = std::make_shared<std::string>();
    command
        .add_option("FILE", *wanted,
                    "The file, as sessions.csv or plans/P001.yaml: casebook list files names all")
        ->required();
    command.callback([wanted, &console] {
        const auto readers = read::all_readers();
        const auto found = std::ranges::find_if(readers, [&](const read::Reader& reader) {
            return reader.pattern == *wanted || read::matches(reader.pattern, *wanted);
        });
        if (found == readers.end()) {
            std::vector<std::string_view> names;
            for (const read::Reader& reader : readers) names.push_back(reader.pattern);
            const std::string_view near = diagnostics::did_you_mean(*wanted, names);
            throw CLI::ValidationError(
                "FILE", fmt::format("\"{}\" is no file that is read{}; there are: {}", *wanted,
                                    near.empty() ? "" : fmt::format(" (did you mean {}?)", near),
                                    fmt::join(names, ", ")));
        }
        console.out << reference::schema(*found);
    });
}

}  // namespace casebook::commands
