#include <catch2/catch.hpp>

#include <algorithm>

#include "read/guide.hpp"

namespace {

using namespace casebook;
using diagnostics::InputFile;

InputFile page(std::string path, const std::string& title) {
    return {std::move(path), "---\ntitle: " + title + "\nsummary: You can do it.\n---\nSome words.\n"};
}

struct ReadGuide {
    document::Guide guide;
    diagnostics::Diagnostics diagnostics;
};

ReadGuide read(const std::vector<InputFile>& folder) {
    const std::vector<InputFile> shipped{
        page("site/guide/01-role.md", "The role"), page("site/guide/02-steps.md", "The steps"),
        page("site/guide/glossary.md", "Glossary"), page("site/guide/forms/01-referral.md", "Referral")};
    ReadGuide result;
    diagnostics::Sources sources;
    result.guide = read::read_guide(folder, shipped, sources, result.diagnostics);
    return result;
}

std::vector<std::string> titles(const std::vector<document::GuidePage>& pages) {
    std::vector<std::string> result;
    for (const document::GuidePage& one : pages) result.push_back(one.title);
    return result;
}

TEST_CASE("the guide's chapters stand in the order of their numbers, apart from its forms and glossary") {
    const ReadGuide read_guide = read({});
    CHECK(titles(read_guide.guide.chapters) == std::vector<std::string>{"The role", "The steps"});
    CHECK(titles(read_guide.guide.forms) == std::vector<std::string>{"Referral"});
    REQUIRE(read_guide.guide.glossary);
    CHECK(read_guide.diagnostics.all().empty());
}

TEST_CASE("a chapter of the school takes the place of ours of the same name, with or without its number") {
    for (const char* path : {"guide/role.md", "guide/01-role.md", "Guide/Role.MD"}) {
        INFO(path);
        const ReadGuide read_guide = read({page(path, "Our role")});
        CHECK(titles(read_guide.guide.chapters) == std::vector<std::string>{"Our role", "The steps"});
        CHECK_FALSE(read_guide.guide.chapters.front().shipped);
        CHECK(read_guide.guide.chapters.back().shipped);
    }
}

TEST_CASE("a chapter that we do not have is one more, at the end or where its number puts it") {
    CHECK(titles(read({page("guide/reading.md", "Reading")}).guide.chapters) ==
          std::vector<std::string>{"The role", "The steps", "Reading"});
    const auto chapters = read({page("guide/01-reading.md", "Reading")}).guide.chapters;
    CHECK(titles(chapters).back() == "The steps");
    CHECK(titles(read({page("guide/forms/badge.md", "Badge")}).guide.forms) ==
          std::vector<std::string>{"Referral", "Badge"});
}

TEST_CASE("a chapter whose facts are broken is reported with its file, and the others stay") {
    const ReadGuide read_guide = read({{"guide/reading.md", "# Reading\n\nNo facts.\n"}});
    REQUIRE(read_guide.diagnostics.all().size() == 1);
    CHECK(read_guide.diagnostics.all().front().id == "front-matter-missing");
    CHECK(read_guide.diagnostics.all().front().where.file != 0);
    CHECK(read_guide.guide.chapters.size() == 2);
    const ReadGuide untitled = read({{"guide/reading.md", "---\nsummary: Something.\n---\nWords.\n"}});
    CHECK(untitled.diagnostics.has(diagnostics::Severity::fault));
    CHECK(untitled.guide.chapters.size() == 2);
}

TEST_CASE("two files of the school for one chapter are told, and neither is lost without a word") {
    const ReadGuide read_guide = read({page("guide/01-reading.md", "A"), page("guide/reading.md", "B")});
    REQUIRE(read_guide.diagnostics.all().size() == 1);
    CHECK(read_guide.diagnostics.all().front().id == "file-names-clash");
}

}  // namespace
