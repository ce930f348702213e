#include <catch2/catch.hpp>

#include <map>
#include <regex>

#include "document/references.hpp"
#include "finished_file.hpp"
#include "layout/lay_out.hpp"
#include "write/pdf.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;

/// The pages of a PDF as another program reads them, each as one line of words.
std::vector<std::string> pages_of(const std::string& pdf) {
    const std::string all = test::FinishedFile(pdf, ".pdf").ask("pdftotext -enc UTF-8", "-");
    std::vector<std::string> pages;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t end = std::min(all.find('\f', from), all.size());
        pages.push_back(std::regex_replace(all.substr(from, end - from), std::regex("\\s+"), " "));
        from = end + 1;
    }
    return pages;
}

std::string many_words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += " and more";
    return text;
}

}  // namespace

TEST_CASE("every page number that a paper prints is right, as another program finds the pages") {
    Document paper{.title = "A paper"};
    paper.blocks.push_back({Contents{}});
    constexpr int parts = 30;
    for (int i = 0; i < parts; ++i) {
        const std::string target = "part-" + std::to_string((i * 11 + 3) % parts);
        paper.blocks.push_back(
            {Heading{2, words("Chapter" + std::to_string(i) + "x"), "part-" + std::to_string(i)}});
        Inlines text;
        text.push_back({Text{"Begin" + std::to_string(i) + "x."}});
        text.push_back({IndexMark{"Entry" + std::to_string(i) + "x"}});
        text.push_back({Note{words("Note" + std::to_string(i) + "x.")}});
        text.push_back({Text{" From: "}});
        text.push_back({Reference{target, Mention::name_and_page, {}}});
        text.push_back({Text{";" + many_words(i * 37 % 270)}});
        paper.blocks.push_back({Paragraph{std::move(text)}});
    }
    paper.blocks.push_back({Heading{2, words("Index")}});
    paper.blocks.push_back({Index{}});
    const fonts::Library library;
    diagnostics::Diagnostics diagnostics;
    const std::vector<std::string> pages =
        pages_of(write::pdf(layout::lay_out(paper, {}, library, diagnostics)));
    CHECK(diagnostics.all().empty());
    REQUIRE(pages.size() > 9);

    std::map<int, std::size_t> begins;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const std::regex begin("Begin([0-9]+)x");
        for (std::sregex_iterator match(pages[page].begin(), pages[page].end(), begin), end; match != end;
             ++match) {
            begins[std::stoi((*match)[1])] = page + 1;
            // The note of a mark stands on its page.
            CHECK(pages[page].find("Note" + (*match)[1].str() + "x.") != std::string::npos);
        }
    }
    REQUIRE(begins.size() == parts);
    std::map<std::string, int> checked;
    for (const std::string& page : pages) {
        const auto check = [&](const std::string& kind, const std::string& pattern) {
            const std::regex wanted(pattern);
            for (std::sregex_iterator match(page.begin(), page.end(), wanted), end; match != end; ++match) {
                CAPTURE(kind, match->str());
                CHECK(begins.at(std::stoi((*match)[1])) == std::stoul((*match)[2]));
                ++checked[kind];
            }
        };
        check("reference", "Chapter([0-9]+)x on page ([0-9]+)");
        check("contents", "Chapter([0-9]+)x [ .]*([0-9]+)(?= |$)");
        check("index", "Entry([0-9]+)x, ([0-9]+)");
    }
    CHECK(checked["reference"] == parts);
    CHECK(checked["contents"] == parts);
    CHECK(checked["index"] == parts);
}
