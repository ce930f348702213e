#include "reports/activity_tables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "reports/lookup.hpp"
#include "reports/tables.hpp"
#include "wording/sentences.hpp"
#include "wording/sentences_of_activity.hpp"

namespace casebook::reports {

namespace {

using document::Blocks;
using document::Inlines;
using document::Table;

using Texts = std::vector<std::string>;

constexpr std::array<std::string_view, 4> verdict_keys = {"verdict.no-profile", "verdict.not-told-apart",
                                                          "verdict.over", "verdict.under"};
static_assert(static_cast<std::size_t>(released::Verdict::under) == verdict_keys.size() - 1);

std::vector<Inlines> row_of(const Texts& texts) {
    std::vector<Inlines> row;
    for (const auto& text : texts) row.push_back(document::words(text));
    return row;
}

bool any_source(const released::Amount& amount) {
    return std::ranges::any_of(amount.parts, [](const auto& part) { return !part.source.empty(); });
}
bool any_guide(const released::Amount& amount) {
    return std::ranges::any_of(amount.parts, [](const auto& part) { return part.guide.has_value(); });
}

}  // namespace

Blocks amount_table(const Context& context, std::string_view id) {
    const auto& words = context.words;
    const auto* amount = by_id(context.contents.amounts, id);
    if (!amount || amount->parts.empty()) return {};
    Texts heads = {words.phrase("chart.group"), words.phrase(fmt::format("chart.unit.{}", id))};
    if (any_guide(*amount)) heads.push_back(words.phrase("table.guide"));
    if (any_source(*amount)) heads.push_back(words.phrase("table.source"));
    auto table = table_of(amount->title, heads);
    if (any_source(*amount)) table.columns.back().alignment = document::Alignment::start;
    const int decimals = amount->unit == released::Unit::hours_a_week ? 1 : 0;
    const std::string nothing = words.phrase("table.nothing");
    for (const auto& part : amount->parts) {
        Texts row = {words.label(fmt::format("part.{}", id), part.label), words.cell(part.value, decimals)};
        if (any_guide(*amount))
            row.push_back(part.guide ? words.phrase("chart.span", {{"low", words.number(part.guide->low)},
                                                                   {"high", words.number(part.guide->high)}})
                                     : nothing);
        if (any_source(*amount)) row.push_back(part.source.empty() ? nothing : part.source);
        table.rows.push_back(row_of(row));
    }
    Texts last = {words.phrase("table.all"), words.cell(amount->total, decimals)};
    last.resize(heads.size(), nothing);
    table.rows.push_back(row_of(last));
    return finished(std::move(table), words);
}

Blocks spread_table(const Context& context, std::string_view /*all*/) {
    const auto& words = context.words;
    auto table = table_of(
        words.phrase("table.spreads"),
        {words.phrase("table.what"), words.phrase("table.counted-from"), words.phrase("table.lower-quarter"),
         words.phrase("table.half"), words.phrase("table.upper-quarter"), words.phrase("table.longest")});
    const bool longest = std::ranges::any_of(context.contents.spreads, [](const auto& one) {
        return wording::released_number(one->longest) != nullptr;
    });
    if (!longest) table.columns.pop_back();
    for (const auto& one : context.contents.spreads) {
        const int decimals = one->unit == released::Unit::hours ? 1 : 0;
        Texts row = {one->title, words.cell(one->people), words.cell(one->lower_quartile, decimals),
                     words.cell(one->median, decimals), words.cell(one->upper_quartile, decimals)};
        if (longest) row.push_back(words.cell(one->longest, decimals));
        table.rows.push_back(row_of(row));
    }
    return finished(std::move(table), words);
}

Blocks grid_table(const Context& context, std::string_view id) {
    const auto& words = context.words;
    const auto* grid = by_id(context.contents.grids, id);
    if (!grid || grid->rows.empty()) return {};
    Texts heads = {words.phrase("chart.group")};
    for (const auto& column : grid->columns)
        heads.push_back(grid->columns_are_months ? wording::month(column, words)
                                                 : words.label("label", column));
    auto table = table_of(grid->title, heads);
    for (const auto& one : grid->rows) {
        Texts row = {one.label.empty() ? words.phrase("table.all") : words.label("label", one.label)};
        for (const auto& cell : one.cells) row.push_back(words.cell(cell));
        table.rows.push_back(row_of(row));
    }
    return finished(std::move(table), words);
}

Blocks representation_table(const Context& context, std::string_view id) {
    const auto& words = context.words;
    const auto* found = by_id(context.contents.representations, id);
    if (!found) return {};
    auto table =
        table_of(found->title, {words.phrase("chart.group"), words.phrase("chart.number"),
                                words.phrase("table.share"), words.phrase("table.allowing-for-chance"),
                                words.phrase("table.in-school"), words.phrase("table.verdict")});
    table.columns.back().alignment = document::Alignment::start;
    for (const auto& group : found->groups) {
        const bool shown = wording::released_number(group.count) != nullptr;
        table.rows.push_back(row_of(
            {words.label("group", group.label), words.cell(group.count), words.cell(group.percent),
             group.interval ? words.phrase("chart.span", {{"low", words.number(group.interval->low)},
                                                          {"high", words.number(group.interval->high)}})
                            : std::string(),
             words.cell(group.in_school),
             shown ? words.phrase(verdict_keys.at(static_cast<std::size_t>(group.verdict)))
                   : std::string()}));
    }
    return finished(std::move(table), words);
}

}  // namespace casebook::reports
