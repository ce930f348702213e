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

TEST_CASE("a character that no face has is told wherever it stands, and what is never seen is not") {
    const diagnostics::Location where{1, 7, 1};
    const Inlines bad = words("see 𓀀 here");
    Table table;
    table.caption = bad;
    table.columns = {{words("Name")}};
    table.rows = {{bad}};
    Chart chart;
    chart.drawing = {.width = 100, .height = 50, .marks = {Label{{1, 20}, "see 𓀀"}}, .alternative = "."};
    chart.caption = words("sound");
    Picture picture{.name = "", .media_type = "", .bytes = nullptr, .alternative = "a picture"};
    picture.caption = bad;
    for (const Block& block :
         {Block{Heading{2, bad}, where}, Block{table, where}, Block{chart, where}, Block{picture, where},
          Block{Preformatted{"𓀀"}, where}, Block{Definitions{{{bad, words("it")}}}, where}}) {
        diagnostics::Diagnostics diagnostics;
        set({block}, &diagnostics);
        CAPTURE(block.kind.index());
        REQUIRE_FALSE(diagnostics.all().empty());
        CHECK(diagnostics.all()[0].where == where);
        CHECK(diagnostics.all()[0].message.find("𓀀") != std::string::npos);
    }
    Document titled;
    titled.title = "𓀀";
    diagnostics::Diagnostics of_title;
    static_cast<void>(layout::lay_out(titled, {}, library(), of_title));
    CHECK(of_title.all().size() == 1);
    diagnostics::Diagnostics none;
    set({paragraph("❤\uFE0F a\u200Db e\u0301\u0323 \u200Fא\u200E \u2060x")}, &none);
    CHECK(none.all().empty());
}

TEST_CASE("a character that no face has is a warning at its place") {
    diagnostics::Diagnostics diagnostics;
    const diagnostics::Location where{1, 14, 3};
    set({{Paragraph{{{Text{"see 𓀀 here"}, where}}}}}, &diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].where == where);
    CHECK(diagnostics.all()[0].severity == diagnostics::Severity::warning);
    CHECK(diagnostics.all()[0].message.find("𓀀") != std::string::npos);
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

namespace {

std::vector<double> right_of(const layout::Pages& pages, std::string_view letters_wanted) {
    std::vector<double> places;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            const auto* text = std::get_if<layout::Text>(&box.shape);
            if (text == nullptr) continue;
            const std::string letters = layout::letters(*text);
            if (!letters.starts_with(letters_wanted)) continue;
            places.push_back(text->words.front().x +
                             library().width(letters_wanted, text->size, fonts::Style::regular));
        }
    }
    return places;
}

Chart chart_of(double height) {
    Chart chart;
    chart.drawing = {
        .width = 400, .height = height, .marks = {Bar{{0, 0}, 400, height}}, .alternative = "All of it."};
    chart.caption = words("What it shows");
    return chart;
}

std::size_t page_of_chart(const layout::Pages& pages) {
    for (std::size_t i = 0; i < pages.pages.size(); ++i)
        if (!pages.pages[i].figures.empty()) return i;
    return pages.pages.size();
}

Table wide_table() {
    Table table;
    table.caption = words("Every pupil and every week");
    for (int i = 0; i < 12; ++i) table.columns.push_back({words("unbreakablehead" + std::to_string(i))});
    for (int i = 0; i < 6; ++i) table.rows.emplace_back(12, words("cell" + std::to_string(i)));
    return table;
}

}  // namespace

TEST_CASE("the digits of every style are of one width, so that numbers stand below each other") {
    for (const fonts::Style style : {fonts::Style::regular, fonts::Style::bold}) {
        const double width = library().width("0", 10, style);
        for (const char* const digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
            CHECK(library().width(digit, 10, style) == Approx(width));
    }
}

TEST_CASE("numbers stand with their decimal points below each other, with signs, intervals and minus signs") {
    for (const Alignment alignment : {Alignment::start, Alignment::middle, Alignment::end}) {
        Table table;
        table.columns = {{words("Measure")}, {words("Change"), alignment}};
        for (const char* const cell : {"-1.2 to 3.4", "12.25", "7", "[c]", "1,204.5%", "+0.75"})
            table.rows.push_back({words("row"), words(cell)});
        const layout::Pages pages = set({{table}});
        std::vector<double> points;
        for (const char* const whole : {"−1", "12", "7", "[c]", "1,204", "+0"}) {
            const auto found = right_of(pages, whole);
            CAPTURE(whole);
            REQUIRE(found.size() == 1);
            points.push_back(found[0]);
        }
        for (const double point : points) CHECK(point == Approx(points[0]).margin(0.05));
    }
}

TEST_CASE("a column of words, dates or codes keeps its alignment") {
    Table table;
    table.columns = {{words("Day")}, {words("Code")}};
    table.rows = {{words("12 May 2025"), words("P001")}, {words("3 June 2025"), words("P12")}};
    const layout::Pages pages = set({{table}});
    std::map<std::string, double> left;
    for (const layout::Box& box : pages.pages[0].boxes) {
        if (const auto* text = std::get_if<layout::Text>(&box.shape))
            left[layout::letters(*text)] = text->words.front().x;
    }
    CHECK(left.at("12 May 2025") == left.at("3 June 2025"));
    CHECK(left.at("P001") == left.at("P12"));
}

TEST_CASE(
    "a table that goes on says so, and which one it is, to those who look but not to those who listen") {
    Table table = table_of(120);
    table.caption = words("Reasons");
    const layout::Pages pages = set({{table}});
    REQUIRE(pages.pages.size() > 2);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const auto headers = artifacts(pages.pages[i], Artifact::header);
        CHECK(std::count(headers.begin(), headers.end(), "Reasons (continued)") == (i > 0 ? 1 : 0));
    }
}

TEST_CASE("a table whose words do not fit upright stands on a page turned to its side, under its heading") {
    Blocks blocks{paragraph("before"), {Heading{2, words("Weeks")}}, {wide_table()}, paragraph("after")};
    const layout::Pages pages = set(blocks);
    REQUIRE(pages.pages.size() == 3);
    CHECK(pages.pages[0].width < pages.pages[0].height);
    CHECK(pages.pages[1].width > pages.pages[1].height);
    CHECK(pages.pages[2].width < pages.pages[2].height);
    CHECK(lines_of(pages, Role::heading).back().page == 1);
    CHECK(lines_of(pages, Role::caption).back().page == 1);
    for (const Place& cell : lines_of(pages, Role::data_cell)) CHECK(cell.page == 1);
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            const layout::Rect area = extent(box);
            CHECK(area.x + area.width <= page.width - 40);
            CHECK(area.y + area.height <= page.height - 30);
        }
    }
    CHECK(artifacts(pages.pages[1], Artifact::footer).back() == "Page 2 of 3");
}

TEST_CASE("text around a turned page flows on over it, without a hole") {
    Blocks blocks{paragraph("before"), {wide_table()}, paragraph("after")};
    const layout::Pages pages = set(blocks);
    REQUIRE(pages.pages.size() == 2);
    CHECK(lines_of(pages, Role::paragraph).back().page == 0);
    CHECK(lines_of(pages, Role::data_cell).front().page == 1);
}

TEST_CASE(
    "a tall chart leaves no hole: text that follows moves up before it, and it keeps its place for readers") {
    for (int before = 0; before < 30; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back({chart_of(400)});
        for (int i = 0; i < 60; ++i) blocks.push_back(paragraph("later"));
        const layout::Pages pages = set(blocks);
        double lowest = 0;
        for (const Place& line : lines_of(pages, Role::paragraph)) {
            if (line.page == 0) lowest = std::max(lowest, line.baseline);
        }
        for (const layout::FigureArea& figure : pages.pages[0].figures)
            lowest = std::max(lowest, figure.area.y + figure.area.height);
        CAPTURE(before);
        const layout::Rect body = pages.pages[0].body;
        CHECK(body.y + body.height - lowest < 75);
        CHECK(page_of_chart(pages) <= 1);
        std::vector<Role> order;
        for (const layout::Node& node : pages.nodes) {
            if (node.parent == 0) order.push_back(node.role);
        }
        CHECK(order[static_cast<std::size_t>(before) + 2] == Role::group);
    }
}

TEST_CASE("a chart never waits beyond the beginning of the next section") {
    for (int before = 0; before < 30; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back({chart_of(300)});
        blocks.push_back(paragraph("after"));
        blocks.push_back({Heading{2, words("Next section")}});
        blocks.push_back(paragraph(sentence(200)));
        const layout::Pages pages = set(blocks);
        const Place heading = lines_of(pages, Role::heading).back();
        const std::size_t page = page_of_chart(pages);
        CAPTURE(before);
        CHECK((page < heading.page ||
               (page == heading.page && pages.pages[page].figures[0].area.y < heading.baseline)));
    }
}

TEST_CASE("charts and tables stand in the order in which they are mentioned") {
    for (int between = 0; between < 12; ++between) {
        Blocks blocks;
        std::vector<std::string> captions;
        for (int i = 0; i < 6; ++i) {
            for (int k = 0; k < between; ++k) blocks.push_back(paragraph("filler"));
            captions.push_back("Chart " + std::to_string(i));
            Chart chart = chart_of(120 + 60 * (i % 4));
            chart.caption = words(captions.back());
            blocks.push_back({chart});
        }
        std::vector<std::string> printed;
        for (const Place& line : lines_of(set(blocks), Role::caption)) printed.push_back(line.text);
        CHECK(printed == captions);
    }
}

TEST_CASE("the key of a chart's signs stands on the page of the chart") {
    for (int before = 0; before < 30; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back({chart_of(200)});
        blocks.push_back({Paragraph{words("Signs: [c] held back"), ParagraphStyle::small}});
        const layout::Pages pages = set(blocks);
        CAPTURE(before);
        CHECK(lines_of(pages, Role::paragraph).back().page == page_of_chart(pages));
    }
}

TEST_CASE("a sentence that leads to a list stands on the page of the list's beginning") {
    for (int before = 0; before < 40; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back(paragraph("It suggests:"));
        blocks.push_back({List{false, 1, {{paragraph("one")}, {paragraph("two")}}}});
        std::map<std::string, std::size_t> pages;
        for (const Place& line : lines_of(set(blocks), Role::paragraph)) pages[line.text] = line.page;
        CAPTURE(before);
        CHECK(pages.at("It suggests:") == pages.at("one"));
        CHECK(pages.at("one") == pages.at("two"));
    }
}

TEST_CASE("lines of body text stand on a grid of half a line, whatever stands between them") {
    Blocks blocks{{Heading{2, words("One")}},
                  paragraph(sentence(80)),
                  {chart_of(133)},
                  paragraph(sentence(40)),
                  {Paragraph{words(sentence(30)), ParagraphStyle::small}},
                  {List{false, 1, {{paragraph(sentence(30))}, {paragraph("b")}}}},
                  {Heading{3, words("Two " + sentence(12))}},
                  {Quotation{{paragraph("A word")}, words("a pupil")}},
                  {table_of(3)},
                  {Callout{CalloutKind::note, words("Note"), {paragraph("noted")}}},
                  {Paragraph{words(sentence(30)), ParagraphStyle::lead}},
                  paragraph(sentence(400))};
    const layout::PageStyle style;
    const layout::Pages pages = set(blocks);
    std::optional<double> first;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            const auto* text = std::get_if<layout::Text>(&box.shape);
            if (text == nullptr || text->size != style.body.size || box.node == layout::no_node) continue;
            if (!first) first = text->baseline;
            const double steps = (text->baseline - *first) / style.grid();
            CAPTURE(layout::letters(*text));
            CHECK(steps == Approx(std::round(steps)).margin(1e-4));
        }
    }
}

TEST_CASE("a page ends where the whole paper looks best, not where it is first full") {
    // Greedily, the heading and its table of six rows leave a third of the page empty.
    for (int before = 20; before < 34; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("filler"));
        blocks.push_back({Heading{3, words("A table")}});
        blocks.push_back(paragraph("It follows."));
        blocks.push_back({table_of(7)});
        for (int i = 0; i < 20; ++i) blocks.push_back(paragraph("later"));
        const layout::Pages pages = set(blocks);
        CAPTURE(before);
        CHECK(pages.pages.size() <= 3);
    }
}
