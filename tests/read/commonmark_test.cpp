// CommonMark's own examples (as the Debian package golang-github-yuin-goldmark-dev keeps them) through our
// reader.
#include <regex>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "dump.hpp"
#include "folder_on_disk.hpp"
#include "read/markdown.hpp"

using namespace casebook;

namespace {

struct Example {
    int line = 0;  ///< of the specification
    std::string markdown;
    std::string html;
};

std::vector<Example> examples() {
    std::vector<Example> result;
    for (const nlohmann::json& one : nlohmann::json::parse(
             tests::file_bytes(std::filesystem::path{CASEBOOK_TEST_COMMONMARK} / "spec.json")))
        result.push_back({one.at("start_line"), one.at("markdown"), one.at("html")});
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
