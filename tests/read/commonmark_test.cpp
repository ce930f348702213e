// CommonMark's own examples (npm package commonmark-spec, which tests/browser/run installs) through our
// reader.
#include <regex>
#include <sstream>

#include <catch2/catch.hpp>

#include "dump.hpp"
#include "folder_on_disk.hpp"
#include "read/markdown.hpp"

using namespace casebook;

namespace {

const std::filesystem::path specification =
    std::filesystem::path{CASEBOOK_SOURCE_DIR} / "tests/browser/node_modules/commonmark-spec/spec.txt";

struct Example {
    std::size_t line = 0;
    std::string markdown;
    std::string html;
};

std::string with_tabs(std::string text) {
    constexpr std::string_view arrow = "→";
    for (std::size_t at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at))
        text.replace(at, arrow.size(), "\t");
    return text;
}

std::vector<Example> examples() {
    std::vector<Example> result;
    std::istringstream text(tests::file_bytes(specification));
    const std::string fence(32, '`');
    std::string* part = nullptr;
    std::size_t number = 0;
    for (std::string line; std::getline(text, line);) {
        ++number;
        if (line == fence + " example") {
            result.push_back({number, {}, {}});
            part = &result.back().markdown;
        } else if (line == fence) {
            part = nullptr;
        } else if (line == "." && part != nullptr) {
            part = &result.back().html;
        } else if (part != nullptr) {
            *part += with_tabs(line) + "\n";
        }
    }
    return result;
}

/// The words that a reader of the page would see.
std::vector<std::string> words_of(const std::string& html) {
    std::string text = std::regex_replace(html, std::regex{"<[^>]*>"}, " ");
    for (const auto& [entity, sign] :
         {std::pair{"&lt;", " "}, {"&gt;", " "}, {"&quot;", " "}, {"&amp;", " "}})
        text = std::regex_replace(text, std::regex{entity}, sign);
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + " ") {
        const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (letter)
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

}  // namespace

TEST_CASE("every example of CommonMark keeps its words, or is told what was left out") {
    if (!std::filesystem::exists(specification)) {
        WARN("skipped: commonmark-spec is not installed (tests/browser/run installs it)");
        return;
    }
    const std::vector<Example> all = examples();
    REQUIRE(all.size() > 600);
    for (const read::Purpose purpose : {read::Purpose::story, read::Purpose::words})
        for (const Example& one : all) {
            diagnostics::Diagnostics found;
            const document::Blocks blocks =
                read::read_markdown({one.markdown, 1, 1, "cases/one.md", purpose}, {}, found);
            bool html = false;
            for (const diagnostics::Diagnostic& said : found.all()) html |= said.id == "html-left-out";
            if (html) continue;
            const std::string read = tests::dump(blocks);
            for (const std::string& word : words_of(one.html)) {
                INFO("line " << one.line << " of the specification: " << one.markdown
                             << "\nread as: " << read);
                CHECK(read.find(word) != std::string::npos);
            }
        }
}
