// The practice notes: an index and a page for each.
#include "site/pieces.hpp"

namespace casebook::site {
namespace {

using namespace document;

Page index(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(catalogue.phrase("site.notes.title"));
    const std::string lead = catalogue.phrase("site.notes.lead");
    document.blocks.push_back(paragraph(lead, ParagraphStyle::lead));
    if (pieces.plan.notes.empty()) document.blocks.push_back(paragraph(catalogue.phrase("site.notes.none")));
    std::vector<const NotePage*> notes;
    for (const NotePage& page : pieces.plan.notes) notes.push_back(&page);
    append(document.blocks, note_entries(pieces, notes_path, notes, 2));
    return pieces.page(notes_path, std::move(document), lead);
}

/// The case studies that share a theme with the note, in the site's order.
std::vector<const CasePage*> related(const Pieces& pieces, const released::Note& note) {
    std::vector<const CasePage*> result;
    for (const CasePage& page : pieces.plan.cases) {
        if (shares_theme(pieces.plan, page.story->themes, note.themes)) result.push_back(&page);
    }
    return result;
}

Page one(const Pieces& pieces, const NotePage& page) {
    const released::Note& note = *page.note;
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(note.title);
    document.blocks.push_back({Paragraph{words(note.summary, note.where), ParagraphStyle::lead}, note.where});
    Definitions facts;
    facts.items.push_back({words(catalogue.phrase("site.facet.note-kind")),
                           words(catalogue.label("note-kind", note.kind), note.where)});
    if (!note.themes.empty())
        facts.items.push_back(
            {words(catalogue.phrase("site.facet.themes")), theme_links(pieces, page.path, note.themes)});
    document.blocks.push_back({std::move(facts), note.where});
    append(document.blocks, note.body);
    std::vector<Inlines> stories;
    for (const CasePage* story : related(pieces, note))
        stories.push_back({link(page.path, story->path, story->story->title)});
    if (!stories.empty()) {
        document.blocks.push_back(heading(2, catalogue.phrase("site.note.related")));
        document.blocks.push_back(list(std::move(stories)));
    }
    Page result = pieces.page(page.path, std::move(document), note.summary);
    result.was = earlier(note.was, "practice/");
    return result;
}

}  // namespace

std::vector<Page> note_pages(const Pieces& pieces) {
    std::vector<Page> pages{index(pieces)};
    for (const NotePage& page : pieces.plan.notes) pages.push_back(one(pieces, page));
    return pages;
}

}  // namespace casebook::site
