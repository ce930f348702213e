#include "site/compose.hpp"

#include <iterator>

#include "site/compose_search.hpp"
#include "site/guide_pieces.hpp"
#include "site/pieces.hpp"

namespace casebook::site {
namespace {

/// A section's pages: the first is below `parent` and heads the section, the others are below the first and
/// follow each other.
std::size_t add_section(std::vector<Page>& site, std::vector<Page> section, std::size_t parent = 0) {
    const std::size_t head = site.size();
    for (std::size_t i = 0; i < section.size(); ++i) {
        Page& page = section[i];
        page.heads_section = i == 0 && parent == 0;
        page.parent = i == 0 ? parent : head;
        if (i > 1) page.previous = head + i - 1;
        if (i > 0 && i + 1 < section.size()) page.next = head + i + 1;
    }
    site.insert(site.end(), std::make_move_iterator(section.begin()), std::make_move_iterator(section.end()));
    return head;
}

Page below(Page page, std::size_t parent) {
    page.parent = parent;
    return page;
}

void add_guide(Site& site, const Pieces& pieces, const DefinedWords& defined) {
    if (pieces.guide.empty()) return;
    GuidePages pages = guide_pages(pieces, defined);
    const std::size_t head = add_section(site.pages, std::move(pages.section));
    add_section(site.pages, std::move(pages.forms), head);
    site.sheets.push_back(guide_book(pieces, defined));
}

}  // namespace

Site compose(const released::Release& release, const wording::Catalogue& catalogue,
             const document::Guide& guide) {
    const Plan plan(*release);
    const GuideMap map(guide);
    const std::vector<Facet> facets = facets_of(*release, plan, catalogue);
    const Pieces pieces{release, plan, map, facets, catalogue};
    const DefinedWords defined(guide);
    Site site;
    site.pages.push_back(home_page(pieces));
    const std::size_t cases = add_section(site.pages, case_pages(pieces));
    for (Page& page : facet_pages(pieces)) site.pages.push_back(below(std::move(page), cases));
    if (!facets.empty()) site.files.push_back(facets_data(pieces));
    add_section(site.pages, theme_pages(pieces));
    add_section(site.pages, note_pages(pieces));
    add_guide(site, pieces, defined);
    std::vector<Page> about;
    about.push_back(about_page(pieces));
    about.push_back(contact_page(pieces));
    add_section(site.pages, std::move(about));
    SearchPages search = search_pages(pieces, site.pages, defined);
    add_section(site.pages, std::move(search.section));
    site.files.push_back(std::move(search.data));
    site.pages.push_back(missing_page(pieces));
    site.address = release->site_address;
    return site;
}

}  // namespace casebook::site
