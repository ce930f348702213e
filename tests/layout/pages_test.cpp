#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <map>

#include "layout/lay_out.hpp"
#include "layout/long_date.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;
using layout::Artifact;
using layout::Role;

const fonts::Library& library() {
    static const fonts::Library shared;
    return shared;
}

layout::Pages set(Blocks blocks, diagnostics::Diagnostics* into = nullptr) {
    Document paper;
    paper.title = "A paper";
    paper.author = "Hazelbrook Primary School";
    paper.audience_line = "For governors";
    paper.blocks = std::move(blocks);
    diagnostics::Diagnostics unread;
    return layout::lay_out(paper, {}, library(), into == nullptr ? unread : *into);
}

Block paragraph(std::string_view text) {
    return {Paragraph{words(text)}};
}

std::string sentence(int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += (i > 0 ? " word" : "word") + std::to_string(i);
    return text;
}

// The page and the baseline of every line of a role, in order.
struct Place {
    std::size_t page;
    double baseline;
    layout::NodeId node;
    std::string text;
};
std::vector<Place> lines_of(const layout::Pages& pages, Role role) {
    std::vector<Place> lines;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        for (const layout::Box& box : pages.pages[i].boxes) {
            const auto* text = std::get_if<layout::Text>(&box.shape);
            if (text == nullptr || box.node == layout::no_node || pages.nodes[box.node].role != role)
                continue;
            lines.push_back({i, text->baseline, box.node, layout::letters(*text)});
        }
    }
    return lines;
}

std::vector<std::string> artifacts(const layout::Page& page, Artifact kind) {
    std::vector<std::string> texts;
    for (const layout::Box& box : page.boxes) {
        if (const auto* text = std::get_if<layout::Text>(&box.shape);
            text != nullptr && box.artifact == kind) {
            texts.push_back(layout::letters(*text));
        }
    }
    return texts;
}

Table table_of(int rows) {
    Table table;
    table.columns = {{words("Reason")}, {words("Pupils"), Alignment::end}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({words("reason " + std::to_string(i)), words(std::to_string(i))});
    return table;
}

}  // namespace

TEST_CASE("no line of a paragraph stands alone above or below the end of a page") {
    for (int before = 0; before < 40; before += 1) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back(paragraph(sentence(120)));
        const auto lines = lines_of(set(blocks), Role::paragraph);
        std::map<std::size_t, int> on_page;
        for (const Place& line : lines) {
            if (line.text.find("word") != std::string::npos) ++on_page[line.page];
        }
        CAPTURE(before);
        for (const auto& [page, count] : on_page) CHECK(count >= 2);
    }
}

TEST_CASE("a heading stands on the page of the two lines that follow it") {
    for (int before = 0; before < 40; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back({Heading{2, words("A heading")}});
        blocks.push_back({Heading{3, words("And one below it")}});
        blocks.push_back(paragraph(sentence(60)));
        const layout::Pages pages = set(blocks);
        const auto headings = lines_of(pages, Role::heading);
        std::vector<Place> text;
        for (const Place& line : lines_of(pages, Role::paragraph)) {
            if (line.text.find("word") != std::string::npos) text.push_back(line);
        }
        CAPTURE(before);
        CHECK(headings[1].page == headings[2].page);
        CHECK(headings[2].page == text[0].page);
        CHECK(headings[2].page == text[1].page);
    }
}

TEST_CASE("a table of 300 rows repeats its head on each page and never parts a row") {
    Table table = table_of(300);
    for (auto& row : table.rows)
        row[0] =
            words("a reason that is so long that it takes more than one line of its column " + sentence(14));
    const layout::Pages pages = set({{table}});
    CHECK(pages.pages.size() > 8);
    for (std::size_t i = 1; i < pages.pages.size(); ++i) {
        const auto repeated = artifacts(pages.pages[i], Artifact::header);
        CHECK(std::count(repeated.begin(), repeated.end(), "Pupils") == 1);
    }
    CHECK(lines_of(pages, Role::head_cell).size() == 2);
    std::map<layout::NodeId, std::size_t> page_of_cell;
    for (const Place& line : lines_of(pages, Role::data_cell)) {
        const auto [known, first] = page_of_cell.emplace(line.node, line.page);
        CHECK((first || known->second == line.page));
    }
}

TEST_CASE("a short table is never parted") {
    for (int before = 0; before < 40; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back({table_of(6)});
        const auto cells = lines_of(set(blocks), Role::data_cell);
        CAPTURE(before);
        CHECK(cells.front().page == cells.back().page);
    }
}

TEST_CASE("a row taller than a page is parted between its lines") {
    Table table = table_of(2);
    table.rows[0][0] = words(sentence(2500));
    const layout::Pages pages = set({{table}});
    CHECK(pages.pages.size() > 1);
    for (const Place& line : lines_of(pages, Role::data_cell))
        CHECK(line.baseline < pages.pages[line.page].body.y + pages.pages[line.page].body.height);
}

TEST_CASE("numbers stand flush right below each other") {
    Table table = table_of(3);
    table.rows[0][1] = words("1,204");
    table.rows[1][1] = words("7");
    const layout::Pages pages = set({{table}});
    std::vector<double> ends;
    for (const layout::Box& box : pages.pages[0].boxes) {
        const auto* text = std::get_if<layout::Text>(&box.shape);
        if (text == nullptr || box.node == layout::no_node) continue;
        const std::string letters = layout::letters(*text);
        if (letters == "1,204" || letters == "7" || letters == "Pupils")
            ends.push_back(extent(box).x + extent(box).width);
    }
    REQUIRE(ends.size() == 3);
    CHECK(ends[0] == Approx(ends[1]));
    CHECK(ends[1] == Approx(ends[2]));
}

TEST_CASE("an empty paper is one page with its running lines") {
    Document nothing;
    diagnostics::Diagnostics diagnostics;
    const layout::Pages pages = layout::lay_out(nothing, {}, library(), diagnostics);
    REQUIRE(pages.pages.size() == 1);
    CHECK(artifacts(pages.pages[0], Artifact::footer) == std::vector<std::string>{"Page 1 of 1"});
    CHECK(pages.nodes.size() == 1);
}

TEST_CASE("each page names its readers, its school and its number") {
    Blocks blocks;
    for (int i = 0; i < 80; ++i) blocks.push_back(paragraph("filler"));
    const layout::Pages pages = set(blocks);
    REQUIRE(pages.pages.size() == 3);
    CHECK(artifacts(pages.pages[0], Artifact::header) == std::vector<std::string>{"For governors"});
    CHECK(artifacts(pages.pages[1], Artifact::header) ==
          std::vector<std::string>{"For governors", "A paper"});
    CHECK(artifacts(pages.pages[2], Artifact::footer) ==
          std::vector<std::string>{"Hazelbrook Primary School", "Page 3 of 3"});
}

TEST_CASE("the contents give the page on which each heading stands, and leave out the heading above them") {
    Blocks blocks{{Heading{2, words("Contents")}},
                  {Contents{3}},
                  {Heading{2, words("First")}},
                  paragraph("text"),
                  {PageBreak{}},
                  {Heading{2, words("Second")}},
                  paragraph("text"),
                  {Heading{4, words("Too deep")}},
                  {PageBreak{}},
                  {Heading{3, words("Third")}}};
    const layout::Pages pages = set(blocks);
    std::vector<std::string> entries;
    for (const Place& line : lines_of(pages, Role::link)) entries.push_back(line.text);
    CHECK(entries == std::vector<std::string>{"First", " 1", "Second", " 2", "Third", " 3"});
    REQUIRE(pages.pages[0].links.size() == 3);
    CHECK(pages.pages[0].links[1].target == "#second");
    REQUIRE(pages.destinations.size() == 5);
    CHECK(pages.destinations[2].page == 1);
}

TEST_CASE("levels of headings are never left out on the way down") {
    const layout::Pages pages = set({{Heading{4, words("a")}},
                                     {Heading{6, words("b")}},
                                     {Heading{2, words("c")}},
                                     {Heading{3, words("d")}}});
    std::vector<int> levels;
    for (const layout::Node& node : pages.nodes) {
        if (node.role == Role::heading) levels.push_back(node.level);
    }
    CHECK(levels == std::vector<int>{1, 2, 3, 2, 3});
}

TEST_CASE("a mark whose place is no number is never drawn, and a drawing without a size is told in words") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    Chart chart;
    chart.drawing = {.width = 100,
                     .height = 50,
                     .marks = {Line{{nan, 0}, {1, 1}}, Bar{{0, 0}, nan, 2}, Marker{{nan, nan}},
                               Label{{nan, 2}, "no"}, Line{{0, 0}, {1, 1}}},
                     .alternative = "It rose."};
    CHECK(lines_of(set({{chart}}), Role::figure).empty());
    std::size_t lines = 0;
    const layout::Pages pages = set({{chart}});
    for (const layout::Box& box : pages.pages[0].boxes) {
        if (box.node != layout::no_node && std::holds_alternative<document::Line>(box.shape)) ++lines;
        const layout::Rect area = extent(box);
        CHECK(std::isfinite(area.x + area.y + area.width + area.height));
    }
    CHECK(lines == 1);
    chart.drawing.width = nan;
    CHECK(lines_of(set({{chart}}), Role::paragraph).back().text == "It rose.");
}

TEST_CASE("a chart and its caption share a page, and a wide one is made to fit") {
    for (int before = 20; before < 34; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        Chart chart;
        chart.drawing = {
            .width = 900, .height = 400, .marks = {Bar{{0, 0}, 900, 400}}, .alternative = "All of it."};
        chart.caption = words("What it shows");
        blocks.push_back({chart});
        const layout::Pages pages = set(blocks);
        const auto caption = lines_of(pages, Role::caption);
        REQUIRE(caption.size() == 1);
        const layout::Page& page = pages.pages[caption[0].page];
        REQUIRE(page.figures.size() == 1);
        CHECK(page.figures[0].area.width <= page.body.width + 0.01);
        CHECK(page.figures[0].area.height / page.figures[0].area.width == Approx(400.0 / 900));
    }
}

TEST_CASE("a character that no face has is a warning at its place") {
    diagnostics::Diagnostics diagnostics;
    const diagnostics::Location where{1, 14, 3};
    set({{Paragraph{{{Text{"see 漢 here"}, where}}}}}, &diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].where == where);
    CHECK(diagnostics.all()[0].severity == diagnostics::Severity::warning);
    CHECK(diagnostics.all()[0].message.find("漢") != std::string::npos);
}

TEST_CASE("control characters and marks that turn the text round never reach a page") {
    const auto lines = lines_of(set({paragraph("a\x1b[31mb\u202Ec\u2066d\u0007")}), Role::paragraph);
    CHECK(lines.back().text == "a[31mbcd");
}

TEST_CASE("a link over two lines is two areas of one node") {
    Inlines inlines{{Text{sentence(12) + " "}}, {Link{"https://example.org", words(sentence(14))}}};
    const layout::Pages pages = set({{Paragraph{inlines}}});
    REQUIRE(pages.pages[0].links.size() >= 2);
    CHECK(pages.pages[0].links[0].node == pages.pages[0].links[1].node);
    CHECK(pages.pages[0].links[0].area.y < pages.pages[0].links[1].area.y);
}

TEST_CASE("a paper whose placeholders were not filled in is not printed") {
    CHECK_THROWS_AS(set({{Paragraph{{{Placeholder{"attendance.change"}}}}}}), std::logic_error);
    CHECK_THROWS_AS(set({{Directive{"chart", {}}}}), std::logic_error);
}

TEST_CASE("dates are written out in the paper's language") {
    CHECK(layout::long_date("2025-07-08", "en-GB") == "8 July 2025");
    CHECK(layout::long_date("2025-07-08", "cy") == "8 Gorffennaf 2025");
    CHECK(layout::long_date("soon", "en-GB") == "soon");
}
