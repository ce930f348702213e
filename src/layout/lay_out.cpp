#include "layout/lay_out.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "layout/composer.hpp"
#include "layout/paginate.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

bool lacks_an_anchor(const document::Document& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [](const document::Block& block) {
        const auto* heading = std::get_if<document::Heading>(&block.kind);
        return heading != nullptr && heading->anchor.empty();
    });
}

// Header and footer of every page: who may read it and what it is; whose it is and how many pages it has.
class RunningLines {
  public:
    RunningLines(const document::Document& paper, const PageStyle& style, const fonts::Library& library,
                 Pages& pages)
        : paper_(paper), style_(style), library_(library), pages_(pages) {}

    void add() {
        const double head = style_.header_baseline;
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
            const double foot = pages_.pages[i].height - style_.footer_baseline;
            body_ = pages_.pages[i].body;
            boxes_.clear();
            const double left_end =
                put_left(paper_.audience_line, Style::bold, Ink::text, head, Artifact::header, left());
            const bool both = !paper_.title.empty() && !paper_.stamp.empty();
            const std::string what = paper_.stamp + (both ? " · " : "") + paper_.title;
            put_right(i > 0 ? what : std::string{}, left_end, head, Artifact::header);
            if (!boxes_.empty()) rule(head + 7, Artifact::header);
            const double author_end =
                put_left(paper_.author, Style::regular, Ink::muted, foot, Artifact::footer, left());
            put_right(fmt::format(fmt::runtime(style_.page_of), i + 1, pages_.pages.size()), author_end, foot,
                      Artifact::footer);
            std::vector<Box>& boxes = pages_.pages[i].boxes;
            boxes.insert(boxes.begin(), boxes_.begin(), boxes_.end());
        }
    }

  private:
    double left() const { return body_.x; }
    double right() const { return body_.x + body_.width; }

    // As much of the words as there is room for; the whole stands on the first page.
    std::string fitting(std::string_view words, Style style, double room) const {
        const RichText text = rich(words, {}, no_node);
        if (library_.width(text.text, style_.running, style) <= room) return text.text;
        std::string shortened;
        for (const fonts::Word* word : library_.words(text.text, style)) {
            if (library_.width(shortened + word->text + " …", style_.running, style) > room) break;
            shortened += word->text;
        }
        while (shortened.ends_with(' ')) shortened.pop_back();
        return shortened.empty() ? shortened : shortened + " …";
    }

    double put_left(std::string_view words, Style style, Ink ink, double baseline, Artifact artifact,
                    double x) {
        const std::string text = fitting(words, style, right() - x);
        if (text.empty()) return x;
        boxes_.push_back(
            {set_line(library_, text, style, style_.running, x, baseline, ink), no_node, artifact});
        return x + library_.width(text, style_.running, style);
    }

    void put_right(std::string_view words, double after, double baseline, Artifact artifact) {
        const std::string text = fitting(words, Style::regular, right() - after - 20);
        if (text.empty()) return;
        const double x = right() - library_.width(text, style_.running, Style::regular);
        boxes_.push_back({set_line(library_, text, Style::regular, style_.running, x, baseline, Ink::muted),
                          no_node, artifact});
    }

    void rule(double y, Artifact artifact) {
        boxes_.push_back(
            {document::Line{{left(), y}, {right(), y}, 0.4, Ink::muted, false}, no_node, artifact});
    }

    const document::Document& paper_;
    const PageStyle& style_;
    const fonts::Library& library_;
    Pages& pages_;
    Rect body_;
    std::vector<Box> boxes_;
};

Pages set_on_pages(const document::Document& document, const PageStyle& style, const fonts::Library& library,
                   diagnostics::Diagnostics& diagnostics) {
    Pages pages;
    pages.palette = style.palette;
    pages.title = document.title;
    pages.author = document.author;
    pages.subject = document.audience_line;
    pages.date = document.date;
    pages.language = document.language;
    Composer composer(document, style, library, diagnostics);
    const Rect body = style.upright().body;
    const Column column{body.x, body.width, Structure::root()};
    compose_title(composer, column);
    composer.compose(document.blocks, column);
    paginate(composer.take_flow(), style, library, pages);
    RunningLines(document, style, library, pages).add();
    pages.nodes = composer.structure.take();
    return pages;
}

}  // namespace

Pages lay_out(const document::Document& document, const PageStyle& style, const fonts::Library& library,
              diagnostics::Diagnostics& diagnostics) {
    if (!lacks_an_anchor(document)) return set_on_pages(document, style, library, diagnostics);
    document::Document numbered = document;
    document::number_anchors(numbered);
    return set_on_pages(numbered, style, library, diagnostics);
}

}  // namespace casebook::layout
