// The list of headings with leaders and page numbers.
#include <algorithm>

#include "layout/composer.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

constexpr double number_width = 26;  // room for the page number
constexpr double level_indent = 16;

// Dots on a grid that all entries share, so that they stand below each other.
Text leader(const Composer& composer, double from, double until, double baseline) {
    const double size = composer.style.body.size;
    const fonts::Word& dot = composer.library.word(".", Style::regular);
    const double step = 5;
    Text text{baseline, size, Ink::muted, {}};
    if (composer.direction == fonts::Direction::right_to_left) {
        for (double x = from + step; x < until - step; x += step) text.words.push_back({x, &dot});
        return text;
    }
    for (double x = until - step; x > from + step; x -= step) text.words.push_back({x, &dot});
    std::reverse(text.words.begin(), text.words.end());
    return text;
}

void compose_entry(Composer& composer, const document::Heading& heading, int depth_below_first, NodeId list,
                   const Column& column) {
    const PageStyle& style = composer.style;
    const bool first_level = depth_below_first == 0;
    const NodeId item = composer.structure.add(Role::contents_item, list);
    const std::string words = document::plain(heading.content);
    const NodeId link = composer.structure.add({.role = Role::link, .parent = item, .alternative = words});
    const Style face = first_level ? Style::bold : Style::regular;
    RichText text = rich(words, {face, Ink::text}, link);
    const double indent = std::min(level_indent * depth_below_first, column.width / 3);
    const double width = column.width - indent;
    const Column entry{composer.at_end(column, width), width};
    const bool mirrored = composer.direction == fonts::Direction::right_to_left;
    const double right = column.left + column.width;
    const std::vector<Line> lines =
        composer.breaker.lines(text, style.body.size, std::max(width - number_width - 12, 40.0));
    const double baseline = baseline_in(style.body, composer.library.face(face));
    if (first_level) composer.space(style.paragraph_space / 1.5);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Strip strip{.height = style.body.leading};
        const double left = composer.at_start(entry, lines[i].width);
        place(lines[i], text, left, baseline, 0, style.body.leading, strip);
        strip.keep_with_next = i + 1 < lines.size();
        Rect area{left, 0, lines[i].width, style.body.leading};
        if (i + 1 == lines.size()) {
            area.x = entry.left;
            area.width = entry.width;
            Text dots = mirrored ? leader(composer, column.left + number_width, left, baseline)
                                 : leader(composer, left + lines[i].width, right - number_width, baseline);
            if (!dots.words.empty()) strip.boxes.push_back({std::move(dots), no_node, Artifact::decoration});
            strip.references.push_back({heading.anchor, mirrored ? column.left : right, baseline,
                                        style.body.size, link, composer.direction});
        }
        strip.links.push_back({area, link, "#" + heading.anchor});
        composer.add(std::move(strip));
    }
}

// Behind a cover the list begins a page, which wants a heading.
bool wants_a_heading(const document::Blocks& blocks, const document::Contents& contents) {
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (std::get_if<document::Contents>(&blocks[i].kind) == &contents)
            return std::holds_alternative<document::Cover>(blocks[i - 1].kind);
    }
    return false;
}

}  // namespace

void compose_block(Composer& composer, const document::Contents& contents, const Column& column) {
    if (wants_a_heading(composer.paper.blocks, contents))
        compose_block(composer, document::Heading{2, document::words(composer.style.contents), {}}, column);
    const NodeId list = composer.structure.add(Role::contents, column.node);
    const document::Heading* before = nullptr;
    int least = contents.depth;
    std::vector<const document::Heading*> headings;
    for (const document::Block& block : composer.paper.blocks) {
        const auto* heading = std::get_if<document::Heading>(&block.kind);
        // The heading above the contents is not one of them.
        const auto* here = std::get_if<document::Contents>(&block.kind);
        if (here == &contents && before != nullptr && !headings.empty() && headings.back() == before)
            headings.pop_back();
        before = heading;
        if (heading == nullptr || std::max(heading->level, 2) > contents.depth || heading->anchor.empty())
            continue;
        if (document::plain(heading->content).find_first_not_of(' ') == std::string::npos) continue;
        headings.push_back(heading);
    }
    for (const document::Heading* heading : headings) least = std::min(least, std::max(heading->level, 2));
    for (const document::Heading* heading : headings) {
        compose_entry(composer, *heading, std::max(heading->level, 2) - least, list, column);
    }
    composer.set_space(composer.style.block_space);
}

}  // namespace casebook::layout
