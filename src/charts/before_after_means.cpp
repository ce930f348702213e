#include <algorithm>
#include <cmath>

#include "charts/before_after.hpp"
#include "charts/canvas.hpp"
#include "charts/figures_table.hpp"
#include "charts/percent_axis.hpp"
#include "wording/sentences.hpp"

namespace casebook::charts {

namespace {

constexpr double row_height = 18;
constexpr double gap = 8;

struct Means {
    double before;
    double during;
    double change;
};

void add_row_label(document::Drawing& drawing, std::string_view text, double right, double y) {
    drawing.marks.push_back(
        document::Label{{right, y + 3}, std::string(text), text_size, document::Anchor::end});
}

void add_mean(document::Drawing& drawing, const Scale& scale, double value, bool filled, double y,
              const Setting& setting) {
    drawing.marks.push_back(document::Marker{
        {scale.x(value), y}, marker_size + 1, document::Shape::circle, document::Ink::accent, filled});
    const auto number = setting.words.phrase("chart.percent", {{"n", setting.words.number(value, 1)}});
    drawing.marks.push_back(
        document::Label{{scale.x(value) + gap, y + 3}, number, text_size, document::Anchor::start, true});
}

/// The average change between what chance allows, on a scale of its own around zero. Returns the y below it.
double add_change(document::Drawing& drawing, const Scale& columns, double top, double mean,
                  const released::Interval& interval, const Setting& setting) {
    const auto& words = setting.words;
    const double reach = std::max({std::abs(interval.low), std::abs(interval.high), 2.0});
    const Scale scale{-reach * 1.1, reach * 1.1, columns.left, columns.right};
    const double y = top + row_height / 2;
    const double bottom = top + row_height + 2;
    add_row_label(drawing, words.phrase("chart.average-change"), columns.left - gap, y);
    for (const double value : ticks(scale.low, scale.high, 8)) {
        const bool zero = std::abs(value) < 1e-9;
        drawing.marks.push_back(document::Line{{scale.x(value), top},
                                               {scale.x(value), bottom},
                                               zero ? 1.0 : 0.5,
                                               zero ? document::Ink::text : document::Ink::pale});
        const int decimals = std::abs(value - std::round(value)) < 1e-9 ? 0 : 1;
        drawing.marks.push_back(document::Label{{scale.x(value), bottom + 11},
                                                words.signed_number(value, decimals),
                                                small_size,
                                                document::Anchor::middle,
                                                false,
                                                document::Ink::muted});
    }
    drawing.marks.push_back(document::Line{{scale.left, bottom}, {scale.right, bottom}});
    drawing.marks.push_back(
        document::Line{{scale.x(interval.low), y}, {scale.x(interval.high), y}, 2, document::Ink::accent});
    drawing.marks.push_back(document::Marker{{scale.x(mean), y}, marker_size + 2, document::Shape::diamond});
    const auto note = words.phrase("chart.change-note", {{"change", words.signed_number(mean, 1)},
                                                         {"low", words.signed_number(interval.low, 1)},
                                                         {"high", words.signed_number(interval.high, 1)}});
    const auto lines = wrap(note, scale.right - scale.left, small_size, setting.text_width);
    add_lines(drawing, lines, {scale.left, bottom + 24}, document::Anchor::start, small_size);
    return bottom + 24 + line_height * (static_cast<double>(lines.size()) - 1) + 4;
}

document::Table table(const released::Change& change, const wording::Catalogue& words) {
    FiguresTable table({words.phrase("chart.measure"), words.phrase("chart.value")}, words);
    table.add({words.phrase("chart.pupils-with-both")}, {{change.pairs, 0}});
    table.add({words.phrase("chart.before-percent")}, {{change.mean_before, 1}});
    table.add({words.phrase("chart.during-percent")}, {{change.mean_during, 1}});
    table.add({words.phrase("chart.average-change-points")}, {{change.mean, 1}});
    if (change.interval) {
        table.add({words.phrase("chart.interval-from")}, {{released::Number{change.interval->low}, 1}});
        table.add({words.phrase("chart.interval-until")}, {{released::Number{change.interval->high}, 1}});
    }
    return std::move(table).finish();
}

}  // namespace

std::optional<document::Chart> before_after_means(const released::Change& change, const Setting& setting) {
    const double* before = wording::released_number(change.mean_before);
    const double* during = wording::released_number(change.mean_during);
    const double* mean = wording::released_number(change.mean);
    if (!before || !during || !mean) return std::nullopt;
    const auto& words = setting.words;
    const auto range = percent_range(std::min(*before, *during), std::max(*before, *during));
    double left = 0;
    for (const auto* key : {"chart.before", "chart.during", "chart.average-change"}) {
        left = std::max(left, setting.text_width(words.phrase(key), text_size, false));
    }
    const auto largest = words.phrase("chart.percent", {{"n", words.number(100, 1)}});
    const Scale scale{range.low, range.high, left + gap,
                      setting.width - setting.text_width(largest, text_size, true) - 2 * gap};

    document::Drawing drawing;
    drawing.width = setting.width;
    const double below = add_percent_axis(drawing, scale, 0, 2 * row_height + 2, setting);
    double y = row_height / 2 + 1;
    for (const bool filled : {false, true}) {
        add_row_label(drawing, words.phrase(filled ? "chart.during" : "chart.before"), scale.left - gap, y);
        add_mean(drawing, scale, filled ? *during : *before, filled, y, setting);
        y += row_height;
    }
    drawing.height =
        change.interval ? add_change(drawing, scale, below + 10, *mean, *change.interval, setting) : below;
    drawing.alternative = wording::change_sentence(change, words);
    return document::Chart{std::move(drawing), document::words(words.phrase("chart.means-caption")),
                           table(change, words)};
}

}  // namespace casebook::charts
