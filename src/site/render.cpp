#include "site/render.hpp"

#include <algorithm>
#include <stdexcept>

#include <kainjow/mustache.hpp>

#include "site/addresses.hpp"
#include "site/compose.hpp"
#include "write/html_escape.hpp"

namespace casebook::site {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr std::string_view style_path = "casebook.css";

const std::string& title(const Page& page) {
    return page.paper.document().title;
}

class Renderer {
  public:
    Renderer(std::span<const Page> pages, const Shells& shells, const wording::Catalogue& catalogue,
             std::string_view address)
        : pages_(pages),
          address_(address),
          catalogue_(catalogue),
          words_(html_words(catalogue)),
          style_(shells.style_sheet),
          shell_(shells.page) {
        if (!shell_.is_valid())
            throw std::logic_error("page.mustache passed its scan: " + shell_.error_message());
        shell_.set_custom_escape([](const std::string& text) { return write::escape(text); });
    }

    File file(std::size_t index) {
        const released::Paper& paper = pages_[index].paper;
        write::HtmlStyle style;
        style.words = words_;
        style.css = style_;
        if (paper.path() == missing_path)
            return {file_of(paper.path()), write::html_page(paper.document(), style)};
        style.depth = static_cast<int>(std::count(paper.path().begin(), paper.path().end(), '/'));
        return {file_of(paper.path()),
                shell_.render(values(index, write::html_blocks(paper.document().blocks, style) +
                                                description(pages_, index, address_)))};
    }

  private:
    [[nodiscard]] std::string to(const Page& from, std::string_view file) const {
        return relative_link(from.paper.path(), file);
    }
    [[nodiscard]] std::string to(const Page& from, const Page& page) const {
        return to(from, file_of(page.paper.path()));
    }
    [[nodiscard]] std::string phrase(std::string_view key) const { return catalogue_.phrase(key); }

    /// The page's own index, then those above it up to the home page.
    [[nodiscard]] std::vector<std::size_t> trail(std::size_t index) const {
        std::vector<std::size_t> result{index};
        while (pages_[result.back()].parent) result.push_back(*pages_[result.back()].parent);
        return result;
    }

    [[nodiscard]] data sections(std::size_t index) const {
        const std::vector<std::size_t> above = trail(index);
        data list{data::type::list};
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            if (!pages_[i].heads_section) continue;
            data item;
            item.set("href", to(pages_[index], pages_[i]));
            item.set("label", title(pages_[i]));
            if (i == index)
                item.set("current", "page");
            else if (std::find(above.begin(), above.end(), i) != above.end())
                item.set("current", "true");
            list.push_back(item);
        }
        return list;
    }

    [[nodiscard]] data trail_items(std::size_t index) const {
        std::vector<std::size_t> above = trail(index);
        data list{data::type::list};
        for (std::size_t i = above.size() - 1; i > 0; --i) {
            const Page& page = pages_[above[i]];
            data item;
            item.set("href", to(pages_[index], page));
            item.set("label", page.parent ? title(page) : phrase("site.home"));
            list.push_back(item);
        }
        return list;
    }

    [[nodiscard]] data neighbour(const Page& from, std::size_t index, std::string_view word) const {
        data item;
        item.set("href", to(from, pages_[index]));
        item.set("label", title(pages_[index]));
        item.set("word", phrase(word));
        return item;
    }

    [[nodiscard]] data values(std::size_t index, const std::string& body) const {
        const Page& page = pages_[index];
        const document::Document& document = page.paper.document();
        data result;
        result.set("language", document.language);
        result.set("title", document.title);
        result.set("summary", page.summary);
        result.set("kind", page.kind);
        result.set("school", document.author);
        result.set("notice", document.stamp);
        result.set("date", document.date);
        result.set("date_in_words", catalogue_.date(document.date));
        result.set("site_name", phrase("site.name"));
        result.set("skip", phrase("site.skip"));
        result.set("navigation", phrase("site.navigation"));
        result.set("trail_label", phrase("site.trail"));
        result.set("turn_label", phrase("site.turn"));
        result.set("updated_label", phrase("site.updated"));
        result.set("promise", phrase("site.promise"));
        result.set("style", to(page, style_path));
        result.set("home", to(page, pages_.front()));
        result.set("sections", sections(index));
        if (!address_.empty()) {
            const bool home = page.paper.path() == home_path;
            result.set("canonical", address_ + (home ? "" : file_of(page.paper.path())));
            result.set("feed", to(page, feed_path));
        }
        result.set("contact", to(page, file_of(contact_path)));
        result.set("contact_label", phrase("site.contact.title"));
        result.set("has_scripts", data{!page.scripts.empty()});
        data scripts{data::type::list};
        for (const std::string& script : page.scripts) {
            data item;
            item.set("href", to(page, script));
            scripts.push_back(item);
        }
        result.set("scripts", scripts);
        result.set("has_trail", data{page.parent.has_value()});
        result.set("trail", trail_items(index));
        result.set("has_turn", data{page.previous || page.next});
        if (page.previous) result.set("previous", neighbour(page, *page.previous, "site.previous"));
        if (page.next) result.set("next", neighbour(page, *page.next, "site.next"));
        result.set(std::string(body_slot), body);
        return result;
    }

    std::span<const Page> pages_;
    std::string address_;
    const wording::Catalogue& catalogue_;
    write::HtmlWords words_;
    const std::string& style_;
    mustache shell_;
};

}  // namespace

std::vector<File> render(std::span<const Page> pages, const Shells& shells,
                         const wording::Catalogue& catalogue, std::string_view address) {
    if (pages.empty()) return {};
    Renderer renderer(pages, shells, catalogue, address);
    std::vector<File> files;
    for (std::size_t i = 0; i < pages.size(); ++i) files.push_back(renderer.file(i));
    files.push_back({std::string(style_path), shells.style_sheet});
    for (const File& script : shells.scripts) files.push_back(script);
    for (auto& more : {redirects(pages, catalogue), address_files(pages, address, catalogue)})
        files.insert(files.end(), more.begin(), more.end());
    return files;
}

write::HtmlWords html_words(const wording::Catalogue& catalogue) {
    write::HtmlWords words;
    words.skip = catalogue.phrase("site.skip");
    words.contents = catalogue.phrase("html.contents");
    words.chart_figures = catalogue.phrase("html.chart-figures");
    words.chart = catalogue.phrase("html.chart");
    words.table = catalogue.phrase("html.table");
    words.notes = catalogue.phrase("notes.heading");
    words.note = catalogue.phrase("notes.mark", {{"n", "{}"}});
    words.back = catalogue.phrase("notes.back", {{"n", "{}"}});
    words.data_to = catalogue.phrase("html.data-to");
    words.callouts = {catalogue.phrase("callout.note"), catalogue.phrase("callout.caution"),
                      catalogue.phrase("callout.draft"), catalogue.phrase("callout.confidential")};
    for (std::size_t month = 0; month < words.months.size(); ++month)
        words.months[month] = catalogue.phrase("month." + std::to_string(month + 1));
    return words;
}

}  // namespace casebook::site
