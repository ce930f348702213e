#include <catch2/catch.hpp>

#include <algorithm>

#include "write/html.hpp"
#include "write/html_texts.hpp"

namespace {

using namespace casebook::document;
using casebook::write::html_texts;
using Texts = std::vector<std::string>;

TEST_CASE("a name split by emphasis is read whole, and blocks are read apart") {
    CHECK(html_texts("<p>O<em>li</em>via</p><p>Smith</p>") == Texts{"Olivia", "Smith"});
    CHECK(html_texts("<p>Zo<a href=\"x\">ë</a> <strong>S.</strong></p>") == Texts{"Zoë S.", "x"});
    CHECK(html_texts("one<br>two") == Texts{"one", "two"});
}

TEST_CASE("attributes, comments, styles and scripts are read too") {
    CHECK(html_texts("<img alt=\"Zo&euml; &amp; &#90;o&#xEB;\"><!-- note --><style>p > a {}</style>") ==
          Texts{"p > a {}", "Zo&euml; & Zoë", " note "});
    CHECK(html_texts("<a title='x' data-y=z checked>t</a>") == Texts{"t", "x", "z"});
    CHECK(html_texts("<script>if (a < b) {}</script>") == Texts{"if (a < b) {}"});
}

TEST_CASE("nothing that is broken makes the reader stop short or run on") {
    CHECK(html_texts("a < b") == Texts{"a < b"});
    for (const char* broken : {"<", "<a", "<a href", "<a href=", "<a href=\"x", "</", "<!--", "<!", "&",
                               "&#;", "&#x110000;", "<a =>", "<style>", "<a/b/c>", "\0"})
        CHECK_NOTHROW(html_texts(broken));
}

TEST_CASE("every text of a document is read back from its page") {
    Document document;
    document.title = "Title & more";
    document.stamp = "Stamp 'x'";
    document.audience_line = "Audience <y>";
    Table table;
    table.caption = words("Caption \"z\"");
    table.columns = {{words("Head")}};
    table.rows = {{words("Cell <1>")}};
    Drawing drawing;
    drawing.width = drawing.height = 10;
    drawing.alternative = "Alternative & all";
    drawing.marks = {Label{{1, 1}, "Label <l>"}};
    document.blocks = {
        {Heading{2, words("Heading")}},
        {Paragraph{{Inline{Text{"Some "}}, Inline{Emphasis{words("split")}}, Inline{Text{"ting words"}}}}},
        {Quotation{{{Paragraph{words("Quoted")}}}, words("A role")}},
        {table},
        {Chart{drawing, words("Chart caption"), table}},
        {Picture{"p.png", "image/png", nullptr, 1, 1, "Picture words", words("Under it")}},
        {Preformatted{"Set  text"}},
        {Definitions{{{words("Term"), words("Meaning")}}}}};
    const auto texts = html_texts(casebook::write::html_page(document, {}));
    for (const char* wanted :
         {"Title & more", "Stamp 'x'", "Audience <y>", "Caption \"z\"", "Head", "Cell <1>",
          "Alternative & all", "Label <l>", "Heading", "Some splitting words", "Quoted", "A role",
          "Chart caption", "Picture words", "Under it", "Term", "Meaning"}) {
        INFO(wanted);
        CHECK(std::find(texts.begin(), texts.end(), wanted) != texts.end());
    }
}

}  // namespace
