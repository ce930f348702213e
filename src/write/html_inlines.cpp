#include <stdexcept>

#include <fmt/format.h>

#include "write/html.hpp"
#include "write/html_escape.hpp"
#include "write/html_notes.hpp"

namespace casebook::write {
namespace {

using namespace document;

bool is_language_tag(std::string_view tag) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    return tag.size() >= 2 && tag.find_first_not_of(letters) == std::string_view::npos &&
           tag.front() != '-' && tag.back() != '-';
}

class InlineWriter {
  public:
    explicit InlineWriter(const HtmlStyle& style, HtmlNotes* notes) : style_(style), notes_(notes) {}

    std::string run(const Inlines& inlines) {
        std::string result;
        for (const Inline& part : inlines) result += std::visit(*this, part.kind);
        return result;
    }

    std::string operator()(const Text& text) { return escape(text.text); }
    std::string operator()(const Emphasis& part) { return "<em>" + run(part.content) + "</em>"; }
    std::string operator()(const Strong& part) { return "<strong>" + run(part.content) + "</strong>"; }
    std::string operator()(const Code& part) { return "<code>" + escape(part.text) + "</code>"; }
    std::string operator()(const LineBreak&) { return "<br>"; }

    std::string operator()(const Link& link) {
        const auto target = safe_target(link.target, style_.depth);
        if (!target || inside_link_) return run(link.content);
        inside_link_ = true;
        const std::string content = run(link.content);
        inside_link_ = false;
        if (content.empty()) return {};
        return fmt::format(R"(<a href="{}">{}</a>)", escape(*target), content);
    }

    std::string operator()(const Language& part) {
        if (!is_language_tag(part.tag)) return run(part.content);
        return fmt::format(R"(<span lang="{}" dir="auto">{}</span>)", part.tag, run(part.content));
    }

    std::string operator()(const Reference& reference) {
        if (reference.target.empty()) return run(reference.content);
        return (*this)(Link{"#" + reference.target, reference.content});
    }
    std::string operator()(const Note& note) {
        if (plain(note.content).empty()) return {};
        return notes_ == nullptr ? " (" + run(note.content) + ")" : notes_->mark(note, !inside_link_);
    }
    std::string operator()(const MarginNote& note) {
        const std::string words = run(note.content);
        return words.empty() ? words : " <small class=\"margin-note\">" + words + "</small>";
    }
    std::string operator()(const Target& target) {
        return target.anchor.empty() ? "" : fmt::format(R"(<span id="{}"></span>)", escape(target.anchor));
    }
    std::string operator()(const IndexMark&) { return {}; }

    std::string operator()(const Placeholder& placeholder) {
        throw std::logic_error("placeholder {{" + placeholder.name + "}} in a finished document");
    }

  private:
    const HtmlStyle& style_;
    HtmlNotes* notes_;  // null where the text has no place for notes
    bool inside_link_ = false;
};

}  // namespace

std::string html_inlines(const Inlines& inlines, const HtmlStyle& style) {
    return InlineWriter(style, nullptr).run(inlines);
}

std::string html_inlines(const Inlines& inlines, const HtmlStyle& style, HtmlNotes& notes) {
    return InlineWriter(style, &notes).run(inlines);
}

}  // namespace casebook::write
