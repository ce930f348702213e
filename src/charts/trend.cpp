#include "charts/trend.hpp"

#include <algorithm>

#include "charts/time_line.hpp"
#include "wording/sentences_of_trend.hpp"

namespace casebook::charts {

namespace {

bool is_number(const released::Cell& cell) {
    return std::holds_alternative<released::Number>(cell);
}

Measure measure_of(const released::Trend& trend, const wording::Catalogue& words) {
    if (trend.measure.empty()) return attendance_over_time(words);
    return {.name = words.phrase("chart.measure-unit",
                                 {{"measure", trend.measure}, {"unit", wording::trend_unit(trend, words)}}),
            .decimals = 1};
}

std::string_view times_are(released::Step step) {
    switch (step) {
        case released::Step::half_term:
            return "chart.half-term";
        case released::Step::school_year:
            return "chart.school-year";
        default:
            return "chart.term";
    }
}

}  // namespace

Measure attendance_over_time(const wording::Catalogue& words) {
    return {.name = words.phrase("chart.attendance"),
            .sign = "%",
            .decimals = 1,
            .least = 0,
            .most = 100,
            .span = 20};
}

Charts trend(const released::Trend& trend, const Setting& setting) {
    const auto& words = setting.words;
    if (std::ranges::count_if(trend.times, is_number, &released::TrendTime::mean) < 2) return {};
    TimeLine line{.caption = words.phrase("chart.trend-caption", {{"title", trend.title}}),
                  .times_are = words.phrase(times_are(trend.step)),
                  .measure = measure_of(trend, words),
                  .nought = Nought::may_be_left_out,
                  .times = {},
                  .series = {{words.phrase("chart.supported"), {}}}};
    Series whole{words.phrase("chart.whole-school"), {}};
    for (const auto& time : trend.times) {
        line.times.push_back(wording::time_in_words(time, trend.step, words));
        line.series.front().values.push_back(time.mean);
        whole.values.push_back(time.whole_school);
    }
    if (std::ranges::any_of(whole.values, is_number)) line.series.push_back(std::move(whole));
    return time_line(line, setting);
}

}  // namespace casebook::charts
