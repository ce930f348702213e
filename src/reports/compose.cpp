#include "reports/compose.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reports/links.hpp"
#include "reports/references.hpp"
#include "reports/report_kinds.hpp"
#include "wording/sentences.hpp"

namespace casebook::reports {

namespace {

wording::Made make_directive(const Context& context, const document::Directive& directive,
                             diagnostics::Location where, diagnostics::Diagnostics& diagnostics) {
    const auto kinds = report_directives();
    const auto kind = std::ranges::find(kinds, directive.verb, &DirectiveKind::verb);
    return kind->make(context, directive, where, diagnostics);
}

std::vector<std::string_view> verbs() {
    std::vector<std::string_view> verbs;
    for (const auto& kind : report_directives()) verbs.push_back(kind.verb);
    return verbs;
}

document::Document frame(const Report& report, const Context& context, const About* about) {
    const auto& [contents, words, setting] = context;
    document::Document document;
    document.title = about ? words.phrase(report.title_key, {{"name", about->called}, {"code", about->code}})
                           : words.phrase(report.title_key);
    // Writers set the school and the date below it.
    document.subtitle = wording::period_in_words(contents, words);
    document.author = contents.school;
    document.date = contents.data_date;
    document.audience_line = about ? words.phrase(fmt::format("audience-line.{}", report.id))
                                   : audience_line(contents.audience, words);
    document.stamp = draft_stamp(contents, words);
    // Whatever a clerk takes out of the template, a reader must learn that a school is invented.
    if (!contents.note.empty()) {
        document.blocks.push_back(
            {document::Paragraph{document::words(contents.note), document::ParagraphStyle::small}});
    }
    return document;
}

/// The paragraphs behind a cover stand on it, and so does what every paper says of itself.
void add_filled(document::Document& document, document::Blocks blocks) {
    auto* cover = blocks.empty() ? nullptr : std::get_if<document::Cover>(&blocks.front().kind);
    auto rest = blocks.begin();
    if (cover) {
        ++rest;
        cover->content = std::move(document.blocks);
        for (; rest != blocks.end() && std::holds_alternative<document::Paragraph>(rest->kind); ++rest)
            cover->content.push_back(std::move(*rest));
        document.blocks.clear();
        document.blocks.push_back(std::move(blocks.front()));
    }
    std::move(rest, blocks.end(), std::back_inserter(document.blocks));
}

}  // namespace

std::string audience_line(document::Audience audience, const wording::Catalogue& words) {
    return words.phrase(fmt::format("audience-line.{}", document::name(audience)));
}

std::string draft_stamp(const released::Contents& contents, const wording::Catalogue& words) {
    return contents.rows_set_aside > 0 ? words.count("draft", contents.rows_set_aside) : std::string();
}

std::vector<released::Paper> compose(const released::Release& release, const Materials& materials,
                                     diagnostics::Diagnostics& diagnostics) {
    const auto is_wanted = [&](const Report& report) {
        return report.audience == release.audience() &&
               (materials.only.empty() || materials.only.contains(report.id));
    };
    if (std::ranges::none_of(all_reports(), is_wanted)) return {};
    const charts::Setting setting{materials.text_width, materials.words};
    const Context context{*release, materials.words, setting};
    const auto scope = report_kinds().scope(context);
    const auto known_verbs = verbs();
    const wording::Directives directives{
        known_verbs, [&](const document::Directive& directive, diagnostics::Location where) {
            return make_directive(context, directive, where, diagnostics);
        }};
    const auto composed = [&](const Report& report, const document::Blocks& blocks, const wording::Scope& all,
                              const About* about, diagnostics::Diagnostics& told_of_all) {
        const auto filled = [&](const wording::Scope& names, diagnostics::Diagnostics& told) {
            auto document = frame(report, context, about);
            add_filled(document,
                       wording::fill(blocks, names, directives, materials.templates, materials.words, told));
            number_parts(document, materials.words);
            return document;
        };
        diagnostics::Diagnostics told;
        auto document = filled(all, told);
        wording::Scope names;
        names.around = &all;
        names.absent = absent_targets(document, materials.templates, context);
        if (!names.absent.empty()) {
            told = {};
            document = filled(names, told);
            drop_sources(document, names.absent);
        }
        told_of_all.add(told);
        name_references(document, told_of_all);
        unlink_missing(document);
        return document;
    };
    std::vector<released::Paper> papers;
    for (const auto& report : all_reports()) {
        if (!is_wanted(report)) continue;
        const auto found = materials.templates.find(report.template_name);
        if (found == materials.templates.end()) {
            diagnostics.add({.severity = diagnostics::Severity::fault,
                             .id = "no-template",
                             .where = {},
                             .message = fmt::format("the template \"{}\" is not there", report.template_name),
                             .why = "a report's words come from its template",
                             .mend = fmt::format("put templates/{}.md back", report.template_name)});
            continue;
        }
        const auto add = [&](const wording::Scope& names, const About* about) {
            const auto path = about ? fmt::format("{}/{}", report.id, about->code) : std::string(report.id);
            papers.emplace_back(release, path,
                                composed(report, found->second.document.blocks, names, about, diagnostics),
                                about ? about->code : std::string());
        };
        if (!report.each) {
            add(scope, nullptr);
            continue;
        }
        report.each(context, [&](About about) {
            about.names.around = &scope;
            add(about.names, &about);
        });
    }
    return papers;
}

}  // namespace casebook::reports
