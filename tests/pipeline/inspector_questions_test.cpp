// The ten questions of docs/inspector-questions.md, each followed through the index of the evidence file.
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "pipeline.hpp"
#include "write/pdf_read_back.hpp"

using namespace casebook;

namespace {

std::string one_spaced(const std::string& text) {
    return std::regex_replace(text, std::regex("\\s+"), " ");
}

std::vector<std::string> pages_of_evidence_file() {
    const Outcome outcome =
        make({.folder = std::string(CASEBOOK_SOURCE_DIR) + "/data-samples/hazelbrook",
              .out = "/nonexistent",
              .today = model::Date{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{15}},
              .clock_only_removes = false});
    const auto file = std::ranges::find(outcome.files, "evidence-file.pdf", &publish::File::path);
    REQUIRE(file != outcome.files.end());
    std::vector<std::string> pages;
    for (const auto& page : write::read_back(file->bytes, "").pages) pages.push_back(one_spaced(page));
    return pages;
}

struct Question {
    std::string asked;
    std::string look_up;
    std::string says;
};

std::vector<Question> questions() {
    std::ifstream file(std::string(CASEBOOK_SOURCE_DIR) + "/docs/inspector-questions.md");
    const std::regex row(R"(\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|)");
    std::vector<Question> all;
    std::smatch found;
    for (std::string line; std::getline(file, line);)
        if (std::regex_match(line, found, row) && found[1] != "Area")
            all.push_back({found[2], found[3], found[4]});
    return all;
}

/// The first page that the index names behind the entry; 0 where it names none.
std::size_t page_in_index(const std::vector<std::string>& pages, const std::string& entry) {
    constexpr std::size_t longest_index = 4;
    const auto at_end = std::min(longest_index, pages.size());
    for (auto page = pages.end() - static_cast<std::ptrdiff_t>(at_end); page != pages.end(); ++page) {
        const auto at = page->find(entry + ", ");
        if (at != std::string::npos) return std::stoul(page->substr(at + entry.size() + 2));
    }
    return 0;
}

}  // namespace

TEST_CASE("each of ten questions of an inspector is answered on the page that the index names, or the next") {
    const auto pages = pages_of_evidence_file();
    const auto asked = questions();
    CHECK(asked.size() == 10);
    for (const Question& one : asked) {
        INFO(one.asked << "\n" << one.look_up);
        const std::size_t page = page_in_index(pages, one.look_up);
        REQUIRE(page >= 1);
        REQUIRE(page < pages.size());
        CHECK((pages[page - 1] + pages[page]).find(one.says) != std::string::npos);
    }
}
