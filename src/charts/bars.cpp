#include "charts/bars.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "charts/cells.hpp"
#include "charts/figures_table.hpp"
#include "charts/interval_bars.hpp"
#include "wording/sentences.hpp"

namespace casebook::charts {

namespace {

/// The greatest count that shares a row, so that at most `most` groups have a bar of their own. It depends on
/// released counts alone; groups of one size are treated alike, so their order says nothing.
std::optional<double> greatest_that_shares(const released::Breakdown& breakdown, std::size_t most) {
    std::vector<double> counts;
    for (const auto& row : breakdown.rows)
        if (const double* count = drawable(row.count)) counts.push_back(*count);
    if (counts.size() <= most) return std::nullopt;
    std::ranges::sort(counts, std::greater{});
    return counts[most];
}

bool shares_a_row(const released::BreakdownRow& row, std::optional<double> greatest) {
    const double* count = drawable(row.count);
    return greatest && count && *count <= *greatest;
}

/// A row for each group; the smallest beyond the limit share one, groups that are held back another at the
/// end, and the table names them all.
std::vector<BarRow> rows_of(const released::Breakdown& breakdown, const Setting& setting) {
    const auto& words = setting.words;
    std::vector<BarRow> rows;
    std::vector<const released::BreakdownRow*> held_back;
    double smaller = 0;
    const auto greatest = greatest_that_shares(breakdown, setting.most_bars);
    const auto label = [&](const released::BreakdownRow& row) { return words.label("label", row.label); };
    for (const auto& row : breakdown.rows) {
        if (is_withheld(row.count))
            held_back.push_back(&row);
        else if (shares_a_row(row, greatest))
            ++smaller;
        else
            rows.push_back({label(row), row.count});
    }
    if (greatest) {
        // Their sum would count a pupil with two reasons twice, and have no bar that compares with the
        // others.
        rows.push_back({.label = words.count("chart.smaller-groups", smaller),
                        .value = released::NotApplicable{},
                        .number = words.count("chart.at-most-each", *greatest)});
    }
    if (held_back.size() == 1) rows.push_back({label(*held_back.front()), released::Withheld{}});
    if (held_back.size() > 1)
        rows.push_back(
            {words.count("chart.other-groups", static_cast<double>(held_back.size())), released::Withheld{}});
    return rows;
}

std::string alternative(const released::Breakdown& breakdown, const wording::Catalogue& words) {
    std::vector<std::string> said;
    int held_back = 0;
    for (const auto& row : breakdown.rows) {
        if (is_withheld(row.count)) ++held_back;
        if (!drawable(row.count)) continue;
        said.push_back(words.phrase(
            "groups.item", {{"label", words.label("label", row.label)}, {"n", words.cell(row.count)}}));
    }
    auto text = words.phrase("chart.bars", {{"title", breakdown.title}, {"groups", words.list(said)}});
    if (held_back > 0) text += " " + words.count("chart.groups-held-back", held_back);
    return text;
}

}  // namespace

Charts bars(const released::Breakdown& breakdown, const Setting& setting) {
    const auto& words = setting.words;
    const bool any = std::ranges::any_of(breakdown.rows, [](const released::BreakdownRow& row) {
        const double* count = drawable(row.count);
        return count && *count > 0;
    });
    if (!any) return {};
    const IntervalBars spec{breakdown.title,
                            words.phrase("chart.group"),
                            {.name = words.phrase("chart.number")},
                            rows_of(breakdown, setting)};
    const auto greatest = greatest_that_shares(breakdown, setting.most_bars);
    // The groups that share a row have one each in the table of the last part.
    const TableOf table = [&](Part part) {
        FiguresTable result({spec.groups, spec.measure.name}, words);
        for (std::size_t i = part.begin; i < part.end; ++i)
            if (!is_withheld(spec.rows[i].value) && spec.rows[i].number.empty())
                result.add({spec.rows[i].label}, {{spec.rows[i].value}});
        if (part.end == spec.rows.size()) {
            const auto add_rest = [&](bool withheld) {
                for (const auto& row : breakdown.rows)
                    if (withheld ? is_withheld(row.count) : shares_a_row(row, greatest))
                        result.add({words.label("label", row.label)}, {{row.count}});
            };
            add_rest(false);
            add_rest(true);
        }
        return std::move(result).finish();
    };
    auto charts = interval_bars(spec, table, setting);
    if (charts.size() == 1) charts.front().drawing.alternative = alternative(breakdown, words);
    return charts;
}

}  // namespace casebook::charts
