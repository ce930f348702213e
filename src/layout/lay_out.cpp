#include "layout/lay_out.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "document/index.hpp"
#include "document/references.hpp"
#include "document/visit_inlines.hpp"
#include "layout/composer.hpp"
#include "layout/hanging.hpp"
#include "layout/paginate.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

constexpr int most_settings = 6;

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

PageNumbers numbers_of(const Pages& pages) {
    PageNumbers numbers;
    for (const Destination& place : pages.destinations) numbers.emplace(place.anchor, place.page + 1);
    return numbers;
}

bool has_a_cover(const document::Document& document) {
    return !document.blocks.empty() && std::holds_alternative<document::Cover>(document.blocks.front().kind);
}

// One setting of a paper, with the pages that the last one found.
class PaperSetting {
  public:
    PaperSetting(const document::Document& document, const PageStyle& style, const fonts::Library& library)
        : document_(document), style_(style), library_(library) {}

    Pages set(PageNumbers numbers, diagnostics::Diagnostics& diagnostics) {
        Pages pages;
        pages.palette = style_.palette;
        pages.grey_pictures = style_.grey_pictures;
        pages.archive = style_.archive;
        pages.title = document_.title;
        pages.author = document_.author;
        pages.subject = document_.audience_line;
        pages.date = document_.date;
        pages.language = document_.language;
        Composer composer(document_, style_, library_, diagnostics);
        composer.apparatus.pages = std::move(numbers);
        composer.apparatus.page = style_.page;
        composer.apparatus.on_page = style_.on_page;
        composer.apparatus.note = style_.note;
        composer.apparatus.back = style_.back;
        const Rect body = style_.upright().body;
        const Column column{body.x, body.width, Structure::root()};
        if (!has_a_cover(document_)) compose_title(composer, column);
        composer.compose(document_.blocks, column);
        Flow flow = composer.take_flow();
        hang(composer, flow);
        paginate(std::move(flow), style_, library_, pages);
        RunningLines(document_, style_, library_, pages).add();
        pages.nodes = composer.structure.take();
        asks_for_pages_ = composer.apparatus.asks_for_pages;
        return pages;
    }
    [[nodiscard]] bool asks_for_pages() const { return asks_for_pages_; }

  private:
    const document::Document& document_;
    const PageStyle& style_;
    const fonts::Library& library_;
    bool asks_for_pages_ = false;
};

// Whether anything stands in the margin.
bool has_margin_notes(document::Document& document) {
    bool found = false;
    document::visit_pieces(document.blocks, [&](document::Inline& piece, diagnostics::Location) {
        found = found || std::holds_alternative<document::MarginNote>(piece.kind);
    });
    return found;
}

// A link to a place that is not in the paper is only its words.
void forget_broken_links(document::Document& document) {
    std::set<std::string, std::less<>> known;
    for (document::Place& place : document::places_of(document)) known.insert(std::move(place.anchor));
    document::visit_pieces(document.blocks, [&](document::Inline& piece, diagnostics::Location) {
        auto* const link = std::get_if<document::Link>(&piece.kind);
        if (link != nullptr && link->target.starts_with('#') && !known.contains(link->target.substr(1)))
            link->target.clear();
    });
}

}  // namespace

Pages lay_out(const document::Document& document, const PageStyle& style, const fonts::Library& library,
              diagnostics::Diagnostics& diagnostics) {
    document::Document prepared = document;
    document::number_anchors(prepared);
    document::number_notes(prepared);
    document::place_index_marks(prepared);
    static_cast<void>(document::resolve_references(prepared));
    forget_broken_links(prepared);
    const PageStyle own = has_margin_notes(prepared) ? with_margin(style) : style;
    PaperSetting setting(prepared, own, library);
    Pages pages = setting.set({}, diagnostics);
    PageNumbers numbers = numbers_of(pages);
    // Words such as "page 9" may move what stands behind them, so the paper is set until nothing moves.
    for (int i = 1; setting.asks_for_pages() && i < most_settings; ++i) {
        diagnostics::Diagnostics told_before;
        pages = setting.set(numbers, told_before);
        PageNumbers found = numbers_of(pages);
        if (found == numbers) return pages;
        numbers = std::move(found);
    }
    return pages;
}

}  // namespace casebook::layout
