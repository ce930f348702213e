// The practice guide on paper: the whole of it as a book, with its forms.
#include <algorithm>

#include <fmt/format.h>

#include "document/visit_inlines.hpp"
#include "site/guide_pieces.hpp"

namespace casebook::site {
namespace {

using namespace document;

constexpr std::string_view no_break_space = "\u00A0";
// In spaces of a table's type: the width of a row, of a letter, of what parts two columns, of a column with
// words, and the most that one column needs.
constexpr double row = 220;
constexpr double letter = 2.8;
constexpr double gap = 6.5;
constexpr double words_beside = 60;
constexpr double most_room = 70;

bool is_to_be_filled_in(const Table& table, std::size_t column) {
    std::size_t empty = 0;
    for (const std::vector<Inlines>& row : table.rows) {
        const std::string text = plain(row[column]);
        if (text.empty() || text == no_break_space) ++empty;
    }
    return 2 * empty > table.rows.size();
}

/// Columns are as wide as their words, so those that wait for a pen are widened by spaces behind their heads.
void make_room_to_write(Blocks& blocks) {
    visit_blocks(blocks, [](Block& block) {
        auto* table = std::get_if<Table>(&block.kind);
        if (table == nullptr) return;
        double left = row;
        std::vector<Column*> waiting;
        for (std::size_t i = 0; i < table->columns.size(); ++i) {
            Column& column = table->columns[i];
            const bool waits = is_to_be_filled_in(*table, i);
            if (waits) waiting.push_back(&column);
            left -= gap + (waits ? letter * static_cast<double>(plain(column.head).size()) : words_beside);
        }
        if (waiting.empty() || left <= 0) return;
        const double share = std::min(left / static_cast<double>(waiting.size()), most_room);
        std::string room;
        for (double width = 1; width <= share; ++width) room += no_break_space;
        for (Column* column : waiting) column->head.push_back({Text{room}});
    });
}

/// A table below a sentence may be set on a later page, as figures are; on a form it has to stay where it is.
/// So the sentence becomes its caption, which nothing parts from the heading above it.
void keep_tables_in_place(Blocks& blocks) {
    for (std::size_t i = 0; i + 2 < blocks.size(); ++i) {
        auto* sentence = std::get_if<Paragraph>(&blocks[i + 1].kind);
        auto* table = std::get_if<Table>(&blocks[i + 2].kind);
        const bool below_heading = std::holds_alternative<Heading>(blocks[i].kind);
        if (!below_heading || sentence == nullptr || table == nullptr || !table->caption.empty()) continue;
        table->caption = std::move(sentence->content);
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

class Book {
  public:
    Book(const Pieces& pieces, const DefinedWords& defined)
        : pieces_(pieces), defined_(defined), catalogue_(pieces.catalogue) {}

    Blocks blocks() {
        blocks_.push_back({Cover{
            {paragraph(catalogue_.phrase("site.guide.lead"), ParagraphStyle::lead),
             paragraph(catalogue_.phrase("site.guide.origin", {{"school", pieces_.release->school}}))}}});
        blocks_.push_back({Contents{2}});
        int number = 0;
        for (const GuidePlace& place : pieces_.guide.chapters) chapter(place, ++number);
        forms();
        if (pieces_.guide.glossary) glossary(*pieces_.guide.glossary);
        if (defined_.terms().empty()) return std::move(blocks_);
        begin(catalogue_.phrase("site.book.index"), "the-index", {});
        blocks_.push_back({Index{catalogue_.phrase("index.see-also")}});
        return std::move(blocks_);
    }

  private:
    void begin(std::string_view title, std::string anchor, diagnostics::Location where) {
        blocks_.push_back({PageBreak{}});
        blocks_.push_back({Heading{2, words(title, where), std::move(anchor)}, where});
    }

    /// The page's own text, its headings one or more levels lower, its links as places in the book.
    Blocks body(const GuidePlace& place, int lower) const {
        Blocks body = place.page->body;
        visit_blocks(body, [&](Block& block) {
            if (auto* heading = std::get_if<Heading>(&block.kind)) heading->level += lower;
        });
        visit_pieces(body, [&](Inline& one, diagnostics::Location) {
            const auto* link = std::get_if<Link>(&one.kind);
            if (link == nullptr || link->target.find(':') < link->target.find_first_of("/?#")) return;
            const std::string anchor = pieces_.guide.anchor_of(place.path, link->target);
            one.kind = Reference{anchor, Mention::name_and_page, link->content};
        });
        return body;
    }

    Blocks with_marks(Blocks body) const {
        defined_.mark_first(body, [](const DefinedWords::Term& term, Inline found) {
            return Inlines{{IndexMark{term.words}, found.where}, found};
        });
        return body;
    }

    void chapter(const GuidePlace& place, int number) {
        const GuidePage& page = *place.page;
        begin(fmt::format("{}. {}", number, page.title), place.anchor, page.where);
        blocks_.push_back({Paragraph{words(page.summary, page.where), ParagraphStyle::lead}, page.where});
        if (!page.shipped) blocks_.push_back(paragraph(whose(pieces_, page), ParagraphStyle::small));
        append(blocks_, with_marks(body(place, 1)));
        std::vector<Inlines> forms;
        for (const std::string& id : page.related)
            if (const GuidePlace* form = pieces_.guide.form(id))
                forms.push_back(
                    {{Reference{form->anchor, Mention::name_and_page, words(form->page->title)}}});
        if (forms.empty()) return;
        blocks_.push_back(heading(3, catalogue_.phrase("site.guide.forms-of-chapter")));
        blocks_.push_back(list(std::move(forms)));
    }

    void forms() {
        if (pieces_.guide.forms.empty()) return;
        begin(catalogue_.phrase("site.forms.title"), "the-forms", {});
        blocks_.push_back(paragraph(catalogue_.phrase("site.forms.lead"), ParagraphStyle::lead));
        std::vector<Inlines> all;
        for (const GuidePlace& place : pieces_.guide.forms)
            all.push_back({{Reference{place.anchor, Mention::name_and_page, words(place.page->title)}}});
        blocks_.push_back(list(std::move(all)));
        for (const GuidePlace& place : pieces_.guide.forms) {
            const GuidePage& page = *place.page;
            blocks_.push_back({PageBreak{}});
            Inlines title = words(page.title, page.where);
            title.push_back({IndexMark{page.title}, page.where});
            blocks_.push_back({Heading{3, std::move(title), place.anchor}, page.where});
            blocks_.push_back({Paragraph{words(page.summary, page.where)}, page.where});
            Blocks sheet = body(place, 2);
            make_room_to_write(sheet);
            keep_tables_in_place(sheet);
            append(blocks_, std::move(sheet));
        }
    }

    void glossary(const GuidePlace& place) {
        const GuidePage& page = *place.page;
        begin(page.title, place.anchor, page.where);
        Blocks terms = body(place, 1);
        std::size_t next = 0;
        for (Block& block : terms) {
            auto* heading = std::get_if<Heading>(&block.kind);
            if (heading == nullptr || heading->level != 4 || next == defined_.terms().size()) continue;
            const DefinedWords::Term& term = defined_.terms()[next++];
            heading->anchor = term_anchor(term.anchor);
            heading->content.push_back({IndexMark{term.words}, block.where});
        }
        append(blocks_, std::move(terms));
    }

    const Pieces& pieces_;
    const DefinedWords& defined_;
    const wording::Catalogue& catalogue_;
    Blocks blocks_;
};

}  // namespace

released::Paper guide_book(const Pieces& pieces, const DefinedWords& defined) {
    Document document = pieces.document(pieces.catalogue.phrase("site.book.title"));
    document.subtitle = pieces.catalogue.phrase("site.book.subtitle");
    document.author = pieces.catalogue.phrase("site.book.author");
    // The book tells nothing of the school's records, so their date would say nothing about it.
    document.date.clear();
    document.blocks = Book(pieces, defined).blocks();
    number_anchors(document);
    return {pieces.release, std::string(book_path), std::move(document)};
}

}  // namespace casebook::site
