// The case studies: an index that counts what went well and what did not, and a page for each.
#include "site/pieces.hpp"
#include "wording/sentences.hpp"

namespace casebook::site {
namespace {

using namespace document;

std::vector<const CasePage*> all(const Plan& plan) {
    std::vector<const CasePage*> result;
    for (const CasePage& page : plan.cases) result.push_back(&page);
    return result;
}

std::vector<std::string> results(const Plan& plan) {
    std::vector<std::string> result;
    for (const CasePage& page : plan.cases) result.push_back(page.story->result);
    return result;
}

Page index(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(catalogue.phrase("site.cases.title"));
    const std::string lead = catalogue.phrase("site.cases.lead");
    document.blocks.push_back(paragraph(lead, ParagraphStyle::lead));
    if (pieces.plan.cases.empty()) {
        document.blocks.push_back(paragraph(catalogue.phrase("site.cases.none")));
    } else {
        document.blocks.push_back(paragraph(wording::cases_sentence(results(pieces.plan), catalogue)));
        append(document.blocks, case_entries(pieces, cases_path, all(pieces.plan), 2));
        append(document.blocks, ways_to_find(pieces));
    }
    Page page = pieces.page(cases_path, std::move(document), lead);
    page.kind = "case-list";
    if (!pieces.facets.empty()) page.scripts = {std::string(facets_file), std::string(filter_script)};
    return page;
}

Block facets(const Pieces& pieces, const CasePage& page) {
    const released::Case& story = *page.story;
    const auto& catalogue = pieces.catalogue;
    Definitions facts;
    const auto add = [&](std::string_view key, Inlines meaning) {
        if (!meaning.empty()) facts.items.push_back({words(catalogue.phrase(key)), std::move(meaning)});
    };
    // Each value leads to the page of all case studies that have it.
    const auto values = [&](std::string_view facet, const std::vector<std::string>& items) {
        Inlines result;
        for (const std::string& item : items) {
            const FacetValue* value = facet_value(pieces.facets, facet, item);
            if (value == nullptr) continue;
            if (!result.empty()) result.push_back({Text{catalogue.phrase("list.between")}});
            Inline one = link(page.path, value->path, value->words);
            one.where = story.where;
            result.push_back(std::move(one));
        }
        return result;
    };
    add("site.facet.result", {{Strong{values("result", {story.result})}}});
    add("site.facet.kind", values("kind", {story.kind}));
    add("site.facet.key-stage", values("phase", {story.key_stage}));
    add("site.facet.barriers", values("barrier", story.barriers));
    add("site.facet.intensity", values("intensity", {story.intensity}));
    add("site.facet.agencies", values("agency", story.agencies));
    add("site.facet.outcomes", values("outcome", story.outcomes));
    add("site.facet.themes", theme_links(pieces, page.path, story.themes));
    return {std::move(facts), story.where};
}

std::string approval(const Pieces& pieces, const released::Case& story) {
    const std::string date = pieces.catalogue.date(story.approved_on);
    return pieces.catalogue.phrase("site.case.approved", {{"role", story.approved_by}, {"date", date}});
}

Page one(const Pieces& pieces, const CasePage& page) {
    const released::Case& story = *page.story;
    Document document = pieces.document(story.title);
    document.blocks.push_back(
        {Paragraph{words(story.summary, story.where), ParagraphStyle::lead}, story.where});
    document.blocks.push_back(facets(pieces, page));
    append(document.blocks, story.body);
    if (!story.approved_by.empty())
        document.blocks.push_back(paragraph(approval(pieces, story), ParagraphStyle::small));
    Page result = pieces.page(page.path, std::move(document), story.summary);
    result.was = earlier(story.was, "cases/");
    result.published = story.approved_on;
    return result;
}

}  // namespace

std::vector<Page> case_pages(const Pieces& pieces) {
    std::vector<Page> pages{index(pieces)};
    for (const CasePage& page : pieces.plan.cases) pages.push_back(one(pieces, page));
    return pages;
}

}  // namespace casebook::site
