#include "layout/rich_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "fonts/utf8.hpp"
#include "layout/apparatus.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

// The mark of a note: its size of the paragraph's, and how far it stands above the line in ems of its own.
constexpr double mark_scale = 0.66;
constexpr double mark_rise = 0.5;

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
        while (!result_.spans.empty() && result_.spans.back().begin >= result_.text.size()) {
            const std::vector<std::size_t>& hangers = result_.spans.back().hangers;
            pending_.insert(pending_.begin(), hangers.begin(), hangers.end());
            result_.spans.pop_back();
        }
        if (!result_.spans.empty()) result_.spans.back().end = result_.text.size();
        hang_on_last_word();
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
        span.hangers = std::exchange(pending_, {});
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
        std::string page;
        if (apparatus() != nullptr && reference.mention != document::Mention::name) {
            const bool alone = reference.mention == document::Mention::page;
            page = apparatus()->on(reference.target, alone ? apparatus()->page : apparatus()->on_page);
        }
        document::Inlines shown;
        if (page.empty() || reference.mention != document::Mention::page) shown = reference.content;
        if (!shown.empty() && !page.empty()) page.insert(page.begin(), ' ');
        if (!page.empty()) shown.push_back({document::Text{std::move(page)}});
        add_kind(document::Link{"#" + reference.target, std::move(shown)}, std::move(span));
    }
    void add_kind(const document::Note& note, Span span) {
        if (apparatus() == nullptr || document::plain(note.content).empty()) return;
        const std::string number = std::to_string(note.number);
        const auto says = [&](const std::string& words) { return fmt::format(fmt::runtime(words), number); };
        const NodeId paragraph = span.node;
        const NodeId reference = structure_->add(Role::reference, paragraph);
        span.node = structure_->add(
            {.role = Role::link, .parent = reference, .alternative = says(apparatus()->note)});
        span.link = "#" + note_anchor(note.number);
        span.style = Style::regular;
        span.ink = Ink::accent;
        span.scale = mark_scale;
        span.rise = mark_rise;
        const NodeId own = structure_->add(Role::note, paragraph);
        const NodeId label = structure_->add(Role::label, own);
        const NodeId back =
            structure_->add({.role = Role::link, .parent = label, .alternative = says(apparatus()->back)});
        hang({.kind = HangerKind::note,
              .anchor = mark_anchor(note.number),
              .words = hanging_words(note.content, own),
              .number = number,
              .label = back});
        add_text(number, span, false);
    }
    void add_kind(const document::MarginNote& note, const Span& span) {
        if (apparatus() == nullptr || document::plain(note.content).empty()) return;
        const NodeId own = structure_->add(Role::note, span.node);
        hang({.kind = HangerKind::margin_note, .words = hanging_words(note.content, own)});
    }
    void add_kind(const document::Target& target, const Span&) {
        if (apparatus() != nullptr && !target.anchor.empty()) hang({.anchor = target.anchor});
    }
    void add_kind(const document::IndexMark&, const Span&) {}

    Apparatus* apparatus() const { return structure_ == nullptr ? nullptr : structure_->apparatus(); }
    RichText hanging_words(const document::Inlines& content, NodeId node) const {
        Flattener inner(structure_);
        inner.add(content, {.node = node});
        return inner.take(true);
    }
    void hang(Hanger hanger) {
        pending_.push_back(apparatus()->hangers.size());
        apparatus()->hangers.push_back(std::move(hanger));
    }
    // What hangs behind the last word hangs on that word.
    void hang_on_last_word() {
        if (pending_.empty() || result_.spans.empty()) return;
        Span& last = result_.spans.back();
        const std::size_t space = result_.text.rfind(' ');
        if (space != std::string::npos && space + 1 > last.begin && space + 1 < last.end) {
            Span word = last;
            last.end = word.begin = space + 1;
            word.hangers = std::exchange(pending_, {});
            result_.spans.push_back(std::move(word));
        } else {
            last.hangers.insert(last.hangers.end(), pending_.begin(), pending_.end());
            pending_.clear();
        }
    }
    void add_kind(const document::Placeholder& placeholder, const Span&) {
        throw std::logic_error("the placeholder " + placeholder.name +
                               " was not filled in before the paper was set");
    }

    Structure* structure_;
    RichText result_;
    std::vector<std::size_t> pending_;  // hangers that wait for a word
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
