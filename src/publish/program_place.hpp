// Where the program itself stands, so that it finds the templates that came with it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace casebook::publish {

/// The folder that holds `templates/` and `site/`: the nearest one above the running program; throws
/// MachineFault if none does.
[[nodiscard]] std::filesystem::path shipped_folder();

/// The words of a British dictionary, one a line: Debian's `wbritish`, as it was found when the program was
/// built; empty where it is not there any more.
[[nodiscard]] std::string british_words();

/// The library that searches in a reader's browser: Debian's `libjs-lunr`; throws MachineFault if it is not
/// where it was when the program was built.
[[nodiscard]] std::string search_library();

/// The program as it runs now: of its file, of every library that is loaded, and of every file in `folders`,
/// the path, the size and when it was put there. What the program makes can change only with it.
[[nodiscard]] std::string program_stamp(const std::vector<std::filesystem::path>& folders);

}  // namespace casebook::publish
