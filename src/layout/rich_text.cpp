#include "layout/rich_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>

#include "fonts/utf8.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

Style emphasised(Style style) {
    if (style == Style::bold || style == Style::bold_italic) return Style::bold_italic;
    return style == Style::mono ? Style::mono : Style::italic;
}

Style strengthened(Style style) {
    if (style == Style::italic || style == Style::bold_italic) return Style::bold_italic;
    return style == Style::mono ? Style::mono : Style::bold;
}

std::string composed(std::string_view text) {
    if (std::all_of(text.begin(), text.end(),
                    [](char byte) { return static_cast<signed char>(byte) >= 0; })) {
        return std::string{text};
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    if (U_SUCCESS(status))
        nfc->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string{text};
}

// Marks that change the direction of what follows could make a page say what its text does not.
bool may_not_reach_a_page(char32_t character) {
    const bool overrides =
        (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    const bool unassigned_use = character == 0xFEFF || character == 0xFFFE || character == 0xFFFF;
    return overrides || unassigned_use || u_charType(static_cast<UChar32>(character)) == U_CONTROL_CHAR;
}

class Flattener {
  public:
    Flattener(Structure* structure) : structure_(structure) {}

    void add(const document::Inlines& inlines, const Span& context) {
        for (const document::Inline& piece : inlines) {
            Span span = context;
            if (piece.where != diagnostics::Location{}) span.where = piece.where;
            std::visit([&](const auto& kind) { add_kind(kind, span); }, piece.kind);
        }
    }

    void add_text(std::string_view raw, const Span& span, bool keep_spaces) {
        const std::string text = composed(raw);
        const std::size_t begin = result_.text.size();
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t from = at;
            const char32_t character = fonts::next_character(text, at);
            const bool space = character == ' ' || (character >= '\t' && character <= '\r');
            if (space) {
                if (keep_spaces || may_begin_a_space()) result_.text += ' ';
            } else if (!may_not_reach_a_page(character)) {
                if (character == 0xFFFD) {
                    fonts::append_character(result_.text, character);
                } else {
                    result_.text.append(text, from, at - from);
                }
            }
        }
        close_span(begin, span);
    }

    RichText take(bool trim) {
        if (trim) {
            while (!result_.text.empty() && (result_.text.back() == ' ' || result_.text.back() == '\n'))
                result_.text.pop_back();
        }
        while (!result_.spans.empty() && result_.spans.back().begin >= result_.text.size())
            result_.spans.pop_back();
        if (!result_.spans.empty()) result_.spans.back().end = result_.text.size();
        return std::move(result_);
    }

  private:
    bool may_begin_a_space() const {
        return !result_.text.empty() && result_.text.back() != ' ' && result_.text.back() != '\n';
    }

    void close_span(std::size_t begin, Span span) {
        if (begin == result_.text.size()) return;
        span.begin = begin;
        span.end = result_.text.size();
        result_.spans.push_back(std::move(span));
    }

    void add_kind(const document::Text& text, const Span& span) { add_text(text.text, span, false); }
    void add_kind(const document::Emphasis& emphasis, Span span) {
        span.style = emphasised(span.style);
        add(emphasis.content, span);
    }
    void add_kind(const document::Strong& strong, Span span) {
        span.style = strengthened(span.style);
        add(strong.content, span);
    }
    void add_kind(const document::Code& code, Span span) {
        span.style = Style::mono;
        add_text(code.text, span, false);
    }
    void add_kind(const document::Link& link, Span span) {
        const std::string words = document::plain(link.content);
        if (words.empty() || link.target.empty()) return add(link.content, span);
        span.node = structure_->add({.role = Role::link, .parent = span.node, .alternative = words});
        span.link = link.target;
        span.ink = Ink::accent;
        add(link.content, span);
    }
    void add_kind(const document::LineBreak&, const Span& span) {
        if (!result_.text.empty() && result_.text.back() == ' ') {
            result_.text.back() = '\n';
            return;
        }
        const std::size_t begin = result_.text.size();
        result_.text += '\n';
        close_span(begin, span);
    }
    void add_kind(const document::Language& language, Span span) {
        if (document::plain(language.content).empty()) return;
        span.node = structure_->add({.role = Role::span, .parent = span.node, .language = language.tag});
        span.language = language.tag;
        add(language.content, span);
    }
    void add_kind(const document::Reference& reference, Span span) {
        if (reference.target.empty()) return add(reference.content, span);
        add_kind(document::Link{"#" + reference.target, reference.content}, std::move(span));
    }
    void add_kind(const document::Note& note, const Span& span) { add_aside(note.content, span); }
    void add_kind(const document::MarginNote& note, const Span& span) { add_aside(note.content, span); }
    void add_aside(const document::Inlines& words, const Span& span) {
        add_text(" (", span, false);
        add(words, span);
        add_text(")", span, false);
    }
    void add_kind(const document::Target&, const Span&) {}
    void add_kind(const document::IndexMark&, const Span&) {}
    void add_kind(const document::Placeholder& placeholder, const Span&) {
        throw std::logic_error("the placeholder " + placeholder.name +
                               " was not filled in before the paper was set");
    }

    Structure* structure_;
    RichText result_;
};

}  // namespace

RichText rich(const document::Inlines& inlines, Look look, NodeId parent, Structure& structure) {
    Flattener flattener(&structure);
    flattener.add(inlines, {.style = look.style, .ink = look.ink, .node = parent});
    return flattener.take(true);
}

RichText rich(std::string_view text, Look look, NodeId parent) {
    Flattener flattener(nullptr);
    flattener.add_text(text, {.style = look.style, .ink = look.ink, .node = parent}, false);
    return flattener.take(true);
}

RichText rich_code(std::string_view line, NodeId parent, diagnostics::Location where) {
    Flattener flattener(nullptr);
    flattener.add_text(line, {.style = Style::mono, .node = parent, .where = where}, true);
    return flattener.take(false);
}

}  // namespace casebook::layout
