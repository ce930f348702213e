#include "charts/activity.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "charts/cells.hpp"
#include "charts/heat_table.hpp"
#include "charts/interval_bars.hpp"
#include "charts/time_line.hpp"
#include "wording/sentences_of_activity.hpp"

namespace casebook::charts {

namespace {

std::string row_label(const std::string& label, const wording::Catalogue& words) {
    return label.empty() ? words.phrase("table.all") : words.label("label", label);
}

std::string numbers(const released::RepresentedGroup& group, const wording::Catalogue& words) {
    if (!drawable(group.count) || !drawable(group.percent)) return words.cell(group.count);
    const auto share = words.phrase("chart.share", {{"agreed", words.cell(group.count)},
                                                    {"answered", words.cell(group.of)},
                                                    {"percent", words.cell(group.percent)}});
    if (!drawable(group.in_school)) return share;
    return words.phrase("chart.beside-school", {{"share", share}, {"school", words.cell(group.in_school)}});
}

}  // namespace

Charts months(const released::Grid& grid, const Setting& setting) {
    const auto& words = setting.words;
    TimeLine line{.caption = grid.title,
                  .times_are = words.phrase("chart.month"),
                  .measure = {.name = words.phrase("chart.pupils"), .least = 0},
                  .times = {},
                  .series = {}};
    for (const auto& column : grid.columns) line.times.push_back(wording::month(column, words));
    for (const auto& row : grid.rows) line.series.push_back({row_label(row.label, words), row.cells});
    return line.times.size() < 2 ? Charts{} : time_line(line, setting);
}

Charts grid(const released::Grid& grid, const Setting& setting) {
    const auto& words = setting.words;
    HeatTable heat{.caption = grid.title,
                   .groups = words.phrase("chart.group"),
                   .measure = {.name = words.phrase("chart.number"), .least = 0},
                   .columns = {},
                   .rows = {}};
    for (const auto& column : grid.columns)
        heat.columns.push_back(grid.columns_are_months ? wording::month(column, words)
                                                       : words.label("label", column));
    for (const auto& row : grid.rows) heat.rows.push_back({row_label(row.label, words), row.cells});
    return heat_table(heat, setting);
}

Charts parts(const released::Amount& amount, const Setting& setting) {
    const auto& words = setting.words;
    IntervalBars spec{amount.title,
                      words.phrase("chart.group"),
                      {.name = words.phrase(fmt::format("chart.unit.{}", amount.id)), .least = 0},
                      {}};
    for (const auto& part : amount.parts)
        spec.rows.push_back(
            {.label = words.label(fmt::format("part.{}", amount.id), part.label), .value = part.value});
    const bool any = std::ranges::any_of(spec.rows, [](const BarRow& row) { return drawable(row.value); });
    return any ? interval_bars(spec, setting) : Charts{};
}

Charts represented(const released::Representation& representation, const Setting& setting) {
    const auto& words = setting.words;
    IntervalBars spec{
        representation.title,
        words.phrase("chart.group"),
        {.name = words.phrase("chart.share-of-supported"), .sign = "%", .least = 0, .most = 100},
        {}};
    for (const auto& group : representation.groups) {
        if (!drawable(group.in_school)) continue;
        spec.rows.push_back(
            {words.label("group", group.label), group.percent, group.interval, numbers(group, words)});
    }
    const bool any = std::ranges::any_of(spec.rows, [](const BarRow& row) { return drawable(row.value); });
    return any ? interval_bars(spec, setting) : Charts{};
}

}  // namespace casebook::charts
