#include "site/addresses.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "site/compose.hpp"
#include "site/json.hpp"
#include "write/html_escape.hpp"

namespace casebook::site {
namespace {

using write::escape;

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::size_t most_entries = 50;

/// The home page is known by its folder alone.
std::string whole(std::string_view address, const Page& page) {
    const std::string& path = page.paper.path();
    return std::string(address).append(path == home_path ? "" : file_of(path));
}

/// The page for an address that leads nowhere is no place to go to.
bool is_listed(const Page& page) {
    return page.paper.path() != missing_path;
}

File site_map(std::span<const Page> pages, std::string_view address) {
    std::string text =
        std::string(xml_head) + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const Page& page : pages)
        if (is_listed(page)) text += fmt::format("<url><loc>{}</loc></url>\n", escape(whole(address, page)));
    return {"sitemap.xml", text + "</urlset>\n"};
}

File feed(std::span<const Page> pages, std::string_view address, const wording::Catalogue& catalogue) {
    std::vector<const Page*> entries;
    for (const Page& page : pages)
        if (!page.published.empty()) entries.push_back(&page);
    std::ranges::stable_sort(entries, std::greater<>{}, &Page::published);
    if (entries.size() > most_entries) entries.resize(most_entries);
    const document::Document& home = pages.front().paper.document();
    const auto at_midnight = [](const std::string& date) { return date + "T00:00:00Z"; };
    const std::string updated = entries.empty() ? home.date : entries.front()->published;
    std::string text = fmt::format(
        "{}<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<title>{}</title>\n<id>{}</id>\n"
        "<link rel=\"self\" href=\"{}\"/>\n<link href=\"{}\"/>\n<updated>{}</updated>\n"
        "<author><name>{}</name></author>\n",
        xml_head, escape(home.language),
        escape(catalogue.phrase("site.feed.title", {{"school", home.author}})), escape(address),
        escape(std::string(address).append(feed_path)), escape(address), at_midnight(updated),
        escape(home.author));
    for (const Page* page : entries)
        text += fmt::format(
            "<entry>\n<title>{}</title>\n<id>{}</id>\n<link href=\"{}\"/>\n<updated>{}</updated>\n"
            "<summary>{}</summary>\n</entry>\n",
            escape(page->paper.document().title), escape(whole(address, *page)),
            escape(whole(address, *page)), at_midnight(page->published), escape(page->summary));
    return {std::string(feed_path), text + "</feed>\n"};
}

}  // namespace

std::vector<File> address_files(std::span<const Page> pages, std::string_view address,
                                const wording::Catalogue& catalogue) {
    if (address.empty() || pages.empty()) return {};
    return {site_map(pages, address),
            {"robots.txt", fmt::format("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", address)},
            feed(pages, address, catalogue)};
}

std::string description(std::span<const Page> pages, std::size_t index, std::string_view address) {
    if (address.empty()) return {};
    const Page& page = pages[index];
    const document::Document& document = page.paper.document();
    std::vector<std::pair<std::string_view, std::string>> members{
        {"@context", json::text("https://schema.org")},
        {"@type", json::text(page.published.empty() ? "WebPage" : "Article")},
        {page.published.empty() ? "name" : "headline", json::text(document.title)},
        {"url", json::text(whole(address, page))},
        {"inLanguage", json::text(document.language)},
        {"publisher",
         json::object({{"@type", json::text("Organization")}, {"name", json::text(document.author)}})}};
    if (!page.summary.empty()) members.emplace_back("description", json::text(page.summary));
    if (!page.published.empty()) members.emplace_back("datePublished", json::text(page.published));
    std::vector<std::string> trail;
    std::vector<std::size_t> above{index};
    while (pages[above.back()].parent) above.push_back(*pages[above.back()].parent);
    for (auto at = above.rbegin(); at != above.rend(); ++at)
        trail.push_back(json::object({{"@type", json::text("ListItem")},
                                      {"position", std::to_string(trail.size() + 1)},
                                      {"name", json::text(pages[*at].paper.document().title)},
                                      {"item", json::text(whole(address, pages[*at]))}}));
    if (trail.size() > 1)
        members.emplace_back("breadcrumb", json::object({{"@type", json::text("BreadcrumbList")},
                                                         {"itemListElement", json::list(trail)}}));
    return "<script type=\"application/ld+json\">" + json::object(members) + "</script>\n";
}

std::vector<File> redirects(std::span<const Page> pages, const wording::Catalogue& catalogue) {
    std::set<std::string> taken;
    for (const Page& page : pages) taken.insert(page.paper.path());
    std::vector<File> files;
    for (const Page& page : pages)
        for (const std::string& was : page.was) {
            if (!taken.insert(was).second) continue;
            const std::string to = escape(relative_link(was, file_of(page.paper.path())));
            const std::string title = escape(catalogue.phrase("site.moved.title"));
            files.push_back(
                {file_of(was),
                 fmt::format(
                     "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; "
                     "url={}\">\n<link rel=\"canonical\" "
                     "href=\"{}\">\n<title>{}</title>\n</head>\n<body>\n<main>\n"
                     "<h1>{}</h1>\n<p><a href=\"{}\">{}</a></p>\n</main>\n</body>\n</html>\n",
                     escape(page.paper.document().language), to, to, title, title, to,
                     escape(page.paper.document().title))});
        }
    return files;
}

}  // namespace casebook::site
