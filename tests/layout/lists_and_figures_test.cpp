#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "layout/lay_out.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;
using layout::Role;

layout::Pages set(Document paper) {
    static const fonts::Library library;
    diagnostics::Diagnostics diagnostics;
    return layout::lay_out(paper, {}, library, diagnostics);
}
layout::Pages set(Blocks blocks) {
    Document paper;
    paper.blocks = std::move(blocks);
    return set(std::move(paper));
}

Block paragraph(std::string_view text) {
    return {Paragraph{words(text)}};
}

bool is_below(const layout::Pages& pages, layout::NodeId node, Role role) {
    for (; node != layout::no_node; node = pages.nodes[node].parent)
        if (pages.nodes[node].role == role) return true;
    return false;
}

// Distances between the baselines of the lines of lists, from the top down.
std::set<long> steps_in_lists(const layout::Pages& pages) {
    std::set<double> baselines;
    for (const layout::Box& box : pages.pages.front().boxes) {
        const auto* const text = std::get_if<layout::Text>(&box.shape);
        if (text != nullptr && is_below(pages, box.node, Role::list)) baselines.insert(text->baseline);
    }
    std::set<long> steps;
    for (auto one = baselines.begin(); std::next(one) != baselines.end(); ++one)
        steps.insert(std::lround((*std::next(one) - *one) * 10));
    return steps;
}

List list_of(std::vector<Blocks> items) {
    return {false, 1, std::move(items)};
}

std::size_t count(const layout::Pages& pages, Role role) {
    return static_cast<std::size_t>(
        std::count_if(pages.nodes.begin(), pages.nodes.end(),
                      [role](const layout::Node& node) { return node.role == role; }));
}

// The space between a table and the words that follow it on its page, for each page where some do.
std::vector<double> spaces_below_tables(const layout::Pages& pages) {
    std::vector<double> spaces;
    for (const layout::Page& page : pages.pages) {
        double table_ends = 0;
        for (const layout::Box& box : page.boxes)
            if (is_below(pages, box.node, Role::table))
                table_ends = std::max(table_ends, layout::extent(box).y + layout::extent(box).height);
        double words_begin = page.body.y + page.body.height;
        for (const layout::Box& box : page.boxes) {
            const layout::Rect area = layout::extent(box);
            if (is_below(pages, box.node, Role::paragraph) && !is_below(pages, box.node, Role::table) &&
                area.y + area.height > table_ends)
                words_begin = std::min(words_begin, area.y);
        }
        if (table_ends > 0 && words_begin < page.body.y + page.body.height)
            spaces.push_back(words_begin - table_ends);
    }
    return spaces;
}

}  // namespace

TEST_CASE("items of lists within lists stand evenly, close together or all of them apart") {
    const Block close{list_of({{paragraph("aa")}, {paragraph("ab")}})};
    const Block apart{list_of({{paragraph("aa"), paragraph("more of it")}, {paragraph("ab")}})};
    CHECK(
        steps_in_lists(set({{list_of({{paragraph("a"), close}, {paragraph("b"), close}, {paragraph("c")}})}}))
            .size() == 1);
    CHECK(
        steps_in_lists(set({{list_of({{paragraph("a"), apart}, {paragraph("b"), apart}, {paragraph("c")}})}}))
            .size() == 1);
}

TEST_CASE(
    "a caption belongs to a figure: below mere decoration, and where nothing is drawn, it is a paragraph") {
    Picture picture{.name = "room.png",
                    .media_type = "image/png",
                    .bytes = std::make_shared<const std::string>("pixels"),
                    .width = 40,
                    .height = 30,
                    .alternative = {},
                    .caption = words("The room")};
    CHECK(count(set({{picture}}), Role::caption) == 0);
    CHECK(count(set({{picture}}), Role::paragraph) == 1);
    picture.alternative = "A room with a round table";
    CHECK(count(set({{picture}}), Role::caption) == 1);
    picture.bytes = nullptr;
    CHECK(count(set({{picture}}), Role::caption) == 0);
    Chart chart{
        .drawing = {.width = 100, .height = 50, .marks = {Line{{0, 0}, {9, 9}}}, .alternative = "It rose."},
        .caption = words("Attendance"),
        .table = {}};
    CHECK(count(set({{chart}}), Role::caption) == 1);
    chart.drawing.width = std::nan("");
    CHECK(count(set({{chart}}), Role::caption) == 0);
}

TEST_CASE("the contents of a paper that is read from right to left are the mirror of any other's") {
    Document paper;
    paper.blocks = {{Contents{3}}, {Heading{2, words("مدرسة")}}, {Heading{3, words("حضور")}}};
    const auto area_of = [&](const std::string& language, Role role) {
        paper.language = language;
        const layout::Pages pages = set(paper);
        std::vector<layout::Rect> areas;
        for (const layout::Box& box : pages.pages.front().boxes) {
            if (std::holds_alternative<layout::Text>(box.shape) &&
                (role == Role::document ? box.artifact == layout::Artifact::decoration
                                        : is_below(pages, box.node, role)))
                areas.push_back(layout::extent(box));
        }
        return std::pair{areas, pages.pages.front().body};
    };
    for (const Role role : {Role::contents, Role::document}) {
        const auto [forwards, body] = area_of("en-GB", role);
        const auto mirrored = area_of("ar", role).first;
        REQUIRE(forwards.size() == mirrored.size());
        REQUIRE(forwards.size() >= 2);
        for (std::size_t i = 0; i < forwards.size(); ++i) {
            CAPTURE(i);
            const double from_right = body.x + body.width - (mirrored[i].x + mirrored[i].width);
            CHECK(from_right == Approx(forwards[i].x - body.x).margin(6));
        }
    }
}

TEST_CASE(
    "a table that stands among the lines of a paragraph keeps its distance as it does before a paragraph") {
    Table table{.caption = words("Groups"), .columns = {{words("Group")}}, .rows = {}};
    for (int row = 0; row < 12; ++row) table.rows.push_back({words("a group")});
    std::string sentences;
    for (int i = 0; i < 60; ++i) sentences += "Half of those who were asked said that it had helped them. ";
    std::vector<double> spaces;
    for (int before = 20; before < 46; ++before) {
        Blocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(paragraph("A line."));
        blocks.push_back({table});
        blocks.push_back(paragraph(sentences));
        for (const double space : spaces_below_tables(set(std::move(blocks)))) spaces.push_back(space);
    }
    REQUIRE(spaces.size() > 20);
    for (const double space : spaces) CHECK(space == Approx(spaces.front()));
}
