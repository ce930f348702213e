#include "layout/block_direction.hpp"

#include "layout/bidi.hpp"

namespace casebook::layout {
namespace {

class Listener {
  public:
    fonts::Direction direction(fonts::Direction around) const { return tally_.direction(around); }

    void operator()(const document::List& list) {
        for (const document::Blocks& item : list.items) hear(item);
    }
    void operator()(const document::Quotation& quotation) {
        hear(quotation.content);
        hear(quotation.attribution);
    }
    void operator()(const document::Callout& callout) {
        hear(callout.title);
        hear(callout.content);
    }
    void operator()(const document::Table& table) {
        for (const document::Column& column : table.columns) hear(column.head);
        for (const auto& row : table.rows) {
            for (const document::Inlines& cell : row) hear(cell);
        }
    }
    void operator()(const document::Definitions& definitions) {
        for (const document::Definition& definition : definitions.items) {
            hear(definition.term);
            hear(definition.meaning);
        }
    }
    void operator()(const document::Paragraph& paragraph) { hear(paragraph.content); }
    void operator()(const document::Heading& heading) { hear(heading.content); }
    template <typename Other>
    void operator()(const Other&) {}

  private:
    void hear(const document::Inlines& words) {
        if (!tally_.is_full()) tally_.add(document::plain(words));
    }
    void hear(const document::Blocks& blocks) {
        for (const document::Block& block : blocks) {
            if (tally_.is_full()) return;
            std::visit(*this, block.kind);
        }
    }

    DirectionTally tally_;
};

template <typename Kind>
constexpr bool has_sides =
    std::is_same_v<Kind, document::List> || std::is_same_v<Kind, document::Quotation> ||
    std::is_same_v<Kind, document::Callout> || std::is_same_v<Kind, document::Table> ||
    std::is_same_v<Kind, document::Definitions>;

}  // namespace

fonts::Direction direction_of(const document::Block& block, fonts::Direction around) {
    return std::visit(
        [&](const auto& kind) {
            if constexpr (has_sides<std::decay_t<decltype(kind)>>) {
                Listener listener;
                listener(kind);
                return listener.direction(around);
            } else {
                return around;
            }
        },
        block.kind);
}

}  // namespace casebook::layout
