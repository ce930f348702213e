#include <catch2/catch.hpp>

#include <set>

#include "document/index.hpp"
#include "document/references.hpp"
#include "write/html.hpp"
#include "write/html_texts.hpp"

namespace {

using namespace casebook::document;
using casebook::write::html_blocks;
using casebook::write::html_inlines;

Inlines text(auto... parts) {
    return {Inline{std::move(parts), {}}...};
}
bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Every link inside the page leads to something that is there, once.
void check_links(const std::string& html) {
    std::multiset<std::string> ids;
    std::vector<std::string> targets;
    for (const auto& token : casebook::write::html_tokens(html)) {
        const auto* const tag = std::get_if<casebook::write::HtmlTag>(&token);
        if (tag == nullptr) continue;
        if (const auto* const id = tag->attribute("id")) ids.insert(*id);
        if (const auto* const target = tag->attribute("href"))
            if (target->starts_with('#')) targets.push_back(target->substr(1));
    }
    for (const std::string& target : targets) {
        CAPTURE(target);
        CHECK(ids.count(target) == 1);
    }
}

}  // namespace

TEST_CASE("notes stand at the end of the page, each with a link to it and a link back") {
    const Blocks blocks{
        {Paragraph{text(Text{"One"}, Note{words("First")}, Text{" two"}, Note{words("Second")})}},
        {Definitions{
            {{text(Text{"Term"}, Note{words("Third")}), text(Text{"Meaning"}, Note{words("Fourth")})}}}}};
    Document document{.title = "T", .blocks = blocks};
    number_notes(document);
    const std::string html = html_blocks(document.blocks, {});
    check_links(html);
    const std::size_t section = html.find("role=\"doc-endnotes\"");
    REQUIRE(section != std::string::npos);
    std::size_t at = section;
    for (const char* words : {">First <a", ">Second <a", ">Third <a", ">Fourth <a"}) {
        CAPTURE(words);
        const std::size_t found = html.find(words, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
    CHECK(contains(html, "role=\"doc-noteref\" aria-label=\"Note 1\">1</a>"));
    CHECK(contains(html, "role=\"doc-backlink\""));
    CHECK_FALSE(contains(html_blocks({{Paragraph{words("No note")}}}, {}), "doc-endnotes"));
}

TEST_CASE("running text without a place for notes carries them in brackets") {
    CHECK(html_inlines(text(Text{"One"}, Note{words("a & b")}), {}) == "One (a &amp; b)");
}

TEST_CASE("a reference is a link with the name, and one that leads nowhere is its words") {
    CHECK(html_inlines(text(Reference{"there", Mention::page, words("Attendance")}), {}) ==
          "<a href=\"#there\">Attendance</a>");
    CHECK(html_inlines(text(Reference{"", Mention::page, words("Attendance")}), {}) == "Attendance");
}

TEST_CASE("numbered figures and tables can be led to, and say their number") {
    Document document{.title = "T"};
    Table table;
    table.caption = words("Sums");
    table.columns = {{words("A")}};
    document.blocks = {{table}, {Paragraph{text(Reference{"table-1", {}, {}})}}};
    number_figures(document, {});
    CHECK(resolve_references(document).empty());
    const std::string html = html_blocks(document.blocks, {});
    check_links(html);
    CHECK(contains(html, "</span>Table 1: Sums</caption>"));
    CHECK(contains(html, "<a href=\"#table-1\">Table 1</a>"));
}

TEST_CASE("the index on screen leads to sections by their names, each once an entry") {
    Document document{.title = "T"};
    document.blocks = {
        {Heading{2, text(IndexMark{"Absence"}, Text{"Weeks"})}},
        {Paragraph{text(Text{"Here"}, IndexMark{"Absence"}, IndexMark{"Truancy", "", "Absence"})}},
        {Heading{2, words("Index")}},
        {Index{}}};
    number_anchors(document);
    place_index_marks(document);
    place_index_marks(document);
    const std::string html = html_blocks(document.blocks, {});
    check_links(html);
    CHECK(contains(html, "<li>Absence: <a href=\"#_index-1\">Weeks</a></li>"));
    CHECK(contains(html, "<h3>T</h3>"));
    CHECK(contains(html, "<li>Truancy, <em>see also</em> Absence</li>"));
}

TEST_CASE("a margin note is a small print of its own that no text is hidden in") {
    const std::string html = html_inlines(
        text(Text{"A rise."},
             MarginNote{text(Text{"change: "}, Reference{"origin", Mention::page, words("Origin")})}),
        {});
    CHECK(html == "A rise. <small class=\"margin-note\">change: <a href=\"#origin\">Origin</a></small>");
}
