#include "reports/evidence.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "document/document.hpp"
#include "reports/lookup.hpp"

namespace casebook::reports {

namespace {

using document::Blocks;
using document::Inlines;

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::any_of(a,
                               [&](const std::string& one) { return std::ranges::find(b, one) != b.end(); });
}

bool holds(const std::vector<std::string>& list, std::string_view one) {
    return std::ranges::find(list, one) != list.end();
}

Inlines link_to_heading(const std::string& title, diagnostics::Location where) {
    return {{document::Link{"#" + document::slug(title), document::words(title, where)}, where}};
}

/// Pieces of running text with a comma between them; a dash where there is none.
Inlines in_a_row(const std::vector<Inlines>& pieces, const wording::Catalogue& words) {
    Inlines row;
    for (const auto& piece : pieces) {
        if (!row.empty()) row.push_back({document::Text{words.phrase("list.between")}});
        row.insert(row.end(), piece.begin(), piece.end());
    }
    return row.empty() ? document::words(words.phrase("index.nothing")) : row;
}

template <typename Story>
Inlines titles(const std::vector<const Story*>& stories, const wording::Catalogue& words) {
    std::vector<Inlines> pieces;
    for (const auto* one : stories) pieces.push_back(link_to(*one));
    return in_a_row(pieces, words);
}

document::Table index_table(const wording::Catalogue& words, std::string_view first) {
    document::Table table;
    table.caption = document::words(words.phrase("index.caption." + std::string(first)));
    for (const auto& key : {std::string("index.") + std::string(first), std::string("index.cases"),
                            std::string("index.notes"), std::string("index.quotations")}) {
        table.columns.push_back({document::words(words.phrase(key))});
    }
    table.columns.back().alignment = document::Alignment::end;
    table.row_heads = true;
    return table;
}

std::vector<Inlines> index_row(std::string_view head, const Evidence& evidence,
                               const wording::Catalogue& words) {
    return {document::words(head), titles(evidence.cases, words), titles(evidence.notes, words),
            document::words(words.number(static_cast<double>(evidence.quotes.size())))};
}

Blocks finished(document::Table table) {
    if (table.rows.empty()) return {};
    return {{std::move(table)}};
}

Blocks by_area(const Context& context) {
    auto table = index_table(context.words, "area");
    for (const auto& framework : context.contents.frameworks) {
        if (framework->archive) continue;
        for (const auto& area : framework->areas) {
            table.rows.push_back(index_row(area.title, evidence_for(area, context.contents), context.words));
        }
    }
    return finished(std::move(table));
}

Blocks by_theme(const Context& context) {
    const auto& contents = context.contents;
    std::set<std::string> themes;
    for (const auto& one : contents.cases) themes.insert(one->themes.begin(), one->themes.end());
    for (const auto& one : contents.notes) themes.insert(one->themes.begin(), one->themes.end());
    for (const auto& one : contents.quotes) themes.insert(one->theme);
    themes.erase("");
    auto table = index_table(context.words, "theme");
    for (const auto& theme : themes) {
        const released::FrameworkArea area{"", "", "", {theme}, {}, {}};
        table.rows.push_back(
            index_row(context.words.label("theme", theme), evidence_for(area, contents), context.words));
    }
    return finished(std::move(table));
}

Inlines titles_of_outcome(const Context& context, const std::string& outcome) {
    std::vector<const released::Case*> cases;
    for (const auto& one : context.contents.cases)
        if (holds(one->outcomes, outcome)) cases.push_back(&*one);
    return titles(cases, context.words);
}

Blocks by_outcome(const Context& context) {
    const auto& words = context.words;
    std::set<std::string> outcomes;
    for (const auto& one : context.contents.cases)
        outcomes.insert(one->outcomes.begin(), one->outcomes.end());
    document::Table table;
    table.caption = document::words(words.phrase("index.caption.outcome"));
    table.columns = {{document::words(words.phrase("index.outcome"))},
                     {document::words(words.phrase("index.cases"))}};
    table.row_heads = true;
    for (const auto& outcome : outcomes)
        table.rows.push_back(
            {document::words(words.label("outcome", outcome)), titles_of_outcome(context, outcome)});
    return finished(std::move(table));
}

constexpr IndexKind kinds[] = {
    {"area", "What stands under each area of the framework.", by_area},
    {"theme", "What stands under each theme.", by_theme},
    {"outcome", "The case studies of each outcome.", by_outcome},
};

}  // namespace

Evidence evidence_for(const released::FrameworkArea& area, const released::Contents& contents) {
    Evidence evidence;
    for (const auto& one : contents.cases) {
        if (share_one(one->themes, area.themes) || share_one(one->outcomes, area.outcomes))
            evidence.cases.push_back(&*one);
    }
    for (const auto& one : contents.notes) {
        if (share_one(one->themes, area.themes)) evidence.notes.push_back(&*one);
    }
    for (const auto& one : contents.quotes) {
        if (holds(area.themes, one->theme)) evidence.quotes.push_back(&*one);
    }
    return evidence;
}

document::Inlines link_to(const released::Case& one) {
    return link_to_heading(one.title, one.where);
}
document::Inlines link_to(const released::Note& one) {
    return link_to_heading(one.title, one.where);
}

Blocks outcome_table(const Context& context, const released::Framework& framework) {
    const auto& words = context.words;
    document::Table table;
    table.caption = document::words(words.phrase("index.caption.aims"));
    table.columns = {{document::words(words.phrase("index.outcome"))},
                     {document::words(words.phrase("index.aims"))},
                     {document::words(words.phrase("index.cases"))}};
    table.row_heads = true;
    for (const auto& outcome : framework.outcomes) {
        std::string aims;
        for (const auto& aim : outcome.aims) aims += (aims.empty() ? "" : "; ") + aim;
        table.rows.push_back(
            {document::words(outcome.title), document::words(aims), titles_of_outcome(context, outcome.id)});
    }
    return finished(std::move(table));
}

std::span<const IndexKind> all_indexes() {
    return kinds;
}

}  // namespace casebook::reports
