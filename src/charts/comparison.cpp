#include "charts/comparison.hpp"

namespace casebook::charts {

Charts comparison(const released::Comparison& comparison, const Setting& setting) {
    const auto& words = setting.words;
    const bool similar = comparison.id == "attendance.similar-pupils";
    Forest chart{
        .caption = words.phrase(similar ? "chart.similar-caption" : "chart.comparison-caption"),
        .groups = words.phrase("chart.comparison-groups"),
        .people = words.phrase("chart.comparison-people"),
        .measure = {.name = words.phrase("chart.change-points"), .decimals = 1, .is_change = true, .span = 4},
        .no_change = 0,
        .below = words.phrase("chart.comparison-below"),
        .above = words.phrase("chart.comparison-above"),
        .rows = {}};
    chart.rows.push_back({words.phrase("chart.comparison-own"), comparison.change, {}, comparison.pupils});
    chart.rows.push_back({words.phrase(similar ? "chart.comparison-similar" : "chart.comparison-school"),
                          comparison.other_change});
    chart.rows.push_back({words.phrase("chart.comparison-difference"), comparison.difference,
                          comparison.interval, comparison.pupils, true});
    return forest(chart, setting);
}

}  // namespace casebook::charts
