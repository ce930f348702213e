#include "reports/trend_tables.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "reports/tables.hpp"
#include "wording/sentences.hpp"
#include "wording/sentences_of_trend.hpp"

namespace casebook::reports {

namespace {

using document::Blocks;
using document::Inlines;

constexpr std::string_view of_all_measures = "measures";

bool is_asked_for(const released::Trend& trend, std::string_view id) {
    if (!id.starts_with(of_all_measures)) return trend.id == id;
    return !trend.measure.empty() && trend.id.ends_with(id.substr(of_all_measures.size()));
}

bool has_whole_school(const released::Trend& trend) {
    return std::ranges::any_of(trend.times, [](const released::TrendTime& time) {
        return wording::released_number(time.whole_school) != nullptr;
    });
}

std::string caption(const released::Trend& trend, const wording::Catalogue& words) {
    if (trend.measure.empty())
        return words.phrase("chart.measure-unit",
                            {{"measure", trend.title}, {"unit", wording::trend_unit(trend, words)}});
    return words.phrase(
        trend.step == released::Step::half_term ? "table.trend-half-terms" : "table.trend-years",
        {{"measure", trend.measure}, {"unit", wording::trend_unit(trend, words)}});
}

std::string chance(const released::TrendTime& time, const wording::Catalogue& words) {
    if (!time.interval) return words.phrase("table.nothing");
    return words.phrase("chart.span", {{"low", words.number(time.interval->low, 1)},
                                       {"high", words.number(time.interval->high, 1)}});
}

document::Table times_table(const released::Trend& trend, const wording::Catalogue& words) {
    const bool whole_school = has_whole_school(trend);
    std::vector<std::string> heads = {
        words.phrase(trend.step == released::Step::half_term ? "chart.half-term" : "chart.school-year"),
        words.phrase("table.pupils"), words.phrase("table.average"), words.phrase("table.chance")};
    if (whole_school) heads.push_back(words.phrase("chart.comparison-school"));
    auto table = table_of(caption(trend, words), heads);
    for (const released::TrendTime& time : trend.times) {
        const double* const pupils = wording::released_number(time.pupils);
        if (pupils && *pupils == 0) continue;
        std::vector<Inlines> row = {document::words(wording::time_in_words(time, trend.step, words)),
                                    document::words(words.cell(time.pupils)),
                                    document::words(words.cell(time.mean, 1)),
                                    document::words(chance(time, words))};
        if (whole_school) row.push_back(document::words(words.cell(time.whole_school, 1)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Blocks trend_table(const Context& context, std::string_view id) {
    Blocks blocks;
    for (const auto& trend : context.contents.trends)
        if (is_asked_for(*trend, id)) blocks.push_back({times_table(*trend, context.words)});
    auto key = sign_key(blocks, context.words);
    std::ranges::move(key, std::back_inserter(blocks));
    return blocks;
}

}  // namespace casebook::reports
