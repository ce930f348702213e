// Walks over folders that are cases: what a mentor might hand in, beside what Casebook should say.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "dump.hpp"
#include "folder_on_disk.hpp"

namespace casebook::tests {

/// The date on which every case is read.
inline constexpr model::Date case_today{std::chrono::year{2026}, std::chrono::January, std::chrono::day{15}};

/// Further work on the Model after reading.
using Then = std::function<void(model::Model&, diagnostics::Diagnostics&)>;

inline bool is_expectation(const std::string& path) {
    return path == "diagnostics.txt" || path == "model.txt" || path == "words.txt" || path == "without.txt";
}

/// The files of a case, over those of the plain folder `base` that every case starts from; `without.txt`
/// names one of them that the case lacks.
inline std::vector<read::InputFile> case_folder(const std::filesystem::path& folder,
                                                const std::filesystem::path& base) {
    std::vector<read::InputFile> files = folder_on_disk(folder);
    std::erase_if(files, [](const read::InputFile& file) { return is_expectation(file.path); });
    const std::string lacking = file_bytes(folder / "without.txt");
    for (read::InputFile& file : folder_on_disk(base)) {
        if (file.path + "\n" == lacking) continue;
        const bool given = std::any_of(files.begin(), files.end(),
                                       [&](const read::InputFile& own) { return own.path == file.path; });
        if (!given) files.push_back(std::move(file));
    }
    return files;
}

/// Compares with the expected file, or writes it where CASEBOOK_APPROVE=1 is set.
inline void expect(const std::filesystem::path& file, const std::string& found) {
    const char* const approve = std::getenv("CASEBOOK_APPROVE");
    if (approve != nullptr && std::string{approve} == "1") {
        std::ofstream(file, std::ios::binary) << found;
        return;
    }
    CHECK(file_bytes(file) == found);
}

/// Runs every case below `root` and gives the ids of all diagnostics that were reported.
inline std::set<std::string> run_cases(const std::filesystem::path& root, const std::filesystem::path& base,
                                       const Then& then = {}) {
    std::set<std::string> ids;
    std::set<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(root))
        if (entry.is_directory()) folders.insert(entry.path());
    REQUIRE_FALSE(folders.empty());
    const std::string codes = "templates/attendance-codes.yaml";
    const std::vector<read::InputFile> shipped{
        {codes, file_bytes(std::filesystem::path{CASEBOOK_SOURCE_DIR} / codes)}};
    for (const std::filesystem::path& folder : folders) {
        INFO(folder.filename().string());
        const std::vector<read::InputFile> files = case_folder(folder, base);
        diagnostics::Sources sources;
        diagnostics::Diagnostics diagnostics;
        model::Model model = read::read(files, shipped, case_today, sources, diagnostics);
        const bool has_words = std::filesystem::exists(folder / "words.txt");
        if (has_words) expect(folder / "words.txt", dump(read::read_words(files, {}, sources, diagnostics)));
        if (const auto styles = read::read_word_styles(files, sources, diagnostics))
            expect(folder / "styles.txt", dump(*styles));
        if (then) then(model, diagnostics);
        for (const diagnostics::Diagnostic& one : diagnostics.all()) ids.insert(one.id);
        expect(folder / "diagnostics.txt", diagnostics::for_people(diagnostics.sorted(sources), sources));
        if (std::filesystem::exists(folder / "model.txt")) expect(folder / "model.txt", dump(model));
    }
    return ids;
}

}  // namespace casebook::tests
