#include "papers.hpp"

#include <stdexcept>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "layout/lay_out.hpp"
#include "layout/variants.hpp"
#include "publish/manifest.hpp"
#include "remembrance.hpp"
#include "reports/all_reports.hpp"
#include "reports/compose.hpp"
#include "site/compose.hpp"
#include "site/json.hpp"
#include "site/link_check.hpp"
#include "site/render.hpp"
#include "write/docx.hpp"
#include "write/docx_texts.hpp"
#include "write/html.hpp"
#include "write/html_texts.hpp"
#include "write/pdf.hpp"
#include "write/pdf_lock.hpp"
#include "write/pdf_read_back.hpp"
#include "write/picture_texts.hpp"

namespace casebook {
namespace {

using diagnostics::Diagnostics;
using document::Audience;
using released::Paper;

/// Every story of a release with its title, file name, summary and body, whether or not a paper prints it.
std::vector<Paper> stories_of(const released::Release& release) {
    std::vector<Paper> papers;
    const auto add = [&](const auto& story) {
        document::Document document;
        for (const std::string& words : {story->id, story->title, story->summary})
            document.blocks.push_back(
                {document::Paragraph{document::words(words, story->where)}, story->where});
        document.blocks.insert(document.blocks.end(), story->body.begin(), story->body.end());
        papers.emplace_back(release, "stories", std::move(document));
    };
    for (const auto& story : release->cases) add(story);
    for (const auto& note : release->notes) add(note);
    return papers;
}

/// The files that a paper's words came from, and those of its figures.
std::vector<std::string> sources_of(const Paper& paper, const Origins& origins) {
    std::set<std::string> names = origins.records;
    document::visit_texts(paper.document(), [&](const document::ReadText& read) {
        for (const auto& place : read.places)
            if (place.where.file != 0) names.emplace(origins.sources.name(place.where.file));
    });
    return {names.begin(), names.end()};
}

/// The style sheet with the school's own colours, where it has some. A dark screen keeps ours: the school's
/// were measured against paper.
std::string style_sheet_of(const Workshop& workshop) {
    using document::Ink;
    std::string colours;
    const auto add = [&](Ink ink, std::initializer_list<std::string_view> tokens) {
        if (workshop.palette[ink] == document::standard_palette[ink]) return;
        for (const std::string_view token : tokens)
            colours += fmt::format(" --{}: {};", token, document::as_hex(workshop.palette[ink]));
    };
    add(Ink::accent, {"accent", "link", "band"});
    add(Ink::second, {"second", "band-rule"});
    if (colours.empty()) return workshop.shells.style_sheet;
    return fmt::format("{}\n@media (prefers-color-scheme: light), print {{\n  :root {{{} }}\n}}\n",
                       workshop.shells.style_sheet, colours);
}

layout::PageStyle print_style(const document::Document& document, const Workshop& workshop) {
    layout::PageStyle style;
    style.page_of = workshop.catalogue.phrase("print.page-of", {{"page", "{}"}, {"pages", "{}"}});
    style.contents = workshop.catalogue.phrase("html.contents");
    style.page = workshop.catalogue.phrase("print.page", {{"page", "{}"}});
    style.on_page = workshop.catalogue.phrase("print.on-page", {{"page", "{}"}});
    style.note = workshop.catalogue.phrase("notes.mark", {{"n", "{}"}});
    style.back = workshop.catalogue.phrase("notes.back", {{"n", "{}"}});
    style.continued = workshop.catalogue.phrase("print.continued");
    style.palette = workshop.palette;
    style.logo = workshop.logo;
    if (style.logo)
        style.logo->alternative = workshop.catalogue.phrase("print.logo", {{"school", document.author}});
    return style;
}

std::string printed(const document::Document& document, const layout::PageStyle& style,
                    const Workshop& workshop, Diagnostics& diagnostics) {
    return write::pdf(layout::lay_out(document, style, workshop.typefaces, diagnostics), diagnostics);
}

std::vector<std::string> texts_of_pdf(const publish::File& file, const Passwords& passwords) {
    const auto password = passwords.find(file.audience);
    write::PdfTexts read =
        write::read_back(file.bytes, password == passwords.end() ? std::string{} : password->second);
    // What cannot be read cannot be released; our own writer leaves nothing such.
    if (!read.unreadable.empty())
        throw std::logic_error(fmt::format("{} holds {}", file.path, read.unreadable.front()));
    std::vector<std::string> texts = std::move(read.pages);
    for (write::PdfString& one : read.strings) texts.push_back(std::move(one.text));
    return texts;
}

std::vector<std::string> texts_of(const publish::File& file, const Passwords& passwords) {
    if (file.path.ends_with(".pdf")) return texts_of_pdf(file, passwords);
    if (file.path.ends_with(".html") || file.path.ends_with(".xml")) return write::html_texts(file.bytes);
    if (file.path.ends_with(".docx")) return write::docx_texts(file.bytes);
    if (file.path.ends_with(".png") || file.path.ends_with(".jpg") || file.path.ends_with(".jpeg"))
        return write::picture_texts(file.bytes);
    if (file.path.ends_with(".js") || file.path.ends_with(".json"))
        return {file.bytes, site::json::unescaped(file.bytes)};
    return {file.bytes};
}

}  // namespace

std::string as_html(const document::Document& document, const Workshop& workshop) {
    return write::html_page(document, {.css = style_sheet_of(workshop),
                                       .words = site::html_words(workshop.catalogue),
                                       .logo = workshop.logo});
}

std::string as_pdf(const document::Document& document, const Workshop& workshop, Diagnostics& diagnostics) {
    return printed(document, print_style(document, workshop), workshop, diagnostics);
}

std::string as_docx(const document::Document& document, const Workshop& workshop) {
    const wording::Catalogue& words = workshop.catalogue;
    const write::HtmlWords of_html = site::html_words(words);
    write::DocxStyle style{workshop.palette,
                           {.page_of = words.phrase("print.page-of", {{"page", "{}"}, {"pages", "{}"}}),
                            .contents = words.phrase("html.contents"),
                            .page = words.phrase("print.page", {{"page", "{}"}}),
                            .on_page = words.phrase("print.on-page", {{"page", "{}"}}),
                            .callouts = of_html.callouts,
                            .date = write::date_in_words(document.date, of_html)},
                           workshop.logo,
                           workshop.word_styles};
    if (style.logo) style.logo->alternative = words.phrase("print.logo", {{"school", document.author}});
    return write::docx(document, style);
}

charts::Setting chart_setting(const Workshop& workshop) {
    return {[&workshop](std::string_view text, double size, bool bold) {
                return workshop.typefaces.width(text, size, bold);
            },
            workshop.catalogue};
}

Papers compose(const released::Release& release, const Workshop& workshop, const Choice& only,
               Diagnostics& diagnostics) {
    const auto wanted = [&](std::string_view output) { return only.empty() || only.contains(output); };
    Papers papers;
    papers.reports = reports::compose(
        release, {workshop.templates, workshop.catalogue, chart_setting(workshop).text_width, only},
        diagnostics);
    if (release.audience() == Audience::public_ && wanted(site_output)) {
        site::Site site = site::compose(release, workshop.catalogue, workshop.guide);
        papers.pages = std::move(site.pages);
        papers.sheets = std::move(site.sheets);
        papers.site_files = std::move(site.files);
        papers.site_address = std::move(site.address);
    }
    return papers;
}

void guard(const released::Release& release, Papers& papers, const disclosure::Watch& watch,
           const disclosure::Writings& writings, Remembrance& remembrance, Diagnostics& diagnostics) {
    std::set<std::tuple<diagnostics::Location, std::string, std::string>> told;
    // A text without a place stands in every page of a site; what is said of it differs by the page alone.
    const auto without_page = [](const std::string& message) {
        return message.substr(0, message.find(" of `"));
    };
    const auto read = [&](const Paper& paper) {
        bool is_fit = true;
        for (auto& finding : remembrance.guard(paper, watch, writings)) {
            is_fit = is_fit && finding.severity != diagnostics::Severity::fault;
            const bool has_place = finding.where.file != 0;
            const bool is_new =
                told.emplace(finding.where, finding.id, has_place ? "" : without_page(finding.message))
                    .second;
            if (is_new) diagnostics.add(std::move(finding));
        }
        return is_fit;
    };
    for (const Paper& story : stories_of(release)) read(story);
    std::erase_if(papers.reports, [&](const Paper& paper) { return !read(paper) && !paper.about().empty(); });
    for (const site::Page& page : papers.pages) read(page.paper);
    for (const Paper& sheet : papers.sheets) read(sheet);
}

std::vector<publish::File> finish(const Papers& papers, const Workshop& workshop, const Origins& origins,
                                  Remembrance& remembrance, Diagnostics& diagnostics) {
    std::vector<publish::File> files;
    const auto add = [&](Audience audience, std::string path, std::string bytes,
                         std::vector<std::string> sources) {
        files.push_back({audience, std::move(path), std::move(bytes), std::move(sources), origins.rests_on});
    };
    for (const Paper& paper : papers.reports) {
        const auto sources = sources_of(paper, origins);
        const auto password = workshop.passwords.find(paper.audience());
        const bool is_locked = password != workshop.passwords.end();
        const auto add_pdf = [&](std::string path, const layout::PageStyle& style, Diagnostics& told) {
            if (is_locked && style.archive) {
                diagnostics.add({diagnostics::Severity::warning,
                                 "archive-locked",
                                 {},
                                 1,
                                 fmt::format("no copy for the archive is made of {}", paper.path()),
                                 "an archive must be able to open it for many years without a password",
                                 "take password_file out of this audience in casebook.yaml, build the copy, "
                                 "and keep it where only those may read it who should"});
                return;
            }
            const auto print = [&](Diagnostics& of_printing) {
                return printed(paper.document(), style, workshop, of_printing);
            };
            // A locked paper is another one each time.
            std::string pdf = is_locked
                                  ? write::locked(print(told), password->second)
                                  : remembrance.file(paper.audience(), path, paper.document(), print, told);
            add(paper.audience(), std::move(path), std::move(pdf), sources);
        };
        const auto add_unlocked = [&](std::string_view ending, const auto& as_file) {
            std::string path = paper.path() + std::string{ending};
            std::string bytes = remembrance.file(
                paper.audience(), path, paper.document(),
                [&](Diagnostics&) { return as_file(paper.document(), workshop); }, diagnostics);
            add(paper.audience(), std::move(path), std::move(bytes), sources);
        };
        const layout::PageStyle style = print_style(paper.document(), workshop);
        if (!is_locked) {
            add_unlocked(".html", as_html);
            add_unlocked(".docx", as_docx);
        }
        add_pdf(paper.path() + ".pdf", style, diagnostics);
        for (const layout::Variant& variant : layout::all_variants()) {
            if (!workshop.variants.contains(variant.id)) continue;
            Diagnostics told;  // the same as of the standard paper
            add_pdf(fmt::format("{}-{}.pdf", paper.path(), variant.id), variant.of(style), told);
        }
    }
    if (papers.pages.empty()) return files;
    std::map<std::string, std::vector<std::string>> page_sources;
    for (const site::Page& page : papers.pages)
        page_sources[site::file_of(page.paper.path())] = sources_of(page.paper, origins);
    std::vector<site::File> site_files =
        site::render(papers.pages, workshop.shells, workshop.catalogue, papers.site_address);
    site_files.insert(site_files.end(), papers.site_files.begin(), papers.site_files.end());
    for (const Paper& sheet : papers.sheets) {
        const std::string path = sheet.path() + ".pdf";
        page_sources[path] = sources_of(sheet, origins);
        const auto print = [&](Diagnostics& told) { return as_pdf(sheet.document(), workshop, told); };
        site_files.push_back(
            {path, remembrance.file(sheet.audience(), path, sheet.document(), print, diagnostics)});
    }
    site::check_links(site_files, diagnostics, papers.pages);
    for (site::File& file : site_files)
        add(Audience::public_, file.path, std::move(file.bytes), page_sources[file.path]);
    return files;
}

void scan(const std::vector<publish::File>& files, const Passwords& passwords, const disclosure::Watch& watch,
          Remembrance& remembrance, Diagnostics& diagnostics) {
    for (const publish::File& file : files)
        for (auto& finding : remembrance.scan(file, watch, [&] { return texts_of(file, passwords); }))
            diagnostics.add(std::move(finding));
}

std::set<std::string> consented(const released::Release& release) {
    std::set<std::string> names;
    for (const auto& story : release->cases) names.insert("case " + story->id);
    for (const auto& quote : release->quotes) names.insert("quotation " + publish::hash_of(quote->text));
    return names;
}

}  // namespace casebook
