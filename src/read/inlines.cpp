#include "read/inlines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "read/faults.hpp"
#include "read/links.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

using document::Inline;
using document::Inlines;

constexpr int deepest = 30;

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view{} : std::string_view{text};
}

/// Whether figures stand right before and behind, as in `5*3*2`.
bool between_figures(cmark_node* node) {
    cmark_node* const before = cmark_node_previous(node);
    cmark_node* const after = cmark_node_next(node);
    if (before == nullptr || after == nullptr || cmark_node_get_type(before) != CMARK_NODE_TEXT ||
        cmark_node_get_type(after) != CMARK_NODE_TEXT)
        return false;
    const auto figure = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view left = view(cmark_node_get_literal(before));
    const std::string_view right = view(cmark_node_get_literal(after));
    return !left.empty() && !right.empty() && figure(left.back()) && figure(right.front());
}

bool is_line_break(std::string_view html) {
    constexpr std::array<std::string_view, 5> spellings{"<br>", "<br/>", "<br />", "<BR>", "<BR/>"};
    return std::ranges::find(spellings, html) != spellings.end();
}

}  // namespace

bool only_a_comment(std::string_view html) {
    html = trimmed(html);
    return html.starts_with("<!--") && html.find("-->") == html.size() - 3;
}

Inlines InlineReader::read(cmark_node* first, cmark_node* end) {
    Inlines result;
    joins_ = false;
    for (cmark_node* node = first; node != nullptr && node != end; node = cmark_node_next(node))
        read_one(node, result);
    joins_ = false;
    return result;
}

Inlines InlineReader::children(cmark_node* node) {
    if (depth_ == deepest) {
        too_deep_ = true;
        return {};
    }
    ++depth_;
    Inlines result = read(cmark_node_first_child(node));
    --depth_;
    return result;
}

diagnostics::Location InlineReader::place(cmark_node* node) const {
    return place_of_(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
}

void InlineReader::add_text(cmark_node* node, std::string_view text, Inlines& result) {
    bool hidden = false;
    const std::string cleaned = clean(text, hidden);
    if (hidden && !hidden_) {
        hidden_ = true;
        report(diagnostics_, faults::hidden_characters, {place(node)},
               "the text holds characters that cannot be seen");
    }
    if (joins_ && !result.empty()) {
        std::get<document::Text>(result.back().kind).text += cleaned;
    } else if (!cleaned.empty()) {
        result.push_back({document::Text{cleaned}, place(node)});
    }
    joins_ = !result.empty() && std::holds_alternative<document::Text>(result.back().kind);
}

void InlineReader::add_link(cmark_node* node, Inlines& result) {
    Inlines content = children(node);
    const std::string_view target = view(cmark_node_get_url(node));
    if (allowed_link(target)) {
        result.push_back({document::Link{std::string{target}, std::move(content)}, place(node)});
        return;
    }
    report(diagnostics_, faults::link_left_out, {place(node)},
           fmt::format("this link leads to “{}”", target));
    for (Inline& item : content) result.push_back(std::move(item));
}

void InlineReader::leave_out_html(cmark_node* node) {
    const std::string_view html = view(cmark_node_get_literal(node));
    if (!only_a_comment(html))
        report(diagnostics_, faults::html_left_out, {place(node), characters(html)},
               fmt::format("{} is HTML", html));
}

void InlineReader::read_one(cmark_node* node, Inlines& result) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT) return add_text(node, view(cmark_node_get_literal(node)), result);
    if (type == CMARK_NODE_SOFTBREAK) {
        // The space belongs to the line that ends, so that the next line's text has a place of its own.
        add_text(node, " ", result);
        joins_ = false;
        return;
    }
    if (type == CMARK_NODE_CODE) {
        bool hidden = false;
        result.push_back({document::Code{clean(view(cmark_node_get_literal(node)), hidden)}, place(node)});
    } else if (type == CMARK_NODE_LINEBREAK) {
        // cmark gives a line break no place; what stands before it is near enough.
        result.push_back(
            {document::LineBreak{}, result.empty() ? diagnostics::Location{} : result.back().where});
    } else if (type == CMARK_NODE_EMPH) {
        if (between_figures(node))
            report(diagnostics_, faults::asterisks_between_figures, {place(node)},
                   "two asterisks stand between figures");
        result.push_back({document::Emphasis{children(node)}, place(node)});
    } else if (type == CMARK_NODE_STRONG) {
        result.push_back({document::Strong{children(node)}, place(node)});
    } else if (type == CMARK_NODE_LINK) {
        add_link(node, result);
    } else if (type == CMARK_NODE_HTML_INLINE) {
        if (is_line_break(view(cmark_node_get_literal(node))))
            result.push_back({document::LineBreak{}, place(node)});
        else
            leave_out_html(node);
    } else if (type == CMARK_NODE_IMAGE) {
        report(diagnostics_, faults::picture_left_out, {place(node)},
               "a picture stands inside a line of text",
               {.why = "pictures are shown only in a paragraph of their own; its words were kept",
                .mend = "leave an empty line before and after it"});
        for (Inline& item : children(node)) result.push_back(std::move(item));
    }
    joins_ = false;
}

}  // namespace casebook::read
