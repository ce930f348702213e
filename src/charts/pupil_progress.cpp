#include "charts/pupil_progress.hpp"

#include <algorithm>
#include <cmath>

#include "charts/time_line.hpp"
#include "charts/trend.hpp"
#include "wording/sentences_of_activity.hpp"

namespace casebook::charts {

namespace {

constexpr std::size_t fewest_values = 3;
/// A short scale, as of marks from 1 to 5, is shown whole.
constexpr double short_scale = 40;
/// Of the largest value: less than this would make a small step look like a leap.
constexpr double least_share = 0.25;

double span_of(const released::ReviewSeries& series) {
    if (series.least && series.most && *series.most - *series.least <= short_scale)
        return *series.most - *series.least;
    double largest = 0;
    for (const double value : series.values) largest = std::max(largest, std::abs(value));
    return std::max(1.0, least_share * largest);
}

Measure measure_of(const released::ReviewSeries& series, const wording::Catalogue& words) {
    if (series.title.empty()) return attendance_over_time(words);
    const auto name = series.unit.empty() ? series.title
                                          : words.phrase("chart.measure-unit",
                                                         {{"measure", series.title}, {"unit", series.unit}});
    const bool is_whole =
        std::ranges::all_of(series.values, [](double value) { return value == std::round(value); });
    Measure measure{.name = name, .decimals = is_whole ? 0 : 1};
    if (series.least) measure.least = *series.least;
    if (series.most) measure.most = *series.most;
    measure.span = span_of(series);
    return measure;
}

}  // namespace

Charts pupil_progress(const released::ReviewSeries& series, const Setting& setting) {
    if (series.values.size() < fewest_values) return {};
    const auto& words = setting.words;
    const bool by_month = series.title.empty();
    TimeLine line{.caption = by_month ? words.phrase("review.attendance") : series.title,
                  .times_are = words.phrase(by_month ? "review.month" : "review.date"),
                  .measure = measure_of(series, words),
                  .nought = Nought::may_be_left_out,
                  .times = {},
                  .series = {{by_month ? words.phrase("chart.attendance") : series.title, {}}}};
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        line.times.push_back(by_month ? wording::month(series.times[i], words) : words.date(series.times[i]));
        line.series.front().values.emplace_back(released::Number{series.values[i]});
    }
    return time_line(line, setting);
}

}  // namespace casebook::charts
