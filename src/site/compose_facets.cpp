// A page for each value of each facet, the list that leads to them, and the same as data for the filters.
#include "site/json.hpp"
#include "site/pieces.hpp"

namespace casebook::site {
namespace {

using namespace document;

/// "2 of 5 case studies"
std::string how_many(const Pieces& pieces, const FacetValue& value) {
    const auto& catalogue = pieces.catalogue;
    return catalogue.phrase(
        "site.facet.of",
        {{"n", catalogue.number(static_cast<double>(value.cases.size()))},
         {"cases", catalogue.count("cases", static_cast<double>(pieces.plan.cases.size()))}});
}

Page one(const Pieces& pieces, const Facet& facet, const FacetValue& value) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(catalogue.phrase(
        "site.facet.page", {{"facet", catalogue.phrase(facet.label)}, {"value", value.words}}));
    const std::string lead = how_many(pieces, value) + ".";
    document.blocks.push_back(paragraph(lead, ParagraphStyle::lead));
    append(document.blocks, case_entries(pieces, value.path, value.cases, 2));
    Page page = pieces.page(value.path, std::move(document), lead);
    page.kind = facet_kind;
    return page;
}

}  // namespace

std::vector<Page> facet_pages(const Pieces& pieces) {
    std::vector<Page> pages;
    for (const Facet& facet : pieces.facets)
        for (const FacetValue& value : facet.values) pages.push_back(one(pieces, facet, value));
    return pages;
}

Blocks ways_to_find(const Pieces& pieces) {
    if (pieces.facets.empty()) return {};
    Definitions ways;
    for (const Facet& facet : pieces.facets) {
        Inlines links;
        for (const FacetValue& value : facet.values) {
            if (!links.empty()) links.push_back({LineBreak{}});
            links.push_back(link(cases_path, value.path, value.words));
            links.push_back(
                {Text{" (" + pieces.catalogue.number(static_cast<double>(value.cases.size())) + ")"}});
        }
        ways.items.push_back({words(pieces.catalogue.phrase(facet.label)), std::move(links)});
    }
    return {heading(2, pieces.catalogue.phrase("site.facet.ways")), {std::move(ways)}};
}

File facets_data(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    std::vector<std::string> facets;
    for (const Facet& facet : pieces.facets) {
        std::vector<std::string> values;
        for (const FacetValue& value : facet.values) {
            std::vector<std::string> cases;
            for (const CasePage* page : value.cases)
                cases.push_back(json::text(relative_link(cases_path, file_of(page->path))));
            values.push_back(json::object({{"id", json::text(value.id)},
                                           {"label", json::text(value.words)},
                                           {"cases", json::list(cases)}}));
        }
        facets.push_back(json::object({{"id", json::text(facet.id)},
                                       {"label", json::text(catalogue.phrase(facet.label))},
                                       {"values", json::list(values)}}));
    }
    const std::string words = json::object({
        {"title", json::text(catalogue.phrase("site.filter.title"))},
        {"clear", json::text(catalogue.phrase("site.filter.clear"))},
        {"shown", json::text(catalogue.phrase("site.filter.shown", {{"n", "{n}"}, {"all", "{all}"}}))},
        {"none", json::text(catalogue.phrase("site.filter.none"))},
    });
    return {std::string(facets_file),
            "window.casebookFacets = " + json::object({{"words", words}, {"facets", json::list(facets)}}) +
                ";\n"};
}

}  // namespace casebook::site
