#include "write/html_notes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "write/html_escape.hpp"

namespace casebook::write {

std::string HtmlNotes::id(std::string_view what, int number) const {
    return fmt::format("{}{}-{}", style_.id_prefix, what, number);
}

std::string HtmlNotes::mark(const document::Note& note, bool with_link) {
    const int number = note.number > 0 ? note.number : static_cast<int>(kept_.size()) + 1;
    kept_.push_back({number, html_inlines(note.content, style_)});
    if (!with_link) return fmt::format(R"(<sup id="{}">{}</sup>)", id("mark", number), number);
    return fmt::format(R"(<sup><a id="{}" href="#{}" role="doc-noteref" aria-label="{}">{}</a></sup>)",
                       id("mark", number), id("note", number),
                       escape(fmt::format(fmt::runtime(style_.words.note), number)), number);
}

std::string HtmlNotes::section() const {
    if (kept_.empty()) return {};
    const std::string heading = style_.id_prefix + "notes";
    std::string result = fmt::format(
        "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n"
        "<ol>\n",
        heading, escape(style_.words.notes));
    std::vector<Kept> kept = kept_;
    std::ranges::stable_sort(kept, {}, &Kept::number);
    for (const Kept& note : kept) {
        result += fmt::format(
            "<li id=\"{}\" value=\"{}\">{} <a href=\"#{}\" role=\"doc-backlink\" "
            "aria-label=\"{}\">↩</a></li>\n",
            id("note", note.number), note.number, note.words, id("mark", note.number),
            escape(fmt::format(fmt::runtime(style_.words.back), note.number)));
    }
    return result + "</ol>\n</section>\n";
}

}  // namespace casebook::write
