#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <map>
#include <random>
#include <regex>
#include <set>

#include "layout/lay_out.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;
using layout::Role;

// Makes papers of every kind of block; each of their words is another one, so that it can be looked for.
class Author {
  public:
    explicit Author(unsigned seed) : random_(seed) {}

    Document paper() {
        Document paper;
        if (chance(4)) paper.title = words_of(number(1, 12));
        if (chance(3)) paper.subtitle = words_of(number(1, 20));
        paper.author = chance(2) ? "A School" : "";
        paper.date = chance(2) ? "2025-07-18" : "";
        paper.audience_line = chance(2) ? "For governors" : "";
        paper.stamp = chance(5) ? words_of(number(1, 30)) : "";
        paper.blocks = blocks(number(0, 25), 0);
        return paper;
    }

    const std::vector<std::string>& said() const { return said_; }

  private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
    bool chance(int one_in) { return number(1, one_in) == 1; }

    std::string word() {
        std::string word = "w" + std::to_string(said_.size());
        if (long_words_ && chance(60)) word += std::string(static_cast<std::size_t>(number(40, 400)), 'm');
        word += "x";
        said_.push_back(word);
        return word;
    }
    std::string words_of(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + word();
        return text;
    }
    Inlines inlines(int count) {
        Inlines result;
        while (count > 0) {
            const int now = std::min(count, number(1, 15));
            count -= now;
            const std::string text = words_of(now) + (count > 0 ? " " : "");
            switch (number(0, 9)) {
                case 0:
                    result.push_back({Emphasis{words(text)}});
                    break;
                case 1:
                    result.push_back({Strong{words(text)}});
                    break;
                case 2:
                    result.push_back({Code{text}});
                    break;
                case 3:
                    result.push_back({Link{chance(2) ? "https://example.org" : "#w1x", words(text)}});
                    break;
                case 4:
                    result.push_back({Language{"cy", words(text)}});
                    break;
                case 5:
                    result.push_back({Text{text}});
                    result.push_back({LineBreak{}});
                    break;
                default:
                    result.push_back({Text{text}});
            }
        }
        return result;
    }
    Blocks blocks(int count, int depth) {
        Blocks result;
        for (int i = 0; i < count; ++i) result.push_back(block(depth));
        return result;
    }
    Block block(int depth) {
        switch (number(0, depth > 2 ? 3 : 11)) {
            case 0:
                return {Heading{number(1, 6), inlines(number(1, 15))}};
            case 1:
                return {List{chance(2), number(0, 120), items(depth)}};
            case 2:
                return {table()};
            case 4:
                return {Quotation{blocks(number(0, 3), depth + 1), inlines(number(0, 5))}};
            case 5:
                return {Callout{static_cast<CalloutKind>(number(0, 3)), inlines(number(0, 6)),
                                blocks(number(0, 4), depth + 1)}};
            case 6:
                return {preformatted()};
            case 7:
                return {definitions()};
            case 8:
                return {chart()};
            case 9:
                return {PageBreak{}};
            case 10:
                return {Contents{number(1, 4)}};
            default:
                return {Paragraph{inlines(number(0, 150)), static_cast<ParagraphStyle>(number(0, 2))}};
        }
    }
    std::vector<Blocks> items(int depth) {
        std::vector<Blocks> result(static_cast<std::size_t>(number(0, 6)));
        for (Blocks& item : result) item = blocks(number(0, 2), depth + 1);
        return result;
    }
    Table table() {
        long_words_ = false;  // a row too tall for a page is parted, and its cells with it
        Table table;
        table.caption = inlines(number(0, 8));
        const int columns = number(0, 7);
        for (int i = 0; i < columns; ++i)
            table.columns.push_back({inlines(number(0, 3)), static_cast<Alignment>(number(0, 2))});
        const int rows = number(0, 60);
        for (int i = 0; i < rows; ++i) {
            std::vector<Inlines> row;
            for (int k = 0; k < columns; ++k) row.push_back(inlines(number(0, 4)));
            table.rows.push_back(row);
        }
        table.row_heads = chance(2);
        long_words_ = true;
        return table;
    }
    Preformatted preformatted() {
        std::string text = words_of(number(0, 5)) + "\n\n";
        text += words_of(number(1, 30));
        return {text};
    }
    Definitions definitions() {
        Definitions result;
        const int count = number(0, 5);
        for (int i = 0; i < count; ++i) {
            Inlines term = inlines(number(0, 6));
            Inlines meaning = inlines(number(0, 60));
            result.items.push_back({std::move(term), std::move(meaning)});
        }
        return result;
    }
    Chart chart() {
        Chart chart;
        chart.caption = inlines(number(0, 8));
        const double wild[] = {std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity(), 1e30};
        chart.drawing.width = chance(10) ? wild[number(0, 2)] : number(100, 900);
        chart.drawing.height = number(50, 1500);
        const double width =
            std::isfinite(chart.drawing.width) && chart.drawing.width < 1e6 ? chart.drawing.width : 0;
        for (int i = number(0, 30); i > 0; --i) {
            const Point point{number(0, 100) / 100.0 * width, number(0, 100) / 100.0 * chart.drawing.height};
            if (chance(8)) {
                chart.drawing.marks.push_back(Line{{wild[number(0, 2)], 1}, point});
                chart.drawing.marks.push_back(Bar{point, wild[number(0, 2)], 1});
                chart.drawing.marks.push_back(Label{{1, wild[number(0, 2)]}, "never"});
            }
            chart.drawing.marks.push_back(Line{point, {point.x / 2, point.y / 3}});
            chart.drawing.marks.push_back(
                Bar{{point.x / 2, point.y / 2}, point.x / 2 + 1e-3, point.y / 2 + 1e-3});
        }
        return chart;
    }

    std::mt19937 random_;
    bool long_words_ = true;
    std::vector<std::string> said_;
};

bool is_in(const layout::Pages& pages, layout::NodeId node, Role role) {
    for (; node != layout::no_node; node = pages.nodes[node].parent) {
        if (pages.nodes[node].role == role) return true;
    }
    return false;
}

// The block of the paper itself that a node belongs to.
layout::NodeId block_of(const layout::Pages& pages, layout::NodeId node) {
    while (node != 0 && pages.nodes[node].parent != 0) node = pages.nodes[node].parent;
    return node;
}

// The words of the paper as its boxes show them, block by block in the order of reading: a float may stand on
// a later page than its block's place in that order.
std::vector<std::string> words_on(const layout::Pages& pages) {
    std::vector<const layout::Box*> boxes;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            if (std::holds_alternative<layout::Text>(box.shape) && box.node != layout::no_node &&
                !is_in(pages, box.node, Role::contents))
                boxes.push_back(&box);
        }
    }
    std::stable_sort(boxes.begin(), boxes.end(), [&](const layout::Box* one, const layout::Box* other) {
        return block_of(pages, one->node) < block_of(pages, other->node);
    });
    std::string all;
    layout::NodeId before = layout::no_node;
    for (const layout::Box* box : boxes) {
        if (box->node != before) all += ' ';
        before = box->node;
        all += layout::letters(std::get<layout::Text>(box->shape));
    }
    static const std::regex token("w[0-9]+m*x");
    return {std::sregex_token_iterator(all.begin(), all.end(), token), {}};
}

}  // namespace

TEST_CASE(
    "of any paper, every word is printed once and in order, inside the margins, in a tree without gaps") {
    const fonts::Library library;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        Author author(seed);
        const Document paper = author.paper();
        diagnostics::Diagnostics diagnostics;
        const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
        CAPTURE(seed);
        const std::vector<std::string> printed = words_on(pages);
        const auto [missing, instead] =
            std::mismatch(author.said().begin(), author.said().end(), printed.begin(), printed.end());
        if (missing != author.said().end() || instead != printed.end()) {
            FAIL_CHECK("wanted " << (missing == author.said().end() ? "the end" : *missing) << ", printed "
                                 << (instead == printed.end() ? "nothing more" : *instead));
        }
        CHECK(diagnostics.all().empty());
        constexpr double hair = 0.6;
        for (const layout::Page& page : pages.pages) {
            for (const layout::Box& box : page.boxes) {
                if (box.artifact == layout::Artifact::header || box.artifact == layout::Artifact::footer)
                    continue;
                const layout::Rect area = layout::extent(box);
                const layout::Rect& body = page.body;
                const bool inside =
                    area.x >= body.x - hair && area.x + area.width <= body.x + body.width + hair &&
                    area.y >= body.y - hair && area.y + area.height <= body.y + body.height + hair;
                if (!inside) {
                    FAIL_CHECK("a box at " << area.x << "," << area.y << " " << area.width << "×"
                                           << area.height << " kind " << box.shape.index()
                                           << " leaves the margins");
                }
            }
        }
        for (layout::NodeId i = 1; i < pages.nodes.size(); ++i) {
            if (pages.nodes[i].parent >= i) FAIL_CHECK("node " << i << " stands before its parent");
        }
    }
}

namespace {

// Blocks whose headings all have something to head, so that none of them may stand alone.
Blocks with_text_below_headings(const Blocks& blocks) {
    Blocks result;
    for (Block block : blocks) {
        if (auto* const quotation = std::get_if<Quotation>(&block.kind))
            quotation->content = with_text_below_headings(quotation->content);
        if (auto* const callout = std::get_if<Callout>(&block.kind))
            callout->content = with_text_below_headings(callout->content);
        if (auto* const list = std::get_if<List>(&block.kind))
            for (Blocks& item : list->items) item = with_text_below_headings(item);
        const bool is_heading = std::holds_alternative<Heading>(block.kind);
        if (std::holds_alternative<PageBreak>(block.kind)) result.push_back({Paragraph{words("before it")}});
        result.push_back(std::move(block));
        if (is_heading) result.push_back({Paragraph{words("below it")}});
    }
    result.push_back({Paragraph{words("at the end")}});
    return result;
}

layout::NodeId nearest(const layout::Pages& pages, layout::NodeId node, Role role) {
    while (node != layout::no_node && pages.nodes[node].role != role) node = pages.nodes[node].parent;
    return node;
}

struct Span {
    double top = std::numeric_limits<double>::max();
    double bottom = 0;
};

}  // namespace

TEST_CASE(
    "of any paper, no block stands over another, no heading at the foot of a page, no line of a paragraph "
    "alone, and every row is whole") {
    const fonts::Library library;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        Author author(seed);
        Document paper = author.paper();
        paper.blocks = with_text_below_headings(paper.blocks);
        diagnostics::Diagnostics diagnostics;
        const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
        std::map<layout::NodeId, std::set<std::size_t>> pages_of_row;
        std::map<layout::NodeId, std::map<std::size_t, std::set<double>>> lines_of_paragraph;
        for (std::size_t number = 0; number < pages.pages.size(); ++number) {
            std::map<layout::NodeId, Span> blocks;
            double lowest = 0;
            Role role_of_lowest = Role::document;
            for (const layout::Box& box : pages.pages[number].boxes) {
                const auto* const text = std::get_if<layout::Text>(&box.shape);
                if (text == nullptr || box.node == layout::no_node) continue;
                const layout::Rect area = extent(box);
                Span& span = blocks[block_of(pages, box.node)];
                span.top = std::min(span.top, area.y);
                span.bottom = std::max(span.bottom, area.y + area.height);
                if (text->baseline > lowest) {
                    lowest = text->baseline;
                    role_of_lowest = is_in(pages, box.node, Role::heading) ? Role::heading : Role::paragraph;
                }
                const layout::NodeId row = nearest(pages, box.node, Role::table_row);
                if (row != layout::no_node) pages_of_row[row].insert(number);
                const layout::NodeId paragraph = nearest(pages, box.node, Role::paragraph);
                if (paragraph != layout::no_node && !is_in(pages, box.node, Role::code))
                    lines_of_paragraph[paragraph][number].insert(text->baseline);
            }
            CAPTURE(seed, number);
            if (number + 1 < pages.pages.size()) CHECK(role_of_lowest != Role::heading);
            std::vector<Span> spans;
            for (const auto& [node, span] : blocks) spans.push_back(span);
            std::sort(spans.begin(), spans.end(),
                      [](const Span& one, const Span& other) { return one.top < other.top; });
            constexpr double hair = 0.6;
            for (std::size_t i = 0; i + 1 < spans.size(); ++i)
                if (spans[i].bottom > spans[i + 1].top + hair)
                    FAIL_CHECK("a block ends at " << spans[i].bottom << ", the next begins at "
                                                  << spans[i + 1].top);
        }
        CAPTURE(seed);
        for (const auto& [row, on] : pages_of_row) CHECK(on.size() == 1);
        for (const auto& [paragraph, on] : lines_of_paragraph) {
            if (on.size() == 1) continue;
            for (const auto& [page, lines] : on) {
                CAPTURE(page, paragraph);
                CHECK(lines.size() >= 2);
            }
        }
    }
}

TEST_CASE("a paper of thousands of rows, a row longer than a page and empty blocks loses no word") {
    const fonts::Library library;
    Table table;
    table.columns = {{words("Word")}, {words("Number"), Alignment::end}};
    for (int i = 0; i < 500; ++i)
        table.rows.push_back({words("row" + std::to_string(i)), words(std::to_string(i))});
    std::string tall;
    for (int i = 0; i < 3000; ++i) tall += "tall" + std::to_string(i) + " ";
    table.rows[250][0] = words(tall);
    Document paper;
    paper.blocks = {{Paragraph{}}, {List{}}, {Table{}}, {table}, {Quotation{}}, {Callout{}}, {Definitions{}}};
    diagnostics::Diagnostics diagnostics;
    const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
    std::string all;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            const auto* const text = std::get_if<layout::Text>(&box.shape);
            if (text != nullptr && box.node != layout::no_node) all += layout::letters(*text) + " ";
            const layout::Rect area = extent(box);
            if (box.artifact == layout::Artifact::none)
                CHECK(area.y + area.height <= page.body.y + page.body.height + 0.6);
        }
    }
    for (int i = 0; i < 500; ++i)
        if (i != 250 && all.find("row" + std::to_string(i) + " ") == std::string::npos)
            FAIL_CHECK("row " << i << " is lost");
    for (int i = 0; i < 3000; ++i)
        if (all.find("tall" + std::to_string(i) + " ") == std::string::npos)
            FAIL_CHECK("tall" << i << " is lost");
}
