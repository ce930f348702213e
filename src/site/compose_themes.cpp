// The themes: each gathers its case studies, its practice notes and what people said.
#include "site/pieces.hpp"

namespace casebook::site {
namespace {

using namespace document;

/// "2 case studies, 1 practice note and 3 quotations"; what there is none of is left out.
std::string gathered(const Pieces& pieces, const ThemePage& theme) {
    struct Part {
        std::string_view key;
        std::size_t n;
    };
    std::vector<std::string> parts;
    for (const Part& part : {Part{"cases", theme.cases.size()}, Part{"notes", theme.notes.size()},
                             Part{"quotes", theme.quotes.size()}})
        if (part.n > 0) parts.push_back(pieces.catalogue.count(part.key, static_cast<double>(part.n)));
    return pieces.catalogue.list(parts);
}

Page index(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(catalogue.phrase("site.themes.title"));
    const std::string lead = catalogue.phrase("site.themes.lead");
    document.blocks.push_back(paragraph(lead, ParagraphStyle::lead));
    if (pieces.plan.themes.empty())
        document.blocks.push_back(paragraph(catalogue.phrase("site.themes.none")));
    for (const ThemePage& theme : pieces.plan.themes) {
        document.blocks.push_back(heading(2, {link(themes_path, theme.path, capitalised(theme.words))}));
        document.blocks.push_back(paragraph(gathered(pieces, theme), ParagraphStyle::small));
    }
    if (!pieces.plan.loose_quotes.empty()) {
        document.blocks.push_back(heading(2, catalogue.phrase("site.themes.other-quotes")));
        for (const released::Quote* quote : pieces.plan.loose_quotes)
            document.blocks.push_back(quotation(pieces, *quote));
    }
    return pieces.page(themes_path, std::move(document), lead);
}

/// The chapters of the guide that speak of the theme.
Blocks chapter_links(const Pieces& pieces, const ThemePage& theme) {
    std::vector<Inlines> links;
    for (const GuidePlace& place : pieces.guide.chapters)
        if (shares_theme(pieces.plan, {theme.words}, place.page->themes))
            links.push_back({link(theme.path, place.path, place.page->title)});
    if (links.empty()) return {};
    return {list(std::move(links))};
}

Page one(const Pieces& pieces, const ThemePage& theme) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(capitalised(theme.words));
    const std::string lead = catalogue.phrase("site.theme.lead", {{"items", gathered(pieces, theme)}});
    document.blocks.push_back(paragraph(lead, ParagraphStyle::lead));
    const auto section = [&](std::string_view key, Blocks entries) {
        if (entries.empty()) return;
        document.blocks.push_back(heading(2, catalogue.phrase(key)));
        append(document.blocks, std::move(entries));
    };
    section("site.cases.title", case_entries(pieces, theme.path, theme.cases, 3));
    section("site.notes.title", note_entries(pieces, theme.path, theme.notes, 3));
    section("site.guide.title", chapter_links(pieces, theme));
    Blocks quotes;
    for (const released::Quote* quote : theme.quotes) quotes.push_back(quotation(pieces, *quote));
    section("site.quotes.title", std::move(quotes));
    return pieces.page(theme.path, std::move(document), lead);
}

}  // namespace

std::vector<Page> theme_pages(const Pieces& pieces) {
    std::vector<Page> pages{index(pieces)};
    for (const ThemePage& theme : pieces.plan.themes) pages.push_back(one(pieces, theme));
    return pages;
}

}  // namespace casebook::site
