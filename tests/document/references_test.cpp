#include <catch2/catch.hpp>

#include "document/index.hpp"
#include "document/references.hpp"
#include "document/visit_inlines.hpp"

using namespace casebook;
using namespace casebook::document;

namespace {

Block block(auto kind) {
    return Block{std::move(kind), {}};
}

Chart chart(std::string_view caption, std::string anchor = {}) {
    return {.drawing = {}, .caption = words(caption), .table = {}, .anchor = std::move(anchor)};
}

/// The names that the document's references print, in order.
std::vector<std::string> names_in(Document& document) {
    std::vector<std::string> names;
    visit_pieces(document.blocks, [&](Inline& piece, diagnostics::Location) {
        if (const auto* const reference = std::get_if<Reference>(&piece.kind))
            names.push_back(plain(reference->content));
    });
    return names;
}

}  // namespace

TEST_CASE("figures and tables are counted apart, and what has no caption has no number") {
    Document document{.title = "T"};
    document.blocks.push_back(block(chart("One", "one")));
    document.blocks.push_back(block(chart("")));
    document.blocks.push_back(block(Table{.caption = words("Sums"), .columns = {}, .rows = {}}));
    document.blocks.push_back(block(Callout{CalloutKind::note, {}, {block(chart("Two"))}}));
    number_figures(document, {});
    CHECK(std::get<Chart>(document.blocks[0].kind).number == "Figure 1");
    CHECK(std::get<Chart>(document.blocks[0].kind).anchor == "one");
    CHECK(std::get<Chart>(document.blocks[1].kind).number.empty());
    CHECK(std::get<Table>(document.blocks[2].kind).number == "Table 1");
    const auto& callout = std::get<Callout>(document.blocks[3].kind);
    CHECK(std::get<Chart>(callout.content[0].kind).number == "Figure 2");
    CHECK(std::get<Chart>(callout.content[0].kind).anchor == "figure-2");
}

TEST_CASE("a reference says the number of a figure, the words of a heading, or the heading above a place") {
    Document document{.title = "T"};
    const auto to = [](std::string target) { return Inline{Reference{std::move(target), {}, {}}, {}}; };
    document.blocks.push_back(
        block(Paragraph{{to("attendance"), to("the-chart"), to("here"),
                         Inline{Reference{"here", Mention::name, words("own words")}, {}}}}));
    document.blocks.push_back(block(
        Heading{2, {Inline{Text{"Weeks at school"}, {}}, Inline{Note{words("aside")}, {}}}, "attendance"}));
    document.blocks.push_back(block(Paragraph{{Inline{Target{"here"}, {}}}}));
    document.blocks.push_back(block(chart("One", "the-chart")));
    number_figures(document, {.figure = "Fig. {}"});
    CHECK(resolve_references(document).empty());
    CHECK(names_in(document) ==
          std::vector<std::string>{"Weeks at school", "Fig. 1", "Weeks at school", "own words"});
}

TEST_CASE("a reference to nothing is listed with its place and keeps only its words") {
    Document document{.title = "T"};
    document.blocks.push_back(
        block(Paragraph{{Inline{Reference{"nowhere", Mention::name, words("there")}, {7, 3, 2}}}}));
    const auto missing = resolve_references(document);
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].target == "nowhere");
    CHECK(missing[0].where == diagnostics::Location{7, 3, 2});
    CHECK(names_in(document) == std::vector<std::string>{"there"});
    CHECK(resolve_references(document).empty());
}

TEST_CASE("an index mark in a heading keeps its own place, however often a document is prepared") {
    Document document{.title = "T"};
    document.blocks.push_back(
        block(Heading{2, {Inline{IndexMark{"Absence"}, {}}, Inline{Text{"Weeks"}, {}}}}));
    document.blocks.push_back(block(Paragraph{{Inline{IndexMark{"Absence"}, {}}, Inline{Text{"x"}, {}}}}));
    for (int i = 0; i < 3; ++i) {
        number_anchors(document);
        place_index_marks(document);
    }
    CHECK(std::get<Heading>(document.blocks[0].kind).anchor == "weeks");
    const auto letters = index_of(document.blocks, "en-GB");
    REQUIRE(letters.size() == 1);
    REQUIRE(letters[0].entries.size() == 1);
    REQUIRE(letters[0].entries[0].places.size() == 2);
    CHECK(letters[0].entries[0].places[0].anchor == "_index-1");
    CHECK(letters[0].entries[0].places[1].anchor == "_index-2");
    CHECK(plain(letters[0].entries[0].places[1].section) == "Weeks");
}

TEST_CASE("notes are numbered in the order of their marks, and a note within a note is none") {
    Document document{.title = "T"};
    const auto note = [](Inlines content) { return Inline{Note{std::move(content)}, {}}; };
    document.blocks.push_back(block(Paragraph{{note({note(words("inner"))})}}));
    document.blocks.push_back(
        block(List{.items = {{block(Paragraph{{Inline{Strong{{note(words("second"))}}, {}}}})}}}));
    number_notes(document);
    std::vector<int> numbers;
    visit_pieces(document.blocks, [&](Inline& piece, diagnostics::Location) {
        if (const auto* const found = std::get_if<Note>(&piece.kind)) numbers.push_back(found->number);
    });
    CHECK(numbers == std::vector<int>{1, 2});
}
