// The practice guide on the site: its contents, a page for each chapter and each form, and the glossary.
#include <algorithm>

#include "site/guide_pieces.hpp"

namespace casebook::site {
namespace {

using namespace document;

/// A list of what is on a page helps where there is more of it than fits a screen.
constexpr std::ptrdiff_t headings_that_want_a_list = 4;

/// Entries of a contents page: the title as a link, and what it is for.
Blocks entries(std::string_view from, const std::vector<GuidePlace>& places, bool ordered) {
    List list{.ordered = ordered, .items = {}};
    for (const GuidePlace& place : places)
        list.items.push_back({paragraph({Inline{Strong{{link(from, place.path, place.page->title)}}}}),
                              {Paragraph{words(place.page->summary, place.page->where)}, place.page->where}});
    if (list.items.empty()) return {};
    return {Block{std::move(list)}};
}

Page index(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(catalogue.phrase("site.guide.title"));
    const std::string lead = catalogue.phrase("site.guide.lead");
    document.blocks = {paragraph(lead, ParagraphStyle::lead),
                       paragraph(catalogue.phrase("site.guide.origin", {{"school", pieces.release->school}})),
                       paragraph({file_link(guide_path, std::string(book_path) + ".pdf",
                                            catalogue.phrase("site.guide.book"))})};
    if (!pieces.guide.chapters.empty()) {
        document.blocks.push_back(heading(2, catalogue.phrase("site.guide.chapters")));
        append(document.blocks, entries(guide_path, pieces.guide.chapters, true));
    }
    if (!pieces.guide.forms.empty()) {
        document.blocks.push_back(
            heading(2, {link(guide_path, forms_path, catalogue.phrase("site.forms.title"))}));
        document.blocks.push_back(paragraph(catalogue.phrase("site.forms.lead")));
    }
    if (pieces.guide.glossary) {
        const GuidePage& glossary = *pieces.guide.glossary->page;
        document.blocks.push_back(heading(2, {link(guide_path, glossary_path, glossary.title)}));
        document.blocks.push_back({Paragraph{words(glossary.summary, glossary.where)}, glossary.where});
    }
    Page page = pieces.page(guide_path, std::move(document), lead);
    page.kind = "guide-contents";
    return page;
}

/// The page as it was written, below its summary and a line that says whose it is.
Document written(const Pieces& pieces, const GuidePage& page) {
    Document document = pieces.document(page.title);
    document.blocks.push_back({Paragraph{words(page.summary, page.where), ParagraphStyle::lead}, page.where});
    document.blocks.push_back(paragraph(whose(pieces, page), ParagraphStyle::small));
    return document;
}

Blocks related(const Pieces& pieces, const GuidePlace& place) {
    Blocks result;
    const auto section = [&](std::string_view key, std::vector<Inlines> links) {
        if (links.empty()) return;
        result.push_back(heading(2, pieces.catalogue.phrase(key)));
        result.push_back(list(std::move(links)));
    };
    std::vector<Inlines> forms;
    for (const std::string& id : place.page->related)
        if (const GuidePlace* form = pieces.guide.form(id))
            forms.push_back({link(place.path, form->path, form->page->title)});
    section("site.guide.forms-of-chapter", std::move(forms));
    std::vector<Inlines> cases;
    for (const CasePage& page : pieces.plan.cases)
        if (shares_theme(pieces.plan, page.story->themes, place.page->themes))
            cases.push_back({link(place.path, page.path, page.story->title)});
    section("site.guide.cases-of-chapter", std::move(cases));
    std::vector<Inlines> notes;
    for (const NotePage& page : pieces.plan.notes)
        if (shares_theme(pieces.plan, page.note->themes, place.page->themes))
            notes.push_back({link(place.path, page.path, page.note->title)});
    section("site.guide.notes-of-chapter", std::move(notes));
    return result;
}

Page chapter(const Pieces& pieces, const DefinedWords& defined, const GuidePlace& place) {
    const GuidePage& page = *place.page;
    Document document = written(pieces, page);
    const auto sections = std::ranges::count_if(page.body, [](const Block& block) {
        const auto* one = std::get_if<Heading>(&block.kind);
        return one != nullptr && one->level == 2;
    });
    if (sections >= headings_that_want_a_list) document.blocks.push_back({Contents{2}});
    Blocks body = page.body;
    defined.mark_first(body, [](const DefinedWords::Term& term, Inline found) {
        return Inlines{{Link{"glossary.html#" + term.anchor, {found}}, found.where}};
    });
    append(document.blocks, std::move(body));
    append(document.blocks, related(pieces, place));
    Page result = pieces.page(place.path, std::move(document), page.summary);
    result.was = earlier(page.was, "guide/");
    result.kind = "guide-chapter";
    return result;
}

Page forms_index(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(catalogue.phrase("site.forms.title"));
    const std::string lead = catalogue.phrase("site.forms.lead");
    document.blocks = {paragraph(lead, ParagraphStyle::lead)};
    append(document.blocks, entries(forms_path, pieces.guide.forms, true));
    Page page = pieces.page(forms_path, std::move(document), lead);
    page.kind = "guide-contents";
    return page;
}

Page form(const Pieces& pieces, const GuidePlace& place) {
    const GuidePage& page = *place.page;
    Document document = written(pieces, page);
    document.blocks.push_back(paragraph(
        {{Text{pieces.catalogue.phrase("site.form.print") + " "}},
         file_link(place.path, std::string(book_path) + ".pdf", pieces.catalogue.phrase("site.form.book"))},
        ParagraphStyle::small));
    append(document.blocks, page.body);
    std::vector<Inlines> chapters;
    for (const std::string& id : page.related)
        if (const GuidePlace* chapter = pieces.guide.chapter(id))
            chapters.push_back({link(place.path, chapter->path, chapter->page->title)});
    if (!chapters.empty()) {
        document.blocks.push_back(heading(2, pieces.catalogue.phrase("site.form.chapters")));
        document.blocks.push_back(list(std::move(chapters)));
    }
    Page result = pieces.page(place.path, std::move(document), page.summary);
    result.was = earlier(page.was, "guide/forms/");
    result.kind = "guide-form";
    return result;
}

Page glossary(const Pieces& pieces, const GuidePlace& place) {
    const GuidePage& page = *place.page;
    Document document = pieces.document(page.title);
    // No other heading may come before the glossary's own: their anchors are what links name.
    document.blocks.push_back({Paragraph{words(page.summary, page.where), ParagraphStyle::lead}, page.where});
    append(document.blocks, page.body);
    Page result = pieces.page(place.path, std::move(document), page.summary);
    result.kind = "guide-glossary";
    return result;
}

}  // namespace

std::string whose(const Pieces& pieces, const GuidePage& page) {
    return page.shipped ? pieces.catalogue.phrase("site.guide.shipped")
                        : pieces.catalogue.phrase("site.guide.own", {{"school", pieces.release->school}});
}

GuidePages guide_pages(const Pieces& pieces, const DefinedWords& defined) {
    GuidePages pages;
    if (pieces.guide.empty()) return pages;
    pages.section.push_back(index(pieces));
    for (const GuidePlace& place : pieces.guide.chapters)
        pages.section.push_back(chapter(pieces, defined, place));
    if (pieces.guide.glossary) pages.section.push_back(glossary(pieces, *pieces.guide.glossary));
    if (pieces.guide.forms.empty()) return pages;
    pages.forms.push_back(forms_index(pieces));
    for (const GuidePlace& place : pieces.guide.forms) pages.forms.push_back(form(pieces, place));
    return pages;
}

}  // namespace casebook::site
