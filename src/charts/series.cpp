#include "charts/series.hpp"

#include <algorithm>
#include <limits>

#include "charts/cells.hpp"

namespace casebook::charts {

namespace {

constexpr double largest_mark = 6;
constexpr double smallest_mark = 2.5;

released::Cell value_at(const Series& series, std::size_t time) {
    return time < series.values.size() ? series.values[time] : released::Cell{released::Missing{}};
}

const double* drawable_at(const Series& series, std::size_t time) {
    return time < series.values.size() ? drawable(series.values[time]) : nullptr;
}

}  // namespace

double x_of_time(std::size_t time, std::size_t times, const PlotArea& area) {
    if (times < 2) return (area.left + area.right) / 2;
    return area.left + (area.right - area.left) * static_cast<double>(time) / static_cast<double>(times - 1);
}

const double* last_value(const Series& series, std::size_t times) {
    for (std::size_t time = times; time-- > 0;)
        if (const double* value = drawable_at(series, time)) return value;
    return nullptr;
}

void add_series(document::Drawing& drawing, const Series& series, std::size_t times, const Scale& scale,
                const PlotArea& area, const SeriesLook& look, bool with_marks) {
    const double between =
        times > 1 ? (area.right - area.left) / static_cast<double>(times - 1) : largest_mark;
    const double size = std::clamp(between * 0.6, smallest_mark, largest_mark);
    std::vector<document::Path> lines;
    std::vector<document::Point> run;
    std::vector<document::Mark> marks;
    const auto end_run = [&] {
        const bool alone = run.size() == 1;
        if (run.size() > 1) lines.push_back({run, 1.5, look.ink, look.dashed});
        // A value between two gaps is seen even where no marks are drawn.
        if (with_marks || alone)
            for (const auto point : run)
                marks.push_back(document::Marker{point, size, look.shape, look.ink, look.filled});
        run.clear();
    };
    for (std::size_t time = 0; time < times; ++time) {
        const double* value = drawable_at(series, time);
        if (value)
            run.push_back(
                {x_of_time(time, times, area), scale.at(std::clamp(*value, scale.low, scale.high))});
        else
            end_run();
    }
    end_run();
    std::ranges::move(lines, std::back_inserter(drawing.marks));
    std::ranges::move(marks, std::back_inserter(drawing.marks));
}

Scale scale_of(const std::vector<Series>& series, std::size_t times, const Measure& measure, Nought nought,
               const PlotArea& area) {
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const auto& one : series) {
        for (std::size_t time = 0; time < times; ++time) {
            const double* value = drawable_at(one, time);
            if (value) low = std::min(low, *value), high = std::max(high, *value);
        }
    }
    Scale scale = scale_for(low, high, measure, nought);
    scale.from = area.bottom;
    scale.to = area.top;
    return scale;
}

std::string gaps_in_words(const std::vector<Series>& series, std::size_t times,
                          const wording::Catalogue& words) {
    int withheld = 0;
    int missing = 0;
    for (const auto& one : series) {
        for (std::size_t time = 0; time < times; ++time) {
            if (drawable_at(one, time)) continue;
            ++(is_withheld(value_at(one, time)) ? withheld : missing);
        }
    }
    std::vector<std::string> said;
    if (withheld > 0) said.push_back(words.count("chart.gaps-withheld", withheld));
    if (missing > 0) said.push_back(words.count("chart.gaps-missing", missing));
    return said.empty() ? std::string() : words.phrase("chart.gaps", {{"gaps", words.list(said)}});
}

}  // namespace casebook::charts
