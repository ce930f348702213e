#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>

#include "layout/lay_out.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;
using layout::NodeId;
using layout::Role;

const fonts::Library& library() {
    static const fonts::Library shared;
    return shared;
}

layout::Pages set(Blocks blocks) {
    Document paper;
    paper.title = "A paper";
    paper.blocks = std::move(blocks);
    diagnostics::Diagnostics unread;
    return layout::lay_out(paper, {}, library(), unread);
}

std::string many_words(int count, std::string_view stem = "word") {
    std::string text;
    for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + std::string{stem} + std::to_string(i);
    return text;
}

Inlines text(auto... parts) {
    return {Inline{std::move(parts), {}}...};
}
Block paragraph(Inlines content) {
    return {Paragraph{std::move(content)}};
}
Block filler(int count) {
    return paragraph(words(many_words(count)));
}

bool is_below(const layout::Pages& pages, NodeId node, Role role) {
    for (; node != layout::no_node; node = pages.nodes[node].parent)
        if (pages.nodes[node].role == role) return true;
    return false;
}

/// The text of each page that stands below a role, a line of the answer a page.
std::vector<std::string> said_on_pages(const layout::Pages& pages, Role role) {
    std::vector<std::string> said;
    for (const layout::Page& page : pages.pages) {
        std::string all;
        for (const layout::Box& box : page.boxes) {
            const auto* const words = std::get_if<layout::Text>(&box.shape);
            if (words != nullptr && box.node != layout::no_node && is_below(pages, box.node, role))
                all += layout::letters(*words) + " ";
        }
        said.push_back(std::regex_replace(all, std::regex(" +"), " "));
    }
    return said;
}

std::map<std::string, std::size_t> pages_of_anchors(const layout::Pages& pages) {
    std::map<std::string, std::size_t> found;
    for (const layout::Destination& place : pages.destinations) found.emplace(place.anchor, place.page + 1);
    return found;
}

std::vector<int> numbers_in(const std::string& text, const std::string& pattern) {
    std::vector<int> numbers;
    const std::regex wanted(pattern);
    for (std::sregex_iterator match(text.begin(), text.end(), wanted), end; match != end; ++match)
        numbers.push_back(std::stoi((*match)[1]));
    return numbers;
}

}  // namespace

TEST_CASE("each note stands at the foot of the page that holds its mark, below all running text") {
    Blocks blocks;
    for (int i = 1; i <= 60; ++i) {
        blocks.push_back(
            paragraph(text(Text{many_words(5 + i * 7 % 90)}, Note{words(many_words(i * 13 % 70 + 1, "note"))},
                           Text{" " + many_words(i * 5 % 40)})));
    }
    const layout::Pages pages = set(blocks);
    REQUIRE(pages.pages.size() > 4);
    const auto marks = said_on_pages(pages, Role::reference);
    const auto notes = said_on_pages(pages, Role::note);
    std::vector<int> all;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        CAPTURE(i);
        const std::vector<int> marked = numbers_in(marks[i], "([0-9]+)");
        CHECK(marked == numbers_in(notes[i], "(?:^| )([0-9]+)\\."));
        all.insert(all.end(), marked.begin(), marked.end());
        double lowest_text = 0;
        double highest_note = 1e9;
        for (const layout::Box& box : pages.pages[i].boxes) {
            if (box.node == layout::no_node) continue;
            const layout::Rect area = layout::extent(box);
            CHECK(area.y + area.height <= pages.pages[i].body.y + pages.pages[i].body.height + 1);
            if (is_below(pages, box.node, Role::note))
                highest_note = std::min(highest_note, area.y);
            else
                lowest_text = std::max(lowest_text, area.y + area.height);
        }
        CHECK(lowest_text <= highest_note + 1);
    }
    REQUIRE(all.size() == 60);
    CHECK(std::is_sorted(all.begin(), all.end()));
}

TEST_CASE(
    "a note that is longer than there is room for goes on at the foot of the next pages, whole and in "
    "order") {
    for (const int after : {0, 400}) {
        const layout::Pages pages =
            set({filler(300), paragraph(text(Text{"Here."}, Note{words(many_words(2500, "note"))})),
                 filler(after)});
        const auto marks = said_on_pages(pages, Role::reference);
        const auto notes = said_on_pages(pages, Role::note);
        std::vector<int> printed;
        std::size_t pages_with_note = 0;
        for (std::size_t i = 0; i < pages.pages.size(); ++i) {
            const std::vector<int> here = numbers_in(notes[i], "note([0-9]+)");
            if (!marks[i].empty()) CHECK_FALSE(here.empty());
            pages_with_note += here.empty() ? 0 : 1;
            printed.insert(printed.end(), here.begin(), here.end());
        }
        CHECK(pages_with_note > 1);
        REQUIRE(printed.size() == 2500);
        for (int i = 0; i < 2500; ++i) REQUIRE(printed[static_cast<std::size_t>(i)] == i);
    }
}

TEST_CASE("a mark leads to its note and the note back to its mark, and stays with the word before it") {
    const layout::Pages pages =
        set({paragraph(text(Text{many_words(14) + " Really?"}, Note{words("Yes.")}))});
    std::vector<std::string> targets;
    for (const layout::LinkArea& link : pages.pages[0].links) targets.push_back(link.target);
    CHECK(targets == std::vector<std::string>{"#_note-1", "#_mark-1"});
    const auto places = pages_of_anchors(pages);
    CHECK(places.contains("_note-1"));
    CHECK(places.contains("_mark-1"));
    for (int count = 5; count < 30; ++count) {
        const layout::Pages set_again =
            set({paragraph(text(Text{many_words(count) + " Really?"}, Note{words("Yes.")}))});
        double word_bottom = 0;
        double mark_bottom = 0;
        for (const layout::Box& box : set_again.pages[0].boxes) {
            const auto* const line = std::get_if<layout::Text>(&box.shape);
            if (line == nullptr || box.node == layout::no_node) continue;
            if (layout::letters(*line).find("Really") != std::string::npos) word_bottom = line->baseline;
            if (is_below(set_again, box.node, Role::reference)) mark_bottom = line->baseline;
        }
        CAPTURE(count);
        CHECK(std::abs(word_bottom - mark_bottom) < 6);
    }
}

TEST_CASE("a reference prints the page that its target stands on, before it and behind it") {
    Blocks blocks;
    for (int i = 0; i < 40; ++i) {
        const std::string there = "part-" + std::to_string((i * 17 + 5) % 40);
        blocks.push_back({Heading{2, words("Part " + std::to_string(i)), "part-" + std::to_string(i)}});
        blocks.push_back(
            paragraph(text(Text{"See "}, Reference{there, Mention::name_and_page, {}}, Text{" and "},
                           Reference{there, Mention::page, {}}, Text{". " + many_words(i * 31 % 260)})));
    }
    const layout::Pages pages = set(blocks);
    REQUIRE(pages.pages.size() > 9);  // so that numbers grow by a digit
    const auto places = pages_of_anchors(pages);
    int checked = 0;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            const auto* const line = std::get_if<layout::Text>(&box.shape);
            if (line == nullptr || box.node == layout::no_node) continue;
            const std::string& name = pages.nodes[box.node].alternative;
            for (const int number : numbers_in(layout::letters(*line), "page ([0-9]+)$")) {
                const auto link =
                    std::find_if(page.links.begin(), page.links.end(),
                                 [&](const layout::LinkArea& one) { return one.node == box.node; });
                REQUIRE(link != page.links.end());
                CAPTURE(name, link->target);
                CHECK(places.at(link->target.substr(1)) == static_cast<std::size_t>(number));
                ++checked;
            }
        }
    }
    CHECK(checked > 60);  // the others are parted by the end of a line
}

TEST_CASE(
    "the index names the pages of its marks, makes ranges of three pages in a row, and points to other "
    "entries") {
    Blocks blocks;
    const auto mark = [](std::string entry, std::string below = {}) {
        return Inline{IndexMark{std::move(entry), std::move(below)}, {}};
    };
    blocks.push_back(paragraph({Inline{IndexMark{"Truancy", "", "Absence"}, {}}, Inline{Text{"Start"}, {}}}));
    for (int i = 0; i < 3; ++i) {
        blocks.push_back({PageBreak{}});
        blocks.push_back(paragraph(
            {mark("Absence"), mark("Zoë", "at home"), Inline{Text{"Here"}, {}}, mark("absent friends")}));
    }
    blocks.push_back({PageBreak{}});
    blocks.push_back(paragraph({Inline{Text{"There "}, {}}, mark("Élan"), Inline{Text{"too"}, {}}}));
    blocks.push_back({PageBreak{}});
    blocks.push_back(paragraph({Inline{Text{"There"}, {}}, mark("Élan"), mark("Absence")}));
    blocks.push_back({Heading{2, words("Index")}});
    blocks.push_back({Index{}});
    const layout::Pages pages = set(blocks);
    std::string index = said_on_pages(pages, Role::index).back();
    index = std::regex_replace(index, std::regex(" +"), " ");
    index = std::regex_replace(index, std::regex(" ([,;])"), "$1");
    CHECK(
        index ==
        "A Absence, 2–4, 6 absent friends, 2–4 E Élan, 5, 6 T Truancy, see also Absence Z Zoë at home, 2–4 ");
}

TEST_CASE("a margin note stands beside its line, outside the column and on the page") {
    Blocks blocks{filler(60)};
    for (int i = 0; i < 80; ++i)
        blocks.push_back(
            paragraph(text(Text{many_words(9, "line")}, MarginNote{words("attendance.change: page 14")})));
    const layout::Pages pages = set(blocks);
    int seen = 0;
    for (const layout::Page& page : pages.pages) {
        double baseline = 0;
        for (const layout::Box& box : page.boxes) {
            const auto* const line = std::get_if<layout::Text>(&box.shape);
            if (line == nullptr || box.node == layout::no_node) continue;
            if (!is_below(pages, box.node, Role::note)) {
                if (layout::letters(*line).starts_with("line")) baseline = line->baseline;
                continue;
            }
            const layout::Rect area = layout::extent(box);
            CHECK(area.x >= page.body.x + page.body.width);
            CHECK(area.x + area.width <= page.width);
            CHECK(std::abs(line->baseline - baseline) < 20);
            ++seen;
        }
    }
    CHECK(seen >= 80);
}

TEST_CASE("a cover is a page of its own with title, readers and what is said of the paper") {
    Document paper;
    paper.title = "A paper";
    paper.audience_line = "For the school only";
    paper.blocks = {
        {Cover{{paragraph(words("What it is."))}}}, {Contents{}}, {Heading{2, words("First")}}, filler(5)};
    diagnostics::Diagnostics unread;
    const layout::Pages pages = layout::lay_out(paper, {}, library(), unread);
    const auto said = said_on_pages(pages, Role::document);
    REQUIRE(said.size() == 2);
    for (const char* words : {"A paper", "For the school only", "What it is."}) {
        CAPTURE(words);
        CHECK(said[0].find(words) != std::string::npos);
        CHECK(said[1].find(words) == std::string::npos);
    }
    CHECK(said[1].starts_with("Contents First 2"));
}

TEST_CASE("a caption begins with the number that references to it print") {
    Chart chart{
        .drawing = {.width = 100, .height = 40, .marks = {Line{{0, 0}, {90, 30}}}, .alternative = "A chart"},
        .caption = words("Reasons"),
        .table = {}};
    chart.anchor = "reasons";
    chart.number = "Figure 7";
    const layout::Pages pages =
        set({paragraph(text(Reference{"reasons", Mention::name_and_page, {}})), {chart}});
    CHECK(said_on_pages(pages, Role::caption)[0] == "Figure 7: Reasons ");
    CHECK(said_on_pages(pages, Role::link)[0] == "Figure 7 on page 1 ");
}
