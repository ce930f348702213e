#include "layout/variants.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "../write/sample_paper.hpp"
#include "layout/lay_out.hpp"

namespace {

using namespace casebook;
using layout::Role;

const layout::Variant& variant(std::string_view id) {
    for (const layout::Variant& one : layout::all_variants())
        if (one.id == id) return one;
    throw std::logic_error("there is no such variant");
}

layout::Pages set(const layout::PageStyle& style) {
    static const fonts::Library library;
    diagnostics::Diagnostics diagnostics;
    return layout::lay_out(sample::report(), style, library, diagnostics);
}

bool is_in(const layout::Pages& pages, layout::NodeId node, Role role) {
    for (; node != layout::no_node; node = pages.nodes[node].parent)
        if (pages.nodes[node].role == role) return true;
    return false;
}

}  // namespace

TEST_CASE("in large print every word but a chart's labels has 16 points or more, and running text 18") {
    const layout::Pages pages = set(variant("large-print").of({}));
    std::set<double> paragraphs;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            const auto* const text = std::get_if<layout::Text>(&box.shape);
            if (text == nullptr || is_in(pages, box.node, Role::figure)) continue;
            CAPTURE(layout::letters(*text));
            CHECK(text->size >= 16 * 0.9);  // code is set a little smaller
            if (box.node != layout::no_node && !is_in(pages, box.node, Role::code)) CHECK(text->size >= 16);
            paragraphs.insert(text->size);
        }
    }
    CHECK(paragraphs.contains(18));
}

TEST_CASE("what a chart shows in labels too small for large print stands below it as a table") {
    const auto tables = [](const layout::Pages& pages) {
        return std::count_if(pages.nodes.begin(), pages.nodes.end(),
                             [](const layout::Node& node) { return node.role == Role::table; });
    };
    CHECK(tables(set(variant("large-print").of({}))) > tables(set({})));
}

TEST_CASE("large print keeps the rhythm of its lines") {
    const layout::PageStyle style = variant("large-print").of({});
    for (std::size_t i = 0; i < style.headings.size(); ++i) {
        const double height =
            style.space_above_heading[i] + style.headings[i].leading + style.space_below_heading;
        const double steps = height / style.grid();
        CAPTURE(i);
        CHECK(steps == Approx(std::round(steps)));
    }
}

TEST_CASE("monochrome print is made of greys, whatever the school's colours are") {
    layout::PageStyle style;
    style.palette[document::Ink::accent] = {0xc0, 0x00, 0x20};
    const layout::Pages pages = set(variant("monochrome").of(style));
    for (const document::Colour colour : pages.palette.colours) {
        CHECK(colour.red == colour.green);
        CHECK(colour.green == colour.blue);
    }
}

TEST_CASE(
    "a logo stands at the head of the first page only, beside the words of the title and above the text") {
    for (const int height : {40, 400, 4000}) {
        layout::PageStyle style;
        style.logo = document::Picture{.name = "logo.png",
                                       .media_type = "image/png",
                                       .bytes = std::make_shared<const std::string>("a picture"),
                                       .width = 400,
                                       .height = height,
                                       .alternative = "Logo of a school"};
        const layout::Pages pages = set(style);
        std::size_t logos = 0;
        layout::Rect area;
        for (const layout::Page& page : pages.pages) {
            for (const layout::Box& box : page.boxes) {
                const auto* const image = std::get_if<layout::Image>(&box.shape);
                if (image == nullptr || image->bytes != style.logo->bytes) continue;
                ++logos;
                area = image->area;
                CHECK(&page == &pages.pages.front());
                CHECK(pages.nodes[box.node].alternative == "Logo of a school");
            }
        }
        REQUIRE(logos == 1);
        CHECK(area.height / area.width == Approx(height / 400.0));
        for (const layout::Box& box : pages.pages.front().boxes) {
            if (!std::holds_alternative<layout::Text>(box.shape) || box.artifact != layout::Artifact::none)
                continue;
            const layout::Rect words = extent(box);
            const bool over = words.x < area.x + area.width && area.x < words.x + words.width &&
                              words.y < area.y + area.height && area.y < words.y + words.height;
            CHECK(!over);
        }
    }
}
