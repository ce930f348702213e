#include "document/visit_inlines.hpp"

namespace casebook::document {
namespace {

struct Visitor {
    const InlinesVisitor& visit;
    diagnostics::Location where = {};

    void operator()(Heading& heading) const { visit(heading.content, where); }
    void operator()(Paragraph& paragraph) const { visit(paragraph.content, where); }
    void operator()(List& list) const {
        for (Blocks& item : list.items) visit_inlines(item, visit);
    }
    void operator()(Quotation& quotation) const {
        visit_inlines(quotation.content, visit);
        visit(quotation.attribution, where);
    }
    void operator()(Table& table) const {
        visit(table.caption, where);
        for (Column& column : table.columns) visit(column.head, where);
        for (auto& row : table.rows)
            for (Inlines& cell : row) visit(cell, where);
    }
    void operator()(Chart& chart) const {
        visit(chart.caption, where);
        (*this)(chart.table);
    }
    void operator()(Picture& picture) const { visit(picture.caption, where); }
    void operator()(Callout& callout) const {
        visit(callout.title, where);
        visit_inlines(callout.content, visit);
    }
    void operator()(Definitions& definitions) const {
        for (auto& [term, meaning] : definitions.items) {
            visit(term, where);
            visit(meaning, where);
        }
    }
    void operator()(Cover& cover) const { visit_inlines(cover.content, visit); }
    void operator()(const Preformatted&) const {}
    void operator()(const Contents&) const {}
    void operator()(const PageBreak&) const {}
    void operator()(const Index&) const {}
    void operator()(const Directive&) const {}
};

void show_pieces(Inlines& text, diagnostics::Location otherwise, const InlineVisitor& visit) {
    for (Inline& one : text) {
        const diagnostics::Location where = one.where.file != 0 ? one.where : otherwise;
        visit(one, where);
        if (Inlines* const inner = content_of(one)) show_pieces(*inner, where, visit);
        if (Inlines* const words = hanging_on(one)) show_pieces(*words, where, visit);
    }
}

}  // namespace

void visit_inlines(std::span<Block> blocks, const InlinesVisitor& visit) {
    for (Block& block : blocks) std::visit(Visitor{visit, block.where}, block.kind);
}

void visit_pieces(std::span<Block> blocks, const InlineVisitor& visit) {
    visit_inlines(blocks,
                  [&](Inlines& text, diagnostics::Location where) { show_pieces(text, where, visit); });
}

void visit_blocks(std::span<Block> blocks, const std::function<void(Block&)>& visit) {
    for (Block& block : blocks) {
        visit(block);
        std::visit(
            [&](auto& kind) {
                using Kind = std::decay_t<decltype(kind)>;
                if constexpr (std::is_same_v<Kind, List>) {
                    for (Blocks& item : kind.items) visit_blocks(item, visit);
                } else if constexpr (std::is_same_v<Kind, Quotation> || std::is_same_v<Kind, Callout> ||
                                     std::is_same_v<Kind, Cover>) {
                    visit_blocks(kind.content, visit);
                }
            },
            block.kind);
    }
}

}  // namespace casebook::document
