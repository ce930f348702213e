#include "site/compose.hpp"

#include <iterator>

#include "site/pieces.hpp"

namespace casebook::site {
namespace {

/// A section's pages: the first is below the home page and heads the section, the others are below the first
/// and follow each other.
void add_section(std::vector<Page>& site, std::vector<Page> section) {
    const std::size_t head = site.size();
    for (std::size_t i = 0; i < section.size(); ++i) {
        Page& page = section[i];
        page.heads_section = i == 0;
        page.parent = i == 0 ? 0 : head;
        if (i > 1) page.previous = head + i - 1;
        if (i > 0 && i + 1 < section.size()) page.next = head + i + 1;
    }
    site.insert(site.end(), std::make_move_iterator(section.begin()), std::make_move_iterator(section.end()));
}

}  // namespace

std::vector<Page> compose(const released::Release& release, const wording::Catalogue& catalogue) {
    const Plan plan(*release);
    const Pieces pieces{release, plan, catalogue};
    std::vector<Page> site;
    site.push_back(home_page(pieces));
    add_section(site, case_pages(pieces));
    add_section(site, theme_pages(pieces));
    add_section(site, note_pages(pieces));
    add_section(site, {about_page(pieces)});
    site.push_back(missing_page(pieces));
    return site;
}

}  // namespace casebook::site
