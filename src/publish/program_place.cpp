#include "publish/program_place.hpp"

#include <fmt/format.h>
#include <link.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <set>
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

namespace {

std::string stamp(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return {};
    return fmt::format("{} {} {} {} {}.{} {}.{}\n", file.native(), status.st_dev, status.st_ino,
                       status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
                       status.st_ctim.tv_nsec);
}

}  // namespace

std::string program_stamp(const std::vector<std::filesystem::path>& folders) {
    namespace fs = std::filesystem;
    std::string stamps = stamp("/proc/self/exe");
    ::dl_iterate_phdr(
        [](dl_phdr_info* loaded, std::size_t, void* stamps) {
            if (*loaded->dlpi_name != '\0') *static_cast<std::string*>(stamps) += stamp(loaded->dlpi_name);
            return 0;
        },
        &stamps);
    std::set<fs::path> files;
    std::error_code error;
    for (const fs::path& folder : folders)
        for (const auto& entry : fs::directory_iterator(folder, error)) files.insert(entry.path());
    for (const fs::path& file : files) stamps += stamp(file);
    return stamps;
}

}  // namespace casebook::publish
