// A mentor's folder in which one file is made of any bytes, read and reported as the program would.
#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/read.hpp"
#include "read/word_styles.hpp"

namespace casebook::tests {

/// The date on which every folder is read.
inline constexpr model::Date fuzz_today{std::chrono::year{2026}, std::chrono::January, std::chrono::day{15}};

/// A file of the project, as it stands on the disk.
inline read::InputFile project_file(const std::string& from, std::string path) {
    std::ifstream stream(std::string{CASEBOOK_SOURCE_DIR} + "/" + from, std::ios::binary);
    return {std::move(path), std::string{std::istreambuf_iterator<char>{stream}, {}}};
}

/// The first line of the bytes is the file's path, the rest is what it holds: so a seed says which reader it
/// is for, and a change of one letter tries another one.
inline read::InputFile named_file(const std::uint8_t* data, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t end = std::min(all.find('\n'), all.size());
    return {std::string{all.substr(0, end)}, std::string{all.substr(std::min(end + 1, all.size()))}};
}

/// Reads the file beside a small sound casebook.yaml and register, in whose place it may stand, and writes
/// out every diagnostic for people.
inline void read_in_folder(read::InputFile file) {
    static const std::vector<read::InputFile> base{
        project_file("tests/read/base/casebook.yaml", "casebook.yaml"),
        project_file("tests/read/base/templates/frameworks/plain.yaml", "templates/frameworks/plain.yaml"),
        project_file("data-samples/little-combe/register.csv", "register.csv")};
    static const std::vector<read::InputFile> shipped{
        project_file("templates/attendance-codes.yaml", "templates/attendance-codes.yaml")};
    std::vector<read::InputFile> folder;
    for (const read::InputFile& one : base)
        if (one.path != file.path) folder.push_back(one);
    folder.push_back(std::move(file));
    diagnostics::Sources sources;
    diagnostics::Diagnostics found;
    static_cast<void>(read::read(folder, shipped, fuzz_today, sources, found));
    static_cast<void>(read::read_words(folder, shipped, sources, found));
    static_cast<void>(read::read_word_styles(folder, sources, found));
    static_cast<void>(diagnostics::for_people(found.sorted(sources), sources));
}

}  // namespace casebook::tests
