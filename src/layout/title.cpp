// The head of a paper's first page.
#include <algorithm>

#include "layout/composer.hpp"
#include "layout/long_date.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

constexpr double logo_width = 120;
constexpr double logo_height = 68;
constexpr double logo_gap = 16;

// Where the logo stands, right of the title; without width where there is none.
Rect logo_area(const PageStyle& style, const Column& column) {
    if (!style.logo || style.logo->width <= 0 || style.logo->height <= 0) return {};
    const double scale = std::min({logo_width / style.logo->width, logo_height / style.logo->height,
                                   column.width / 3 / style.logo->width});
    const double width = style.logo->width * scale;
    return {column.left + column.width - width, 0, width, style.logo->height * scale};
}

// Beside the strips from `first` on, which are made as high as it.
void add_logo(Composer& composer, const Rect& area, std::size_t first, NodeId parent) {
    const document::Picture& logo = *composer.style.logo;
    const NodeId node =
        composer.structure.add({.role = Role::figure, .parent = parent, .alternative = logo.alternative});
    Strip& beside = composer.strips()[first];
    beside.boxes.push_back({Image{area, logo.bytes, logo.media_type, {}}, node});
    beside.figures.push_back({area, node});
    double height = 0;
    for (std::size_t i = first; i < composer.strips().size(); ++i)
        height += (i > first ? composer.strips()[i].space_above : 0) + composer.strips()[i].height;
    composer.strips().back().height += std::max(area.height - height, 0.0);
}

}  // namespace

void compose_title(Composer& composer, const Column& whole) {
    const document::Document& paper = composer.paper;
    const PageStyle& style = composer.style;
    const Rect logo = logo_area(style, whole);
    Column column = whole;
    if (logo.width > 0) column.width -= logo.width + logo_gap;
    const auto add = [&](std::string_view words, Role role, const Setting& setting) {
        const NodeId node = composer.structure.add(
            {.role = role, .parent = column.node, .level = role == Role::heading ? 1 : 0});
        return composer.add_lines(rich(words, setting.look, node), setting, column);
    };
    const std::size_t first = composer.strips().size();
    if (!paper.title.empty()) {
        add(paper.title, Role::heading,
            {.type = style.title, .look = {Style::bold, Ink::text}, .balanced = true});
    }
    if (!paper.subtitle.empty()) {
        composer.space(style.paragraph_space / 2);
        add(paper.subtitle, Role::paragraph,
            {.type = style.subtitle, .look = {Style::regular, Ink::muted}, .balanced = true});
    }
    const std::string date = long_date(paper.date, paper.language);
    const std::string who_and_when =
        paper.author.empty() || date.empty() ? paper.author + date : paper.author + " · " + date;
    if (!who_and_when.empty()) {
        composer.space(style.paragraph_space);
        add(who_and_when, Role::paragraph, {style.body, {Style::regular, Ink::text}});
    }
    if (logo.width > 0 && composer.strips().size() > first) add_logo(composer, logo, first, column.node);
    column = whole;
    if (!paper.stamp.empty()) {
        composer.space(style.block_space);
        composer.open_frame(
            {.left = column.left, .width = column.width, .border = true, .bar = 5, .bar_ink = Ink::text}, 6);
        const Column inner{column.left + 14, column.width - 28, column.node};
        const Setting setting{style.body, {Style::bold, Ink::text}};
        const NodeId node = composer.structure.add(Role::paragraph, column.node);
        composer.add_lines(rich(paper.stamp, setting.look, node), setting, inner);
        composer.close_frame();
    }
    if (composer.strips().size() == first) return;
    // A heavy short rule closes the block and opens the text.
    composer.keep_together(first);
    composer.strips().back().keep_with_next = true;
    Strip rule{.space_above = style.block_space, .height = 3};
    rule.boxes.push_back(
        {document::Bar{{composer.at_start(column, 54), 0}, 54, 3, Ink::accent, document::Pattern::solid},
         no_node, Artifact::decoration});
    composer.add(std::move(rule));
    composer.space(style.block_space);
}

}  // namespace casebook::layout
