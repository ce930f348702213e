#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <map>
#include <regex>
#include <set>

#include "document/visit_inlines.hpp"
#include "layout/lay_out.hpp"
#include "random_author.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;
using casebook::test::RandomAuthor;
using layout::Role;

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

using Boxes = std::vector<const layout::Box*>;

layout::NodeId nearest(const layout::Pages& pages, layout::NodeId node, Role role) {
    while (node != layout::no_node && pages.nodes[node].role != role) node = pages.nodes[node].parent;
    return node;
}

// A row taller than a page is parted with all its cells; the words of a cell belong together all the same.
Boxes by_cells(const layout::Pages& pages, const Boxes& boxes) {
    std::vector<Boxes> groups;
    std::map<layout::NodeId, std::size_t> group_of_cell;
    for (const layout::Box* box : boxes) {
        const layout::NodeId cell =
            std::min(nearest(pages, box->node, Role::data_cell), nearest(pages, box->node, Role::head_cell));
        const auto [known, is_new] = group_of_cell.try_emplace(cell, groups.size());
        if (cell == layout::no_node || is_new) {
            known->second = groups.size();
            groups.emplace_back();
        }
        groups[known->second].push_back(box);
    }
    Boxes result;
    for (const Boxes& group : groups) result.insert(result.end(), group.begin(), group.end());
    return result;
}

// The boxes with words that are read, block by block in the order of reading: a float may stand on a later
// page than its block's place in that order.
Boxes words_read(const layout::Pages& pages) {
    Boxes boxes;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            if (std::holds_alternative<layout::Text>(box.shape) && box.node != layout::no_node)
                boxes.push_back(&box);
        }
    }
    std::stable_sort(boxes.begin(), boxes.end(), [&](const layout::Box* one, const layout::Box* other) {
        return block_of(pages, one->node) < block_of(pages, other->node);
    });
    return boxes;
}

std::vector<std::string> tokens_in(const std::string& text, const char* form) {
    const std::regex token(form);
    return {std::sregex_token_iterator(text.begin(), text.end(), token), {}};
}

std::string joined(const Boxes& boxes) {
    std::string all;
    layout::NodeId before = layout::no_node;
    for (const layout::Box* box : boxes) {
        if (box->node != before) all += ' ';
        before = box->node;
        all += layout::letters(std::get<layout::Text>(box->shape));
    }
    return all;
}

constexpr const char* a_word = "w[0-9]+m*x";
constexpr const char* an_entry = "e[0-9]+x";

// The words of running text as they are printed.
std::vector<std::string> running_words(const layout::Pages& pages) {
    Boxes boxes = words_read(pages);
    std::erase_if(boxes, [&](const layout::Box* box) {
        return is_in(pages, box->node, Role::contents) || is_in(pages, box->node, Role::note);
    });
    return tokens_in(joined(by_cells(pages, boxes)), a_word);
}

std::set<std::string> words_below(const layout::Pages& pages, Role role, const char* form) {
    Boxes boxes = words_read(pages);
    std::erase_if(boxes, [&](const layout::Box* box) { return !is_in(pages, box->node, role); });
    // A long note goes on at the foot of the next page, where other notes may stand between.
    std::stable_sort(boxes.begin(), boxes.end(), [](const layout::Box* one, const layout::Box* other) {
        return one->node < other->node;
    });
    const std::vector<std::string> found = tokens_in(joined(boxes), form);
    return {found.begin(), found.end()};
}

// What only one of the two holds.
std::string different(const std::set<std::string>& one, const std::set<std::string>& other) {
    std::vector<std::string> all;
    std::ranges::set_symmetric_difference(one, other, std::back_inserter(all));
    std::string result;
    for (const std::string& word : all) result += word + " ";
    return result;
}

bool is_inside(const layout::Rect& area, const layout::Rect& around) {
    constexpr double hair = 0.6;
    return area.x >= around.x - hair && area.x + area.width <= around.x + around.width + hair &&
           area.y >= around.y - hair && area.y + area.height <= around.y + around.height + hair;
}

// What of a variant has been seen, by its place in it.
template <typename Variant>
class Seen {
  public:
    void see(const Variant& one) { seen_.insert(one.index()); }
    template <typename Kind>
    void expect_never() {
        CHECK(!seen_.contains(Variant(Kind{}).index()));
        seen_.insert(Variant(Kind{}).index());
    }
    [[nodiscard]] std::size_t missing() const { return std::variant_size_v<Variant> - seen_.size(); }

  private:
    std::set<std::size_t> seen_;
};

}  // namespace

TEST_CASE(
    "of any paper, every word is printed once and in order, inside the margins, in a tree without gaps") {
    const fonts::Library library;
    for (const unsigned seed : test::seeds(120)) {
        RandomAuthor author(seed);
        const Document paper = author.paper();
        diagnostics::Diagnostics diagnostics;
        const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
        CAPTURE(seed);
        const std::vector<std::string> printed = running_words(pages);
        const auto [missing, instead] =
            std::mismatch(author.said().begin(), author.said().end(), printed.begin(), printed.end());
        if (missing != author.said().end() || instead != printed.end()) {
            FAIL_CHECK("wanted " << (missing == author.said().end() ? "the end" : *missing) << ", printed "
                                 << (instead == printed.end() ? "nothing more" : *instead));
        }
        CHECK(different(words_below(pages, Role::note, a_word), author.noted()) == "");
        if (author.has_index())
            CHECK(different(words_below(pages, Role::index, an_entry), author.entries()) == "");
        CHECK(diagnostics.all().empty());
        for (const layout::Page& page : pages.pages) {
            for (const layout::Box& box : page.boxes) {
                if (box.artifact == layout::Artifact::header || box.artifact == layout::Artifact::footer)
                    continue;
                const layout::Rect area = layout::extent(box);
                // A space that ends a line hangs over.
                if (area.width == 0 && std::holds_alternative<layout::Text>(box.shape)) continue;
                const bool in_margin = box.node != layout::no_node && is_in(pages, box.node, Role::note);
                const layout::Rect paper_itself{0, 0, page.width, page.height};
                const bool inside = is_inside(area, in_margin ? paper_itself : page.body);
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

TEST_CASE("random papers hold every kind of block, of running text and of marks in a drawing") {
    Seen<decltype(Block::kind)> blocks;
    Seen<decltype(Inline::kind)> inlines;
    Seen<Mark> marks;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Document paper = RandomAuthor(seed).paper();
        visit_blocks(paper.blocks, [&](Block& block) {
            blocks.see(block.kind);
            if (const auto* const chart = std::get_if<Chart>(&block.kind))
                for (const Mark& mark : chart->drawing.marks) marks.see(mark);
        });
        visit_pieces(paper.blocks, [&](Inline& piece, diagnostics::Location) { inlines.see(piece.kind); });
    }
    blocks.expect_never<Directive>();
    inlines.expect_never<Placeholder>();
    CHECK(blocks.missing() == 0);
    CHECK(inlines.missing() == 0);
    CHECK(marks.missing() == 0);
}

TEST_CASE("whatever a paper names in itself, the name leads to a page") {
    const fonts::Library library;
    for (const unsigned seed : test::seeds(60)) {
        const Document paper = RandomAuthor(seed).paper();
        diagnostics::Diagnostics diagnostics;
        const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
        std::set<std::string> known;
        for (const Place& place : places_of(paper)) known.insert(place.anchor);
        std::set<std::string> reached;
        for (const layout::Destination& place : pages.destinations) reached.insert(place.anchor);
        for (const layout::Page& page : pages.pages) {
            for (const layout::LinkArea& link : page.links) {
                const std::string anchor = link.target.substr(1);
                if (!link.target.starts_with('#') || !known.contains(anchor)) continue;
                CAPTURE(seed, anchor);
                CHECK(reached.contains(anchor));
            }
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
        if (auto* const cover = std::get_if<Cover>(&block.kind))
            cover->content = with_text_below_headings(cover->content);
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

struct Span {
    double top = std::numeric_limits<double>::max();
    double bottom = 0;
};

}  // namespace

TEST_CASE(
    "of any paper, no block stands over another, no heading at the foot of a page, no line of a paragraph "
    "alone, and every row is whole") {
    const fonts::Library library;
    for (const unsigned seed : test::seeds(120)) {
        RandomAuthor author(seed);
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
                if (text == nullptr || box.node == layout::no_node || is_in(pages, box.node, Role::note))
                    continue;
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
