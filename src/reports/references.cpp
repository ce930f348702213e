#include "reports/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "charts/all_charts.hpp"
#include "document/index.hpp"
#include "document/references.hpp"
#include "document/visit_inlines.hpp"
#include "reports/lookup.hpp"
#include "reports/tables.hpp"

namespace casebook::reports {

namespace {

using Anchors = std::set<std::string, std::less<>>;

/// Names that the headings of templates give, but for those that a value completes.
void add_headings(document::Blocks blocks, Anchors& anchors) {
    document::visit_blocks(blocks, [&](document::Block& block) {
        const auto* heading = std::get_if<document::Heading>(&block.kind);
        if (!heading) return;
        if (!heading->anchor.empty()) anchors.insert(heading->anchor);
        const auto words = document::plain(heading->content);
        if (words.find("{{") == words.npos) anchors.insert(document::slug(words));
    });
}

Anchors possible_targets(const wording::Templates& templates) {
    Anchors anchors;
    for (const auto& [name, one] : templates) add_headings(one.document.blocks, anchors);
    for (const auto& chart : charts::all_charts()) anchors.insert(anchor_of("chart", chart.id));
    for (const auto& table : all_tables()) anchors.insert(anchor_of("table", table.id));
    return anchors;
}

void drop_from(document::Inlines& text, const Anchors& absent) {
    const auto leads_nowhere = [&](const document::Inline& one) {
        const auto* reference = std::get_if<document::Reference>(&one.kind);
        return reference && absent.contains(reference->target);
    };
    std::erase_if(text, [&](const document::Inline& one) {
        const auto* note = std::get_if<document::MarginNote>(&one.kind);
        return note && std::ranges::any_of(note->content, leads_nowhere);
    });
    for (auto& one : text) {
        if (auto* inner = document::content_of(one)) drop_from(*inner, absent);
    }
}

}  // namespace

std::string anchor_of(std::string_view kind, std::string_view id) {
    return document::slug(fmt::format("{} {}", kind, id));
}

document::Inlines source_of(std::string_view figure, const Context& context) {
    if (!by_id(context.contents.traces, figure)) return {};
    auto words = document::words(fmt::format("{}: ", figure));
    words.push_back({document::Reference{anchor_of("figure", figure), document::Mention::page, {}}});
    return {{document::MarginNote{std::move(words)}}};
}

void number_parts(document::Document& document, const wording::Catalogue& words) {
    document::number_anchors(document);
    document::number_notes(document);
    document::number_figures(document, {words.phrase("reference.figure", {{"n", "{}"}}),
                                        words.phrase("reference.table", {{"n", "{}"}})});
    document::place_index_marks(document);
}

std::set<std::string, std::less<>> absent_targets(const document::Document& document,
                                                  const wording::Templates& templates,
                                                  const Context& context) {
    auto tried = document;
    const auto unresolved = document::resolve_references(tried);
    if (unresolved.empty()) return {};
    auto possible = possible_targets(templates);
    for (const auto& trace : context.contents.traces) possible.insert(anchor_of("figure", trace->id));
    const bool tells_origins = !context.contents.traces.empty();
    // What nobody recorded has no origin to lead to either.
    for (const auto& figure : context.contents.known_figures) possible.insert(anchor_of("figure", figure));
    Anchors absent;
    for (const auto& one : unresolved) {
        const bool untold_origin = !tells_origins && one.target.starts_with("figure-");
        if (possible.contains(one.target) || untold_origin) absent.insert(one.target);
    }
    return absent;
}

void drop_sources(document::Document& document, const std::set<std::string, std::less<>>& absent) {
    document::visit_inlines(document.blocks,
                            [&](document::Inlines& text, diagnostics::Location) { drop_from(text, absent); });
}

void name_references(document::Document& document, diagnostics::Diagnostics& diagnostics) {
    const auto unresolved = document::resolve_references(document);
    if (unresolved.empty()) return;
    const auto places = document::places_of(document);
    std::vector<std::string_view> known;
    for (const auto& place : places) {
        if (!place.anchor.starts_with('_')) known.push_back(place.anchor);
    }
    for (const auto& one : unresolved) {
        const auto near = diagnostics::did_you_mean(one.target, known);
        diagnostics.add({.severity = diagnostics::Severity::fault,
                         .id = "unknown-reference",
                         .where = one.where,
                         .width = one.target.size(),
                         .message = fmt::format("nothing in this paper is called \"{}\"", one.target),
                         .why = "a reference prints the name or the page of another part of the same paper",
                         .mend = near.empty() ? "name a heading by its words, or give it a name with {#name}"
                                              : fmt::format("did you mean \"{}\"?", near)});
    }
}

}  // namespace casebook::reports
