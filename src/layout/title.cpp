// The head of a paper's first page.
#include "layout/composer.hpp"
#include "layout/long_date.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

}  // namespace

void compose_title(Composer& composer, const Column& column) {
    const document::Document& paper = composer.paper;
    const PageStyle& style = composer.style;
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
