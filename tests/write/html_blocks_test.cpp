#include <catch2/catch.hpp>

#include <limits>
#include <stdexcept>

#include "write/html.hpp"
#include "write/svg.hpp"

namespace {

using namespace casebook::document;
using casebook::write::html_blocks;
using casebook::write::html_page;
using casebook::write::HtmlStyle;

std::string html(Blocks blocks) {
    return html_blocks(blocks, {});
}
std::string html(Block block) {
    return html(Blocks{std::move(block)});
}
Block paragraph(std::string_view text) {
    return {Paragraph{words(text)}};
}
Block linked(std::string target) {
    return {Paragraph{{Inline{Link{std::move(target), words("here")}}}}};
}
bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}
std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

Table small_table() {
    Table table;
    table.caption = words("Referrals by reason");
    table.columns = {{words("Reason")}, {words("Pupils"), Alignment::end}};
    table.rows = {{words("Attendance"), words("14")}, {words("Other"), words("fewer than 5")}};
    table.row_heads = true;
    return table;
}

TEST_CASE("headings begin at level 2 and never skip a level") {
    CHECK(
        html({{Heading{1, words("One"), "one"}}, {Heading{4, words("Two")}}, {Heading{2, words("Three")}}}) ==
        "<h2 id=\"one\">One</h2>\n<h3>Two</h3>\n<h2>Three</h2>\n");
}

TEST_CASE("paragraphs and their styles") {
    CHECK(html({paragraph("Body"),
                {Paragraph{words("Lead"), ParagraphStyle::lead}},
                {Paragraph{words("Small"), ParagraphStyle::small}}}) ==
          "<p>Body</p>\n<p class=\"lead\">Lead</p>\n<p class=\"small\">Small</p>\n");
}

TEST_CASE("running text keeps its markup and nests links once") {
    const Inlines inner{Inline{Strong{words("a & b")}}, Inline{LineBreak{}}, Inline{Code{"x<y"}},
                        Inline{Language{"cy", {Inline{Emphasis{words("bore da")}}}}},
                        Inline{Link{"#in", words("inner")}}};
    CHECK(html({Paragraph{{Inline{Link{"a.html", inner}}}}}) ==
          "<p><a href=\"a.html\"><strong>a &amp; b</strong><br><code>x&lt;y</code>"
          "<span lang=\"cy\" dir=\"auto\"><em>bore da</em></span>inner</a></p>\n");
}

TEST_CASE("a hostile link target becomes plain words") {
    for (const char* target : {"javascript:alert(1)", "//host", "../x", "\" onmouseover=\"x"})
        CHECK(html(linked(target)) == "<p>here</p>\n");
    CHECK(html(linked("a'b\"c.html")) == "<p><a href=\"a&#39;b%22c.html\">here</a></p>\n");
    CHECK(html({Paragraph{{Inline{Language{"x\" onclick=\"", words("words")}}}}}) == "<p>words</p>\n");
}

TEST_CASE("lists keep their start, and an item of one paragraph is bare") {
    CHECK(html({List{
              true, 3, {{paragraph("three")}, {paragraph("four"), {List{false, 1, {{paragraph("x")}}}}}}}}) ==
          "<ol start=\"3\">\n<li>three</li>\n<li>\n<p>four</p>\n<ul>\n<li>x</li>\n</ul>\n</li>\n</ol>\n");
}

TEST_CASE("a quotation carries its attribution") {
    CHECK(html({Quotation{{paragraph("It helped.")}, words("a parent")}}) ==
          "<figure class=\"quotation\"><blockquote>\n<p>It helped.</p>\n</blockquote>"
          "<figcaption>a parent</figcaption></figure>\n");
    CHECK(html({Quotation{{paragraph("It helped.")}}}) == "<blockquote>\n<p>It helped.</p>\n</blockquote>\n");
}

TEST_CASE("a table has a caption, column heads and row heads, and takes the focus only where it may scroll") {
    CHECK(
        html({small_table()}) ==
        "<div class=\"scroll\"><table><caption id=\"_c1\">Referrals by reason</caption>\n"
        "<thead><tr><th scope=\"col\">Reason</th><th scope=\"col\" "
        "class=\"end\">Pupils</th></tr></thead>\n<tbody>\n"
        "<tr><th scope=\"row\">Attendance</th><td class=\"end\">14</td></tr>\n"
        "<tr><th scope=\"row\">Other</th><td class=\"end\">fewer than 5</td></tr>\n</tbody></table></div>\n");
    Table wide = small_table();
    wide.columns.resize(6, {words("Measurements")});
    for (auto& row : wide.rows) row.resize(6, words("5"));
    CHECK(contains(html({wide}),
                   "<div class=\"scroll\" role=\"group\" aria-labelledby=\"_c1\" tabindex=\"0\">"));
}

TEST_CASE("an empty column head is a cell, not a heading of nothing") {
    Table table = small_table();
    table.columns[0].head = {};
    CHECK(contains(html({table}), "<thead><tr><td></td><th"));
    table.columns[1].head = {};
    CHECK_FALSE(contains(html({table}), "<thead>"));
}

TEST_CASE("a chart stands in a figure with its description and its table") {
    Drawing drawing;
    drawing.width = 200;
    drawing.height = 100;
    drawing.alternative = "Fourteen pupils for attendance & \"other\".";
    const std::string page = html({Chart{drawing, words("Reasons"), small_table()}});
    CHECK(contains(page, "<figcaption>Reasons</figcaption>"));
    CHECK(contains(page, "role=\"img\" aria-labelledby=\"_c1-title _c1-desc\""));
    CHECK(contains(page,
                   "<desc id=\"_c1-desc\">Fourteen pupils for attendance &amp; &quot;other&quot;.</desc>"));
    CHECK(page.find("<details><summary>") < page.find("<table>"));
}

TEST_CASE("a picture lies inside the page or in its folder") {
    Picture picture{"garden.png",     "image/png", std::make_shared<const std::string>("foobar"), 4, 3,
                    "The \"garden\"", {}};
    CHECK(html({picture}) ==
          "<figure class=\"picture\"><img src=\"data:image/png;base64,Zm9vYmFy\" "
          "alt=\"The &quot;garden&quot;\" width=\"4\" height=\"3\"></figure>\n");
    HtmlStyle style;
    style.picture_folder = "../pictures/";
    CHECK(contains(html_blocks({{picture}}, style), "src=\"../pictures/garden.png\""));
}

TEST_CASE("a callout is an aside named by its kind and its title") {
    CHECK(html({Callout{CalloutKind::caution, words("Small numbers"), {paragraph("Eight pupils.")}}}) ==
          "<aside class=\"callout caution\" role=\"note\" aria-labelledby=\"_c1\"><p class=\"callout-title\" "
          "id=\"_c1\">"
          "Caution: Small numbers</p>\n<p>Eight pupils.</p>\n</aside>\n");
    CHECK(contains(html({Callout{CalloutKind::note, words("Note"), {}}}), "id=\"_c1\">Note</p>"));
}

TEST_CASE("definitions, set text and page breaks") {
    CHECK(html({Definitions{{{words("Kind"), words("a pupil")}}}}) ==
          "<dl>\n<div><dt>Kind</dt><dd>a pupil</dd></div>\n</dl>\n");
    CHECK(html({Preformatted{"a <b>\n  c"}}) == "<pre>\na &lt;b&gt;\n  c</pre>\n");
    CHECK(html({PageBreak{}}) == "<div class=\"page-break\"></div>\n");
}

TEST_CASE("contents nest as the headings do, down to their depth") {
    const Blocks blocks{{Contents{3}},
                        {Heading{2, words("A"), "a"}},
                        {Heading{3, words("B"), "b"}},
                        {Heading{4, words("C"), "c"}},
                        {Heading{2, words("D"), "d"}}};
    CHECK(contains(html(blocks),
                   "<ol><li><a href=\"#a\">A</a><ol><li><a href=\"#b\">B</a></li></ol></li>"
                   "<li><a href=\"#d\">D</a></li></ol></nav>"));
    CHECK(html({Contents{2}}) == "");
}

TEST_CASE("nothing of a template may remain in a finished document") {
    CHECK_THROWS_AS(html({Paragraph{{Inline{Placeholder{"attendance.change"}}}}}), std::logic_error);
    CHECK_THROWS_AS(html({Directive{"chart", {"x"}}}), std::logic_error);
}

TEST_CASE("text in every place of a document is escaped") {
    const std::string hostile = "</style></title></svg><script>alert('x')</script>";
    Table table;
    table.caption = words(hostile);
    table.columns = {{words(hostile)}};
    table.rows = {{words(hostile)}};
    Drawing drawing;
    drawing.width = drawing.height = 100;
    drawing.alternative = hostile;
    drawing.marks = {Label{{1, 1}, hostile}};
    Document document;
    document.title = document.subtitle = document.author = document.date = document.audience_line =
        document.stamp = hostile;
    document.language = "\"><script>";
    document.blocks = {{Contents{2}},
                       {Heading{2, words(hostile), hostile}},
                       paragraph(hostile),
                       linked(hostile),
                       {Quotation{{paragraph(hostile)}, words(hostile)}},
                       {table},
                       {Chart{drawing, words(hostile), table}},
                       {Picture{hostile, hostile, nullptr, 1, 1, hostile, words(hostile)}},
                       {Callout{CalloutKind::note, words(hostile), {paragraph(hostile)}}},
                       {Preformatted{hostile}},
                       {Definitions{{{words(hostile), words(hostile)}}}},
                       {Paragraph{{Inline{Code{hostile}}}}}};
    HtmlStyle style;
    style.css = "p { color: red } " + hostile;
    const std::string page = html_page(document, style);
    CHECK_FALSE(contains(page.substr(page.find("</style>\n</head>")), "<script"));
    CHECK(count(page, "</style>") == 1);
    CHECK(count(page, "</title>") == 2);  // the page's and the drawing's
}

TEST_CASE("a page says what it may load, who it is for and how fresh it is") {
    Document document;
    document.title = "Evidence file";
    document.author = "Hazelbrook";
    document.date = "2026-07-17";
    document.audience_line = "Confidential: for the school only";
    document.stamp = "Draft: 3 rows set aside";
    HtmlStyle style;
    style.css = "abc";
    const std::string page = html_page(document, style);
    CHECK(contains(page,
                   "default-src 'none'; style-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"));
    CHECK(contains(page, "<h1>Evidence file</h1>"));
    CHECK(contains(page, "Hazelbrook · Data to <time datetime=\"2026-07-17\">17 July 2026</time>"));
    CHECK(contains(page, "<p class=\"audience\">Confidential: for the school only</p>"));
    CHECK(contains(page, "<p class=\"stamp\">Draft: 3 rows set aside</p>"));
    CHECK(contains(page, "<html lang=\"en-GB\">"));
    CHECK(page == html_page(document, style));
}

TEST_CASE("a number that is not finite is never drawn") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    Drawing drawing;
    drawing.width = 100;
    drawing.height = 50;
    drawing.marks = {Line{{nan, 0}, {1, 1}}, Bar{{0, infinite}, 1, 1}, Bar{{0, 0}, 1, -infinite},
                     Marker{{0, nan}},       Label{{nan, 0}, "label"}, Marker{{0, 0}, nan}};
    const std::string picture = casebook::write::svg(drawing, "c", "Title");
    CHECK_FALSE(contains(picture, "nan"));
    CHECK_FALSE(contains(picture, "inf"));
    CHECK(contains(picture, "</desc></svg>"));
    drawing.width = nan;
    CHECK(casebook::write::svg(drawing, "c", "Title").empty());
}

TEST_CASE("numbers in a drawing are short and have one spelling") {
    Drawing drawing;
    drawing.width = 100;
    drawing.height = 50;
    drawing.marks = {Line{{-0.001, 1.0 / 3}, {10, 2.5}, 0.75, Ink::muted, true}};
    CHECK(
        contains(casebook::write::svg(drawing, "c", "T"),
                 "<line class=\"line-muted\" x1=\"0\" y1=\"0.33\" x2=\"10\" y2=\"2.5\" stroke-width=\"0.75\" "
                 "stroke-dasharray=\"3 2\"/>"));
}

TEST_CASE(
    "a path is a stroke that turns smoothly, an area is filled, and one with a place that is none is left "
    "out") {
    Drawing drawing;
    drawing.width = 100;
    drawing.height = 50;
    drawing.marks = {Path{{{0, 0}, {1, 2}, {3, 1}}, 2, Ink::second, true},
                     Path{{{0, 0}, {1, 2}, {3, 1}}, 2, Ink::pale, false, true},
                     Path{{{0, 0}, {std::numeric_limits<double>::quiet_NaN(), 2}}}};
    const std::string picture = casebook::write::svg(drawing, "c", "T");
    CHECK(count(picture, "<path ") == 2);
    CHECK(contains(picture, "class=\"line-second\" fill=\"none\""));
    CHECK(contains(picture, "d=\"M0 0L1 2L3 1\""));
    CHECK(contains(picture, "<path class=\"fill-pale\" d=\"M0 0L1 2L3 1Z\"/>"));
}

TEST_CASE("a tinted bar lets the page show through") {
    Drawing drawing;
    drawing.width = 100;
    drawing.height = 50;
    drawing.marks = {Bar{{0, 0}, 5, 5, Ink::accent, Pattern::solid, 0.25}, Bar{{9, 0}, 5, 5}};
    CHECK(count(casebook::write::svg(drawing, "c", "T"), "fill-opacity=\"0.25\"") == 1);
}

TEST_CASE("two series differ without colour: a pattern for each, defined once and named by the chart") {
    Drawing drawing;
    drawing.width = 100;
    drawing.height = 50;
    drawing.marks = {
        Bar{{0, 0}, 5, 5, Ink::accent, Pattern::hatched}, Bar{{9, 0}, 5, 5, Ink::accent, Pattern::hatched},
        Bar{{20, 0}, 5, 5, Ink::second, Pattern::dotted}, Bar{{30, 0}, 5, 5, Ink::second, Pattern::open}};
    const std::string picture = casebook::write::svg(drawing, "k7", "T");
    CHECK(count(picture, "<pattern id=\"k7-hatched-accent\"") == 1);
    CHECK(count(picture, "fill=\"url(#k7-hatched-accent)\"") == 2);
    CHECK(count(picture, "<pattern ") == 2);
    CHECK(contains(picture, "class=\"fill-paper line-second\""));
}

}  // namespace
