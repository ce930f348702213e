#include "write/text.hpp"

#include <catch2/catch.hpp>

#include "layout/lay_out.hpp"

TEST_CASE("the dump of pages shows each box with its place, its words and its path in the structure") {
    using namespace casebook;
    using namespace casebook::document;
    Document paper;
    paper.title = "Title";
    paper.blocks = {{Heading{2, words("Section")}},
                    {Paragraph{{{Text{"see "}}, {Link{"#section", words("here")}}}}},
                    {Callout{CalloutKind::note, {}, {}}}};
    const fonts::Library library;
    diagnostics::Diagnostics diagnostics;
    const std::string dump = write::text(layout::lay_out(paper, {}, library, diagnostics));
    CHECK(dump.find("page 1\n") == 0);
    CHECK(dump.find("text 16 accent “Section” Document/H2\n") != dump.npos);
    CHECK(dump.find("text 10.5 text “see ” Document/P\n") != dump.npos);
    CHECK(dump.find("text 10.5 accent “here” Document/P/Link\n") != dump.npos);
    CHECK(dump.find("“Page 1 of 1” (footer)\n") != dump.npos);
    CHECK(dump.find("bookmark 2 “Section” page 1\n") != dump.npos);
    CHECK(dump.find("destination #section page 1\n") != dump.npos);
}
