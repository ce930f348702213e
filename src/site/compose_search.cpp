// Ways to a page whose place one does not know: a search, its records, and everything from A to Z.
#include "site/compose_search.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "site/json.hpp"

namespace casebook::site {
namespace {

using namespace document;

/// What can be found: a page, or a word of the glossary.
struct Record {
    std::string title;
    std::string link;  ///< seen from the site's folder
    std::string section;
    std::string summary;
    std::string more;  ///< headings, which are searched but not shown
    diagnostics::Location where = {};
};

std::string section_of(const std::vector<Page>& pages, std::size_t index) {
    while (!pages[index].heads_section && pages[index].parent && *pages[index].parent != 0)
        index = *pages[index].parent;
    return pages[index].heads_section ? pages[index].paper.document().title : std::string{};
}

std::string headings_of(const Document& document) {
    std::string result;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block.kind))
            result += (result.empty() ? "" : " ") + plain(heading->content);
    return result;
}

/// Pages that lead to others only would stand in each other's way among what is found.
bool can_be_found(const Page& page) {
    return page.parent.has_value() && page.kind != facet_kind;
}

std::vector<Record> page_records(const std::vector<Page>& pages) {
    std::vector<Record> result;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!can_be_found(pages[i])) continue;
        const Document& document = pages[i].paper.document();
        result.push_back({document.title, file_of(pages[i].paper.path()), section_of(pages, i),
                          pages[i].summary, headings_of(document),
                          document.blocks.empty() ? diagnostics::Location{} : document.blocks.front().where});
    }
    return result;
}

/// The terms of the glossary with the first paragraph of what it says of each.
std::vector<Record> term_records(const Pieces& pieces, const DefinedWords& defined) {
    std::vector<Record> result;
    if (!pieces.guide.glossary) return result;
    const GuidePage& page = *pieces.guide.glossary->page;
    std::size_t next = 0;
    bool explained = true;
    for (const Block& block : page.body) {
        const auto* heading = std::get_if<Heading>(&block.kind);
        if (heading != nullptr && heading->level == 3 && next < defined.terms().size()) {
            const DefinedWords::Term& term = defined.terms()[next++];
            result.push_back(
                {term.words, file_of(glossary_path) + "#" + term.anchor, page.title, {}, {}, block.where});
            explained = false;
        }
        const auto* paragraph = std::get_if<Paragraph>(&block.kind);
        if (paragraph == nullptr || explained) continue;
        result.back().summary = plain(paragraph->content);
        explained = true;
    }
    return result;
}

/// By which a title is looked up: "A place at lunchtime" under P.
std::string sorting_key(std::string_view title) {
    std::string key = slug(title);
    for (const std::string_view article : {"a-", "an-", "the-"})
        if (key.starts_with(article)) return key.substr(article.size());
    return key;
}

Blocks letters(std::vector<Record> records) {
    std::map<std::string, std::vector<const Record*>> by_key;
    for (const Record& record : records) by_key[sorting_key(record.title)].push_back(&record);
    Blocks result;
    std::string letter;
    std::vector<Inlines> entries;
    const auto finish = [&] {
        if (entries.empty()) return;
        result.push_back(heading(2, letter));
        result.push_back(list(std::move(entries)));
        entries.clear();
    };
    for (const auto& [key, same] : by_key) {
        const bool is_letter = key[0] >= 'a' && key[0] <= 'z';
        std::string first = is_letter ? std::string(1, static_cast<char>(key[0] - 'a' + 'A')) : "0–9";
        if (first != letter) {
            finish();
            letter = std::move(first);
        }
        for (const Record* record : same) {
            Inlines entry{{Link{record->link, words(record->title, record->where)}, record->where}};
            if (!record->section.empty() && record->section != record->title)
                entry.push_back({Text{" · " + record->section}});
            entries.push_back(std::move(entry));
        }
    }
    finish();
    return result;
}

}  // namespace

SearchPages search_pages(const Pieces& pieces, const std::vector<Page>& pages, const DefinedWords& defined) {
    const auto& catalogue = pieces.catalogue;
    std::vector<Record> records = page_records(pages);
    std::ranges::move(term_records(pieces, defined), std::back_inserter(records));

    Document search = pieces.document(catalogue.phrase("site.search.title"));
    const std::string lead = catalogue.phrase("site.search.lead");
    search.blocks = {paragraph(lead, ParagraphStyle::lead),
                     paragraph({link(search_path, az_path, catalogue.phrase("site.search.az"))})};
    Document az = pieces.document(catalogue.phrase("site.az.title"));
    const std::string az_lead = catalogue.phrase("site.az.lead");
    az.blocks = {paragraph(az_lead, ParagraphStyle::lead)};
    append(az.blocks, letters(records));

    SearchPages result;
    result.section.push_back(pieces.page(search_path, std::move(search), lead));
    result.section.back().kind = "search-page";
    for (const std::string_view script : search_scripts) result.section.back().scripts.emplace_back(script);
    result.section.push_back(pieces.page(az_path, std::move(az), az_lead));
    result.section.back().kind = "a-to-z";

    std::vector<std::string> found;
    for (const Record& record : records)
        found.push_back(json::object({{"t", json::text(record.title)},
                                      {"u", json::text(record.link)},
                                      {"k", json::text(record.section)},
                                      {"s", json::text(record.summary)},
                                      {"h", json::text(record.more)}}));
    const std::string says = json::object({
        {"label", json::text(catalogue.phrase("site.search.label"))},
        {"found", json::text(catalogue.phrase("site.search.found", {{"n", "{n}"}, {"words", "{words}"}}))},
        {"foundOne", json::text(catalogue.phrase("site.search.found.one", {{"words", "{words}"}}))},
        {"none", json::text(catalogue.phrase("site.search.none", {{"words", "{words}"}}))},
    });
    result.data = {
        std::string(search_scripts[1]),
        "window.casebookSearch = " + json::object({{"words", says}, {"records", json::list(found)}}) + ";\n"};
    return result;
}

}  // namespace casebook::site
