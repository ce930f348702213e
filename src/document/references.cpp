#include "document/references.hpp"

#include <map>
#include <set>

#include "document/visit_inlines.hpp"

namespace casebook::document {
namespace {

std::string numbered(const std::string& name, int number) {
    const std::size_t at = name.find("{}");
    return at == std::string::npos ? name : name.substr(0, at) + std::to_string(number) + name.substr(at + 2);
}

bool is_blank(const Inlines& text) {
    return plain(text).find_first_not_of(" \t\n") == std::string::npos;
}

void take_nested_notes_out(Inlines& text) {
    std::erase_if(text, [](const Inline& one) {
        return std::holds_alternative<Note>(one.kind) || std::holds_alternative<MarginNote>(one.kind);
    });
    for (Inline& one : text)
        if (Inlines* const inner = content_of(one)) take_nested_notes_out(*inner);
}

class Places {
  public:
    explicit Places(Document& document) {
        for (Block& block : document.blocks) add(block);
    }
    std::vector<Place> take() { return std::move(places_); }

  private:
    void add(Block& block) {
        const std::span<Block> one{&block, 1};
        visit_blocks(one, [&](Block& inner) { name(inner); });
        visit_pieces(one, [&](Inline& piece, diagnostics::Location) {
            const auto* const target = std::get_if<Target>(&piece.kind);
            if (target != nullptr) add(target->anchor, below_);
        });
    }
    void name(const Block& block) {
        if (const auto* const heading = std::get_if<Heading>(&block.kind)) {
            below_ = without_marks(heading->content);
            add(heading->anchor, below_);
        } else if (const auto* const table = std::get_if<Table>(&block.kind)) {
            add(table->anchor, words(table->number));
        } else if (const auto* const chart = std::get_if<Chart>(&block.kind)) {
            add(chart->anchor, words(chart->number));
        } else if (const auto* const picture = std::get_if<Picture>(&block.kind)) {
            add(picture->anchor, words(picture->number));
        }
    }
    void add(const std::string& anchor, const Inlines& name) {
        if (!anchor.empty() && known_.insert(anchor).second)
            places_.push_back({anchor, is_blank(name) ? below_ : name});
    }

    Inlines below_;
    std::set<std::string> known_;
    std::vector<Place> places_;
};

}  // namespace

void number_notes(Document& document) {
    int last = 0;
    visit_pieces(document.blocks, [&](Inline& piece, diagnostics::Location) {
        if (Inlines* const hanging = hanging_on(piece)) take_nested_notes_out(*hanging);
        if (auto* const note = std::get_if<Note>(&piece.kind)) note->number = ++last;
    });
}

void number_figures(Document& document, const NumberedNames& names) {
    int figures = 0;
    int tables = 0;
    std::set<std::string> taken;
    const auto number = [&](auto& thing, int& last, const std::string& name) {
        if (is_blank(thing.caption)) return;
        thing.number = numbered(name, ++last);
        if (thing.anchor.empty()) thing.anchor = slug(thing.number);
        const std::string base = thing.anchor;
        for (int copy = 2; !taken.insert(thing.anchor).second; ++copy)
            thing.anchor = base + "-" + std::to_string(copy);
    };
    visit_blocks(document.blocks, [&](Block& block) {
        if (auto* const table = std::get_if<Table>(&block.kind)) number(*table, tables, names.table);
        if (auto* const chart = std::get_if<Chart>(&block.kind)) number(*chart, figures, names.figure);
        if (auto* const picture = std::get_if<Picture>(&block.kind)) number(*picture, figures, names.figure);
    });
}

Inlines captioned(const std::string& anchor, const std::string& number, const Inlines& caption) {
    if (number.empty() || is_blank(caption)) return caption;
    Inlines result;
    if (!anchor.empty()) result.push_back({Target{anchor}});
    result.push_back({Text{number + ": "}});
    result.insert(result.end(), caption.begin(), caption.end());
    return result;
}

std::vector<Place> places_of(const Document& document) {
    Document copy = document;
    return Places(copy).take();
}

std::vector<Unresolved> resolve_references(Document& document) {
    std::map<std::string, Inlines, std::less<>> names;
    for (Place& place : Places(document).take()) names.emplace(place.anchor, std::move(place.name));
    std::vector<Unresolved> missing;
    visit_pieces(document.blocks, [&](Inline& piece, diagnostics::Location where) {
        auto* const reference = std::get_if<Reference>(&piece.kind);
        if (reference == nullptr || reference->target.empty()) return;
        const auto found = names.find(reference->target);
        if (found == names.end()) {
            missing.push_back({reference->target, where});
            reference->target.clear();
        } else if (is_blank(reference->content)) {
            reference->content = found->second;
        }
    });
    return missing;
}

}  // namespace casebook::document
