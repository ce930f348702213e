#include "reports/links.hpp"

#include <set>
#include <string>
#include <type_traits>

namespace casebook::reports {

namespace {

using Anchors = std::set<std::string, std::less<>>;

void collect(const document::Blocks& blocks, Anchors& anchors) {
    for (const auto& block : blocks) {
        if (const auto* heading = std::get_if<document::Heading>(&block.kind))
            anchors.insert(heading->anchor);
        if (const auto* callout = std::get_if<document::Callout>(&block.kind))
            collect(callout->content, anchors);
        if (const auto* quotation = std::get_if<document::Quotation>(&block.kind))
            collect(quotation->content, anchors);
        if (const auto* list = std::get_if<document::List>(&block.kind)) {
            for (const auto& item : list->items) collect(item, anchors);
        }
    }
}

class Unlinking {
  public:
    explicit Unlinking(const Anchors& anchors) : anchors_(anchors) {}

    void blocks(document::Blocks& blocks) const {
        for (auto& block : blocks) std::visit([&](auto& kind) { visit(kind); }, block.kind);
    }

  private:
    void visit(document::Heading& heading) const { inlines(heading.content); }
    void visit(document::Paragraph& paragraph) const { inlines(paragraph.content); }
    void visit(document::List& list) const {
        for (auto& item : list.items) blocks(item);
    }
    void visit(document::Quotation& quotation) const {
        blocks(quotation.content);
        inlines(quotation.attribution);
    }
    void visit(document::Table& table) const {
        inlines(table.caption);
        for (auto& row : table.rows) {
            for (auto& cell : row) inlines(cell);
        }
    }
    void visit(document::Chart& chart) const { visit(chart.table); }
    void visit(document::Picture& picture) const { inlines(picture.caption); }
    void visit(document::Callout& callout) const {
        inlines(callout.title);
        blocks(callout.content);
    }
    void visit(document::Definitions& definitions) const {
        for (auto& [term, meaning] : definitions.items) {
            inlines(term);
            inlines(meaning);
        }
    }
    void visit(document::Preformatted&) const {}
    void visit(document::Contents&) const {}
    void visit(document::PageBreak&) const {}
    void visit(document::Index&) const {}
    void visit(document::Cover& cover) const { blocks(cover.content); }
    void visit(document::Directive&) const {}

    void inlines(document::Inlines& text) const {
        document::Inlines out;
        for (auto& one : text) {
            auto* link = std::get_if<document::Link>(&one.kind);
            if (link && link->target.starts_with('#') && !anchors_.contains(link->target.substr(1))) {
                out.insert(out.end(), link->content.begin(), link->content.end());
                continue;
            }
            std::visit(
                [&](auto& kind) {
                    using Kind = std::decay_t<decltype(kind)>;
                    if constexpr (std::is_same_v<Kind, document::Emphasis> ||
                                  std::is_same_v<Kind, document::Strong> ||
                                  std::is_same_v<Kind, document::Language>) {
                        inlines(kind.content);
                    }
                },
                one.kind);
            out.push_back(std::move(one));
        }
        text = std::move(out);
    }

    const Anchors& anchors_;
};

}  // namespace

void unlink_missing(document::Document& document) {
    Anchors anchors;
    collect(document.blocks, anchors);
    Unlinking(anchors).blocks(document.blocks);
}

}  // namespace casebook::reports
