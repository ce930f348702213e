// The table of bad inputs in docs/ names tests that are there.
#include <filesystem>
#include <regex>
#include <string>

#include <catch2/catch.hpp>

#include "folder_on_disk.hpp"

using namespace casebook;

TEST_CASE("every case and test that the table of bad inputs names is there") {
    const std::filesystem::path root{CASEBOOK_SOURCE_DIR};
    const std::string page = tests::file_bytes(root / "docs/bad-inputs.md");
    const std::string table = page.substr(page.find("|---|"));
    std::string tests;
    for (const char* const folder : {"tests/read", "tests/publish"})
        for (const auto& entry : std::filesystem::directory_iterator(root / folder))
            if (entry.path().extension() == ".cpp") tests += tests::file_bytes(entry.path());
    const std::regex name{"`([a-z0-9]+(-[a-z0-9]+){2,})`"};
    std::size_t cases = 0;
    for (std::sregex_iterator found{table.begin(), table.end(), name}; found != std::sregex_iterator{};
         ++found) {
        INFO(found->str(1));
        CHECK((std::filesystem::exists(root / "tests/read/cases" / found->str(1)) ||
               std::filesystem::exists(root / "tests/check/cases" / found->str(1))));
        ++cases;
    }
    CHECK(cases > 50);
    for (std::size_t at = table.find("“"); at != std::string::npos; at = table.find("“", at + 1)) {
        const std::size_t begin = at + std::string{"“"}.size();
        const std::string sentence = table.substr(begin, table.find("”", begin) - begin);
        INFO(sentence);
        CHECK(tests.find('"' + sentence + '"') != std::string::npos);
    }
}
