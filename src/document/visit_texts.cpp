#include "document/document.hpp"

namespace casebook::document {
namespace {

struct Visitor {
    const TextVisitor& visit;

    void say(std::string_view text, diagnostics::Location where, std::string_view part) const {
        if (!text.empty()) visit({std::string{text}, {{0, where}}, part});
    }

    void inlines(const Inlines& content, diagnostics::Location otherwise, std::string_view part) const {
        ReadText read{{}, {{0, otherwise}}, part};
        join(content, read);
        if (!read.text.empty()) visit(read);
        others(content, otherwise);
    }

    /// Adds the words of `content` to `read`, with the place of each stretch; a note's mark does not part the
    /// words around it.
    static void join(const Inlines& content, ReadText& read) {
        for (const Inline& one : content) {
            if (hanging_on(one) != nullptr) continue;
            if (one.where.file != 0) read.places.push_back({read.text.size(), one.where});
            if (const Inlines* const inner = content_of(one))
                join(*inner, read);
            else
                read.text += plain({one});
        }
    }

    /// Texts that are no part of the words around them.
    void others(const Inlines& content, diagnostics::Location otherwise) const {
        for (const Inline& one : content) {
            const diagnostics::Location where = one.where.file != 0 ? one.where : otherwise;
            if (const auto* const link = std::get_if<Link>(&one.kind)) say(link->target, where, "link");
            if (const auto* const reference = std::get_if<Reference>(&one.kind))
                say(reference->target, where, "reference");
            if (const auto* const target = std::get_if<Target>(&one.kind))
                say(target->anchor, where, "anchor");
            if (const auto* const mark = std::get_if<IndexMark>(&one.kind)) {
                say(mark->entry, where, "index entry");
                say(mark->below, where, "index entry");
                say(mark->see_also, where, "index entry");
            }
            if (const Inlines* const words = hanging_on(one))
                inlines(*words, where, std::holds_alternative<Note>(one.kind) ? "footnote" : "margin note");
            if (const Inlines* const inner = content_of(one)) others(*inner, where);
        }
    }

    void blocks(const Blocks& list) const {
        for (const Block& block : list)
            std::visit([&](const auto& kind) { show(kind, block.where); }, block.kind);
    }

    void show(const Heading& heading, diagnostics::Location where) const {
        inlines(heading.content, where, "heading");
        say(heading.anchor, where, "anchor");
    }
    void show(const Paragraph& paragraph, diagnostics::Location where) const {
        inlines(paragraph.content, where, "paragraph");
    }
    void show(const List& list, diagnostics::Location) const {
        for (const Blocks& item : list.items) blocks(item);
    }
    void show(const Quotation& quotation, diagnostics::Location where) const {
        blocks(quotation.content);
        inlines(quotation.attribution, where, "attribution");
    }
    /// Caption, number and anchor of what has them.
    template <typename Kind>
    void named(const Kind& kind, diagnostics::Location where) const {
        inlines(kind.caption, where, "caption");
        say(kind.number, where, "number");
        say(kind.anchor, where, "anchor");
    }
    void show(const Table& table, diagnostics::Location where) const {
        named(table, where);
        for (const Column& column : table.columns) inlines(column.head, where, "table heading");
        for (const auto& row : table.rows)
            for (const Inlines& cell : row) inlines(cell, where, "table cell");
    }
    void show(const Chart& chart, diagnostics::Location where) const {
        named(chart, where);
        say(chart.drawing.alternative, where, "alternative text");
        for (const Mark& mark : chart.drawing.marks)
            if (const auto* const label = std::get_if<Label>(&mark)) say(label->text, where, "chart label");
        show(chart.table, where);
    }
    void show(const Picture& picture, diagnostics::Location where) const {
        say(picture.name, where, "file name");
        say(picture.alternative, where, "alternative text");
        named(picture, where);
    }
    void show(const Callout& callout, diagnostics::Location where) const {
        inlines(callout.title, where, "heading");
        blocks(callout.content);
    }
    void show(const Preformatted& preformatted, diagnostics::Location where) const {
        say(preformatted.text, where, "preformatted text");
    }
    void show(const Definitions& definitions, diagnostics::Location where) const {
        for (const Definition& item : definitions.items) {
            inlines(item.term, where, "term");
            inlines(item.meaning, where, "definition");
        }
    }
    void show(const Index& index, diagnostics::Location where) const { say(index.see_also, where, "index"); }
    void show(const Cover& cover, diagnostics::Location where) const {
        blocks(cover.content);
        show(cover.logo, where);
    }
    void show(const Contents&, diagnostics::Location) const {}
    void show(const PageBreak&, diagnostics::Location) const {}
    void show(const Directive& directive, diagnostics::Location where) const {
        for (const std::string& word : directive.words) say(word, where, "directive");
    }
};

}  // namespace

diagnostics::Location ReadText::at(std::size_t offset) const {
    const Place* found = nullptr;
    for (const Place& place : places)
        if (place.offset <= offset) found = &place;
    if (found == nullptr) return {};
    diagnostics::Location where = found->where;
    if (where.column == 0) return where;
    for (std::size_t byte = found->offset; byte < offset && byte < text.size(); ++byte)
        if ((static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U) ++where.column;
    return where;
}

void visit_texts(const Document& document, const TextVisitor& visit) {
    const Visitor visitor{visit};
    visitor.say(document.title, {}, "title");
    visitor.say(document.subtitle, {}, "subtitle");
    visitor.say(document.author, {}, "author");
    visitor.say(document.audience_line, {}, "running header");
    visitor.say(document.stamp, {}, "stamp");
    visitor.blocks(document.blocks);
}

void visit_texts(const Blocks& blocks, const TextVisitor& visit) {
    Visitor{visit}.blocks(blocks);
}

}  // namespace casebook::document
