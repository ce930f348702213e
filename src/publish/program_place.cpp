#include "publish/program_place.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

#include "publish/machine_fault.hpp"

namespace casebook::publish {

std::filesystem::path shipped_folder() {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (fs::is_directory(folder / "templates", error) && fs::is_directory(folder / "site", error))
            return folder;
    }
    throw MachineFault("the folder templates/ that came with the program is not where the program is",
                       "run casebook from the folder that it came in, whole");
}

std::string british_words() {
    std::ifstream file(CASEBOOK_BRITISH_WORDS, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string search_library() {
    std::ifstream file(CASEBOOK_SEARCH_LIBRARY, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty())
        throw MachineFault(
            std::string(CASEBOOK_SEARCH_LIBRARY) + ", which searches the site, is not there any more",
            "install the package libjs-lunr again");
    return bytes;
}

}  // namespace casebook::publish
