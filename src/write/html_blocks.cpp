#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "document/references.hpp"
#include "write/html.hpp"
#include "write/html_escape.hpp"
#include "write/html_index.hpp"
#include "write/html_notes.hpp"
#include "write/html_table.hpp"
#include "write/svg.hpp"

namespace casebook::write {
namespace {

using namespace document;

constexpr std::array<std::string_view, 4> callout_classes = {"note", "caution", "draft", "confidential"};
constexpr std::array<std::string_view, 3> paragraph_classes = {"", R"( class="lead")", R"( class="small")"};

struct Entry {
    int level;
    const Heading* heading;
};

/// Nested lists of links: an entry's list holds the entries below it.
std::string contents_list(const std::vector<Entry>& entries, const HtmlStyle& style) {
    std::string result;
    std::vector<int> open;
    for (const Entry& entry : entries) {
        if (open.empty() || entry.level > open.back()) {
            result += "<ol>";
            open.push_back(entry.level);
        } else {
            while (open.size() > 1 && entry.level < open.back()) {
                result += "</li></ol>";
                open.pop_back();
            }
            result += "</li>";
        }
        const Link link{"#" + entry.heading->anchor, without_marks(entry.heading->content)};
        result += "<li>" + html_inlines({Inline{link}}, style);
    }
    for (std::size_t i = 0; i < open.size(); ++i) result += "</li></ol>";
    return result;
}

class BlockWriter {
  public:
    BlockWriter(const Blocks& all, const HtmlStyle& style) : all_(all), style_(style), notes_(style) {}

    std::string run(const Blocks& blocks) {
        std::string result;
        for (const Block& block : blocks) result += std::visit(*this, block.kind);
        return result;
    }

    std::string operator()(const Heading& heading) {
        level_ = std::clamp(heading.level, 2, std::min(level_ + 1, 6));
        const std::string id =
            heading.anchor.empty() ? "" : fmt::format(R"( id="{}")", escape(heading.anchor));
        return fmt::format("<h{0}{1}>{2}</h{0}>\n", level_, id,
                           html_inlines(heading.content, style_, notes_));
    }

    std::string operator()(const Paragraph& paragraph) {
        return fmt::format("<p{}>{}</p>\n", paragraph_classes[static_cast<std::size_t>(paragraph.style)],
                           html_inlines(paragraph.content, style_, notes_));
    }

    std::string operator()(const List& list) {
        const bool counted_on = list.ordered && list.start != 1;
        std::string result = list.ordered ? "<ol" : "<ul";
        result += counted_on ? fmt::format(R"( start="{}">)", list.start) : ">";
        for (const Blocks& item : list.items) result += "\n<li>" + item_body(item) + "</li>";
        return result + (list.ordered ? "\n</ol>\n" : "\n</ul>\n");
    }

    std::string operator()(const Quotation& quotation) {
        const std::string quote = "<blockquote>\n" + run(quotation.content) + "</blockquote>";
        if (quotation.attribution.empty()) return quote + "\n";
        return fmt::format("<figure class=\"quotation\">{}<figcaption>{}</figcaption></figure>\n", quote,
                           html_inlines(quotation.attribution, style_, notes_));
    }

    std::string operator()(const Table& table) { return html_table(table, next_id(), style_, notes_); }

    std::string operator()(const Chart& chart) {
        const std::string id = next_id();
        const std::string title = chart.caption.empty() ? style_.words.chart : plain(chart.caption);
        const std::string caption =
            chart.caption.empty()
                ? ""
                : "<figcaption>" +
                      html_inlines(captioned(chart.anchor, chart.number, chart.caption), style_, notes_) +
                      "</figcaption>";
        return fmt::format(
            "<figure class=\"chart\">{}<div class=\"scroll\" role=\"group\" aria-label=\"{}\" "
            "tabindex=\"0\">{}</div>\n"
            "<details><summary>{}</summary>\n{}</details></figure>\n",
            caption, escape(title), svg(chart.drawing, id, title), escape(style_.words.chart_figures),
            html_table(chart.table, next_id(), style_, notes_));
    }

    std::string operator()(const Picture& picture) {
        const std::string source = style_.picture_folder.empty() && picture.bytes
                                       ? "data:" + picture.media_type + ";base64," + base64(*picture.bytes)
                                       : style_.picture_folder + picture.name;
        const std::string caption =
            picture.caption.empty()
                ? ""
                : "<figcaption>" +
                      html_inlines(captioned(picture.anchor, picture.number, picture.caption), style_,
                                   notes_) +
                      "</figcaption>";
        return fmt::format(
            "<figure class=\"picture\"><img src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\">{}</figure>\n",
            escape(source), escape(picture.alternative), picture.width, picture.height, caption);
    }

    std::string operator()(const Callout& callout) {
        const auto kind = static_cast<std::size_t>(callout.kind);
        const std::string id = next_id();
        const std::string title = plain(callout.title) == style_.words.callouts[kind] || callout.title.empty()
                                      ? escape(style_.words.callouts[kind])
                                      : fmt::format("{}: {}", escape(style_.words.callouts[kind]),
                                                    html_inlines(callout.title, style_, notes_));
        return fmt::format(
            "<aside class=\"callout {}\" role=\"note\" aria-labelledby=\"{}\"><p class=\"callout-title\" "
            "id=\"{}\">{}</p>\n{}</aside>\n",
            callout_classes[kind], id, id, title, run(callout.content));
    }

    std::string operator()(const Preformatted& preformatted) {
        return "<pre>" + escape("\n" + preformatted.text) + "</pre>\n";
    }

    std::string operator()(const Definitions& definitions) {
        std::string result = "<dl>";
        for (const Definition& item : definitions.items)
            result +=
                fmt::format("\n<div><dt>{}</dt><dd>{}</dd></div>", html_inlines(item.term, style_, notes_),
                            html_inlines(item.meaning, style_, notes_));
        return result + "\n</dl>\n";
    }

    std::string operator()(const Contents& contents) {
        std::vector<Entry> entries;
        for (const Block& block : all_)
            if (const auto* heading = std::get_if<Heading>(&block.kind))
                if (heading->level <= contents.depth && !heading->anchor.empty())
                    entries.push_back({std::max(heading->level, 2), heading});
        if (entries.empty()) return {};
        const std::string id = next_id();
        return fmt::format(
            "<nav class=\"contents\" aria-labelledby=\"{}\"><p class=\"contents-title\" id=\"{}\">{}</p>"
            "{}</nav>\n",
            id, id, escape(style_.words.contents), contents_list(entries, style_));
    }

    std::string operator()(const PageBreak&) { return "<div class=\"page-break\"></div>\n"; }

    std::string operator()(const Index& index) {
        return html_index(index, all_, std::min(level_ + 1, 6), style_);
    }
    std::string operator()(const Cover& cover) {
        const std::string logo = cover.logo.bytes == nullptr ? "" : (*this)(cover.logo);
        return "<div class=\"cover\">\n" + logo + run(cover.content) + "</div>\n";
    }

    [[nodiscard]] std::string notes() const { return notes_.section(); }

    std::string operator()(const Directive& directive) {
        throw std::logic_error("directive {{" + directive.verb + "}} in a finished document");
    }

  private:
    std::string next_id() { return fmt::format("{}{}", style_.id_prefix, ++ids_); }

    /// One paragraph alone needs no element of its own.
    std::string item_body(const Blocks& item) {
        const auto* only = item.size() == 1 ? std::get_if<Paragraph>(&item[0].kind) : nullptr;
        const bool bare = only != nullptr && only->style == ParagraphStyle::body;
        return bare ? html_inlines(only->content, style_, notes_) : "\n" + run(item);
    }

    const Blocks& all_;
    const HtmlStyle& style_;
    HtmlNotes notes_;
    int level_ = 1;
    int ids_ = 0;
};

}  // namespace

std::string html_blocks(const Blocks& blocks, const HtmlStyle& style) {
    BlockWriter writer(blocks, style);
    const std::string text = writer.run(blocks);
    return text + writer.notes();
}

}  // namespace casebook::write
