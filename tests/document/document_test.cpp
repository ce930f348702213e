#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "document/audience.hpp"
#include "document/document.hpp"

using namespace casebook;
using namespace casebook::document;

namespace {

std::vector<ReadText> texts_of(const Document& document) {
    std::vector<ReadText> texts;
    visit_texts(document, [&](const ReadText& read) { texts.push_back(read); });
    return texts;
}

Block block(auto kind) {
    return Block{std::move(kind), {}};
}

}  // namespace

TEST_CASE("a slug is lower case ASCII with accents folded and never empty") {
    CHECK(slug("Zoë’s way back — to class!") == "zoes-way-back-to-class");
    CHECK(slug("Łukasz & Nguyễn") == "lukasz-nguyen");
    CHECK(slug("  ") == "section");
    CHECK(slug("Don't") == "dont");
}

TEST_CASE("headings of the same words get anchors of their own, also inside callouts") {
    Document document{.title = "T"};
    document.blocks.push_back(block(Heading{2, words("What changed")}));
    document.blocks.push_back(
        block(Callout{CalloutKind::note, {}, {block(Heading{3, words("What changed")})}}));
    number_anchors(document);
    CHECK(std::get<Heading>(document.blocks[0].kind).anchor == "what-changed");
    const auto& callout = std::get<Callout>(document.blocks[1].kind);
    CHECK(std::get<Heading>(callout.content[0].kind).anchor == "what-changed-2");
}

TEST_CASE("a name split by emphasis is seen whole, and each stretch knows its place") {
    Document document{.title = "T"};
    document.blocks.push_back(block(Paragraph{{Inline{Text{"Then Łu"}, {1, 4, 1}},
                                               Inline{Emphasis{{Inline{Text{"kasz"}, {1, 4, 9}}}}, {1, 4, 8}},
                                               Inline{Text{" "}, {}}, Inline{Text{"came"}, {1, 5, 1}}}}));
    const auto texts = texts_of(document);
    REQUIRE(texts.size() == 2);
    const ReadText& read = texts[1];
    CHECK(read.text == "Then Łukasz came");
    CHECK(read.at(read.text.find("Łu")) == diagnostics::Location{1, 4, 6});
    CHECK(read.at(read.text.find("asz")) == diagnostics::Location{1, 4, 10});
    CHECK(read.at(read.text.find("came")) == diagnostics::Location{1, 5, 1});
}

TEST_CASE(
    "every kind of text is shown: alternative text, link target, chart label, table cell, picture name") {
    Document document{.title = "T"};
    Chart chart{.drawing = {.width = 10,
                            .height = 10,
                            .marks = {Label{{0, 0}, "in the chart"}},
                            .alternative = "drawn"},
                .caption = words("caption"),
                .table = {.columns = {{words("head")}}, .rows = {{words("cell")}}}};
    document.blocks.push_back(block(std::move(chart)));
    document.blocks.push_back(block(
        Picture{.name = "file.png", .media_type = "image/png", .bytes = nullptr, .alternative = "seen"}));
    document.blocks.push_back(block(
        List{false, 1, {{block(Paragraph{{Inline{Link{"https://example.org/x", words("linked")}, {}}}})}}}));
    document.blocks.push_back(block(Definitions{{{words("term"), words("meaning")}}}));
    std::string all;
    for (const auto& read : texts_of(document)) all += read.text + "|";
    for (const char* const expected : {"in the chart|", "drawn|", "caption|", "head|", "cell|", "file.png|",
                                       "seen|", "linked|", "https://example.org/x|", "term|", "meaning|"})
        CHECK_THAT(all, Catch::Contains(expected));
}

TEST_CASE("each audience is found by its name") {
    for (const Audience audience : all_audiences) CHECK(audience_named(name(audience)) == audience);
    CHECK_FALSE(audience_named("everyone").has_value());
}

TEST_CASE("what hangs on a text is read by itself, and does not hide a name that it stands within") {
    Document document{.title = "T"};
    const auto hang = [](auto kind) { return Inline{std::move(kind), {1, 2, 3}}; };
    document.blocks.push_back(block(Paragraph{
        {Inline{Text{"Amelia"}, {}}, hang(Note{words("Note of Jo")}), hang(MarginNote{words("Margin of Jo")}),
         hang(IndexMark{"Entry of Jo", "Below of Jo", "See Jo"}), hang(Target{"target-of-jo"}),
         hang(Reference{"reference-to-jo", Mention::page, words(" Hart")})}}));
    document.blocks.push_back(
        block(Table{.caption = {}, .columns = {}, .rows = {}, .anchor = "table-of-jo", .number = "Jo 1"}));
    document.blocks.push_back(block(Index{"see Jo also"}));
    document.blocks.push_back(
        block(Cover{{block(Paragraph{words("Cover of Jo")})}, {"", "", nullptr, 0, 0, "Logo of Jo"}}));
    std::vector<std::string> seen;
    for (const ReadText& read : texts_of(document)) seen.push_back(read.text);
    for (const char* text :
         {"Amelia Hart", "Note of Jo", "Margin of Jo", "Entry of Jo", "Below of Jo", "See Jo", "target-of-jo",
          "reference-to-jo", "table-of-jo", "Jo 1", "see Jo also", "Cover of Jo", "Logo of Jo"}) {
        CAPTURE(text);
        CHECK(std::count(seen.begin(), seen.end(), text) == 1);
    }
}

TEST_CASE("a heading keeps its own anchor, and others of the same words make way for it") {
    Document document{.title = "T"};
    document.blocks.push_back(block(Heading{2, words("Attendance")}));
    document.blocks.push_back(
        block(Heading{2, {Inline{Target{"attendance"}, {}}, Inline{Text{"Weeks"}, {}}}}));
    number_anchors(document);
    number_anchors(document);
    CHECK(std::get<Heading>(document.blocks[0].kind).anchor == "attendance-2");
    CHECK(std::get<Heading>(document.blocks[1].kind).anchor == "attendance");
    CHECK(plain(std::get<Heading>(document.blocks[1].kind).content) == "Weeks");
}
