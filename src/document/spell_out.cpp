#include "document/spell_out.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <type_traits>

namespace casebook::document {
namespace {

/// Every struct is taken apart by a structured binding: with a new field it does not compile until the field
/// is spelled, too.
class Speller {
  public:
    explicit Speller(const Spelling& spelling) : spelling_(spelling) {}

    template <typename... Parts>
    void all(const Parts&... parts) {
        (put(parts), ...);
    }

    void put(const Document& whole) {
        const auto& [title, subtitle, author, date, language, audience_line, stamp, blocks] = whole;
        all(title, subtitle, author, date, language, audience_line, stamp, blocks);
    }
    void put(const Picture& picture) {
        const auto& [name, media_type, bytes, width, height, alternative, caption, anchor, number] = picture;
        put(bytes != nullptr);
        if (bytes) put(*bytes);
        all(name, media_type, width, height, alternative, caption, anchor, number);
    }
    void put(const Palette& palette) {
        const auto& [colours] = palette;
        for (const auto& [red, green, blue] : colours) all(red, green, blue);
    }

  private:
    template <typename Number>
    requires(std::is_arithmetic_v<Number> || std::is_enum_v<Number>) void put(Number number) {
        spelling_({reinterpret_cast<const char*>(&number), sizeof number});
    }
    void put(std::string_view text) {
        put(static_cast<std::uint64_t>(text.size()));
        spelling_(text);
    }
    void put(const std::string& text) { put(std::string_view{text}); }
    template <typename One>
    void put(const std::vector<One>& list) {
        put(static_cast<std::uint64_t>(list.size()));
        for (const One& one : list) put(one);
    }
    template <typename... Kinds>
    void put(const std::variant<Kinds...>& kind) {
        put(static_cast<std::uint64_t>(kind.index()));
        std::visit([&](const auto& one) { put(one); }, kind);
    }

    void put(const Inline& piece) {
        const auto& [kind, where] = piece;  // where its words stand changes no written file
        (void)where;
        put(kind);
    }
    void put(const Block& block) {
        const auto& [kind, where] = block;
        (void)where;
        put(kind);
    }

    void put(const Text& piece) {
        const auto& [text] = piece;
        put(text);
    }
    void put(const Emphasis& piece) {
        const auto& [content] = piece;
        put(content);
    }
    void put(const Strong& piece) {
        const auto& [content] = piece;
        put(content);
    }
    void put(const Code& piece) {
        const auto& [text] = piece;
        put(text);
    }
    void put(const Link& piece) {
        const auto& [target, content] = piece;
        all(target, content);
    }
    void put(const LineBreak&) { static_assert(std::is_empty_v<LineBreak>); }
    void put(const Language& piece) {
        const auto& [tag, content] = piece;
        all(tag, content);
    }
    void put(const Placeholder& piece) {
        const auto& [name] = piece;
        put(name);
    }
    void put(const Note& piece) {
        const auto& [content, number] = piece;
        all(content, number);
    }
    void put(const Reference& piece) {
        const auto& [target, mention, content] = piece;
        all(target, mention, content);
    }
    void put(const Target& piece) {
        const auto& [anchor] = piece;
        put(anchor);
    }
    void put(const IndexMark& piece) {
        const auto& [entry, below, see_also] = piece;
        all(entry, below, see_also);
    }
    void put(const MarginNote& piece) {
        const auto& [content] = piece;
        put(content);
    }

    void put(const Heading& block) {
        const auto& [level, content, anchor] = block;
        all(level, content, anchor);
    }
    void put(const Paragraph& block) {
        const auto& [content, style] = block;
        all(content, style);
    }
    void put(const List& block) {
        const auto& [ordered, start, items] = block;
        all(ordered, start, items);
    }
    void put(const Quotation& block) {
        const auto& [content, attribution] = block;
        all(content, attribution);
    }
    void put(const Column& column) {
        const auto& [head, alignment] = column;
        all(head, alignment);
    }
    void put(const Table& block) {
        const auto& [caption, columns, rows, row_heads, anchor, number] = block;
        all(caption, columns, rows, row_heads, anchor, number);
    }
    void put(const Chart& block) {
        const auto& [drawing, caption, table, anchor, number] = block;
        all(drawing, caption, table, anchor, number);
    }
    void put(const Callout& block) {
        const auto& [kind, title, content] = block;
        all(kind, title, content);
    }
    void put(const Preformatted& block) {
        const auto& [text] = block;
        put(text);
    }
    void put(const Definition& definition) {
        const auto& [term, meaning] = definition;
        all(term, meaning);
    }
    void put(const Definitions& block) {
        const auto& [items] = block;
        put(items);
    }
    void put(const Contents& block) {
        const auto& [depth] = block;
        put(depth);
    }
    void put(const PageBreak&) { static_assert(std::is_empty_v<PageBreak>); }
    void put(const Index& block) {
        const auto& [see_also] = block;
        put(see_also);
    }
    void put(const Cover& block) {
        const auto& [content, logo] = block;
        all(content, logo);
    }
    void put(const Directive& block) {
        const auto& [verb, words] = block;
        all(verb, words);
    }

    void put(const Point& point) {
        const auto& [x, y] = point;
        all(x, y);
    }
    void put(const Line& mark) {
        const auto& [from, to, width, ink, dashed] = mark;
        all(from, to, width, ink, dashed);
    }
    void put(const Bar& mark) {
        const auto& [corner, width, height, ink, pattern, tint] = mark;
        all(corner, width, height, ink, pattern, tint);
    }
    void put(const Path& mark) {
        const auto& [points, width, ink, dashed, filled] = mark;
        all(points, width, ink, dashed, filled);
    }
    void put(const Marker& mark) {
        const auto& [centre, size, shape, ink, filled] = mark;
        all(centre, size, shape, ink, filled);
    }
    void put(const Label& mark) {
        const auto& [baseline, text, size, anchor, bold, ink] = mark;
        all(baseline, text, size, anchor, bold, ink);
    }
    void put(const Drawing& drawing) {
        const auto& [width, height, marks, alternative] = drawing;
        all(width, height, marks, alternative);
    }

    const Spelling& spelling_;
};

}  // namespace

void spell_out(const Document& document, const Spelling& spelling) {
    Speller{spelling}.put(document);
}
void spell_out(const Picture& picture, const Spelling& spelling) {
    Speller{spelling}.put(picture);
}
void spell_out(const Palette& palette, const Spelling& spelling) {
    Speller{spelling}.put(palette);
}

}  // namespace casebook::document
