#include "charts/time_line.hpp"

#include <algorithm>
#include <array>

#include "charts/cells.hpp"
#include "charts/figures_table.hpp"

namespace casebook::charts {

namespace {

using document::Anchor;
using document::Ink;
using document::Shape;

constexpr double plot_height = 130;
constexpr double gap = 8;
constexpr double name_share = 0.26;

constexpr std::array<SeriesLook, most_series> looks = {SeriesLook{Ink::accent, Shape::circle, true, false},
                                                       SeriesLook{Ink::second, Shape::square, true, true},
                                                       SeriesLook{Ink::text, Shape::triangle, false, false},
                                                       SeriesLook{Ink::muted, Shape::diamond, false, true}};

/// A name at the end of a line: where it would stand, and where there is room.
struct EndLabel {
    Lines lines;
    double wanted;
    double placed;
    [[nodiscard]] double height() const { return line_height * static_cast<double>(lines.size()); }
};

/// Moves the labels apart, within `top` to `bottom`, each as near to its line as the others let it.
void spread(std::vector<EndLabel*>& labels, double top, double bottom) {
    std::ranges::stable_sort(labels, {}, &EndLabel::wanted);
    double free = top;
    for (auto* label : labels) {
        label->placed = std::max(label->wanted, free + label->height() / 2);
        free = label->placed + label->height() / 2;
    }
    double limit = bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        (*label)->placed = std::min((*label)->placed, limit - (*label)->height() / 2);
        limit = (*label)->placed - (*label)->height() / 2;
    }
}

std::string name_and_value(const Series& series, double value, const TimeLine& line,
                           const wording::Catalogue& words) {
    const auto number = written(value, line.measure, words);
    return line.series.size() == 1
               ? number
               : words.phrase("chart.name-and-value", {{"name", series.name}, {"value", number}});
}

}  // namespace

Charts time_line(const TimeLine& line, const Setting& setting) {
    const auto times = line.times.size();
    if (std::ranges::none_of(line.series,
                             [&](const Series& one) { return last_value(one, times) != nullptr; }))
        return {};
    if (line.series.size() > most_series) return small_multiples(line, setting);
    const auto& words = setting.words;

    std::vector<EndLabel> labels;
    double names_width = 0;
    double names_height = 0;
    for (const auto& one : line.series) {
        const double* last = last_value(one, times);
        labels.push_back({last ? wrap(name_and_value(one, *last, line, words), setting.width * name_share,
                                      text_size, setting.text_width)
                               : Lines(),
                          0, 0});
        names_width = std::max(names_width, widest(labels.back().lines, text_size, setting));
        names_height += labels.back().height();
    }

    document::Drawing drawing;
    drawing.width = setting.width;
    PlotArea area{0, setting.width - names_width - 2 * gap, 0, 0};
    area.bottom = std::max(plot_height, names_height);
    Scale scale = scale_of(line.series, times, line.measure, line.nought, area);
    area.top = add_note(drawing, axis_name(scale, line.measure, words), 0, setting.width, 0, setting) + gap;
    area.bottom += area.top;
    scale.from = area.bottom;
    scale.to = area.top;
    const double grid_left = upright_axis_width(scale, line.measure, setting) + 5;
    area.left = grid_left + gap;
    add_upright_axis(drawing, scale, line.measure, grid_left, area.right + 4, true, setting);

    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < times; ++i) wishes.push_back({x_of_time(i, times, area), line.times[i]});
    add_label_row(drawing, wishes, area.bottom + small_size + 5, 0, setting.width, setting);

    std::vector<EndLabel*> placed;
    for (std::size_t i = 0; i < line.series.size(); ++i) {
        add_series(drawing, line.series[i], times, scale, area, looks[i]);
        const double* last = last_value(line.series[i], times);
        if (!last) continue;
        labels[i].wanted = scale.at(*last);
        placed.push_back(&labels[i]);
    }
    spread(placed, area.top - line_height / 2, area.bottom + line_height / 2 - 2);
    for (const auto* label : placed) {
        const double x = area.right + 2 * gap;
        if (std::abs(label->placed - label->wanted) > 3)
            drawing.marks.push_back(
                document::Line{{area.right + 5, label->wanted}, {x - 2, label->placed}, 0.5, Ink::muted});
        add_lines_around(drawing, label->lines, {x, label->placed}, Anchor::start, text_size);
    }
    const double below = area.bottom + small_size + 9;
    drawing.height = add_note(drawing, gaps_in_words(line.series, times, words), std::min(area.left, 60.0),
                              setting.width, below, setting) +
                     2;
    const Part all{0, line.series.size()};
    drawing.alternative = alternative_of(line, all, words);
    Charts charts;
    charts.push_back({std::move(drawing), document::words(line.caption), table_of(line, all, words)});
    return charts;
}

document::Table table_of(const TimeLine& line, Part series, const wording::Catalogue& words) {
    std::vector<std::string> heads = {line.times_are};
    for (auto i = series.begin; i < series.end; ++i) heads.push_back(line.series[i].name);
    FiguresTable table(heads, words);
    for (std::size_t time = 0; time < line.times.size(); ++time) {
        std::vector<FiguresTable::Figure> figures;
        for (auto i = series.begin; i < series.end; ++i) {
            const auto& values = line.series[i].values;
            figures.push_back({time < values.size() ? values[time] : released::Cell{released::Missing{}},
                               line.measure.decimals});
        }
        table.add({line.times[time]}, figures);
    }
    return std::move(table).finish();
}

std::string alternative_of(const TimeLine& line, Part part, const wording::Catalogue& words) {
    constexpr std::size_t told_one_by_one = 4;
    const auto times = line.times.size();
    const std::vector<Series> series(line.series.begin() + static_cast<std::ptrdiff_t>(part.begin),
                                     line.series.begin() + static_cast<std::ptrdiff_t>(part.end));
    auto text =
        words.phrase("chart.time-line", {{"title", line.caption},
                                         {"from", line.times.empty() ? std::string() : line.times.front()},
                                         {"until", line.times.empty() ? std::string() : line.times.back()}});
    struct Ends {
        const Series* series;
        double first;
        double last;
    };
    std::vector<Ends> ends;
    for (const auto& one : series) {
        const double* last = last_value(one, times);
        if (!last) continue;
        const auto first =
            std::ranges::find_if(one.values, [](const auto& value) { return drawable(value) != nullptr; });
        ends.push_back({&one, *drawable(*first), *last});
    }
    const auto number = [&](double value) { return written(value, line.measure, words); };
    if (ends.size() <= told_one_by_one) {
        for (const auto& [one, first, last] : ends)
            text +=
                " " + words.phrase("chart.time-line-ends",
                                   {{"name", one->name}, {"first", number(first)}, {"last", number(last)}});
    } else {
        const auto [lowest, highest] = std::ranges::minmax(ends, {}, &Ends::last);
        text += " " + words.phrase("chart.time-line-extremes", {{"highest", highest.series->name},
                                                                {"most", number(highest.last)},
                                                                {"lowest", lowest.series->name},
                                                                {"least", number(lowest.last)}});
    }
    if (const auto gaps = gaps_in_words(series, times, words); !gaps.empty()) text += " " + gaps;
    return text;
}

}  // namespace casebook::charts
