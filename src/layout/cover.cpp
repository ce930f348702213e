// The first page of a long paper: what it is, whose it is, who may read it.
#include "layout/composer.hpp"

namespace casebook::layout {
namespace {

constexpr double sunk = 0.16;  // of the page's body, above the logo or the title

}  // namespace

void compose_block(Composer& composer, const document::Cover& cover, const Column& column) {
    const PageStyle& style = composer.style;
    composer.add({.height = style.upright().body.height * sunk});
    if (cover.logo.bytes != nullptr) {
        compose_block(composer, cover.logo, column);
        composer.space(style.block_space * 3);
    }
    compose_title(composer, column);
    if (!composer.paper.audience_line.empty()) {
        const Setting setting{style.lead, {fonts::Style::bold, document::Ink::text}};
        const NodeId node = composer.structure.add(Role::paragraph, column.node);
        composer.add_lines(rich(composer.paper.audience_line, setting.look, node), setting, column);
        composer.space(style.block_space);
    }
    composer.compose(cover.content, column);
    composer.begin_page();
}

}  // namespace casebook::layout
