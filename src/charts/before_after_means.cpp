#include <algorithm>
#include <cmath>

#include "charts/axis.hpp"
#include "charts/before_after.hpp"
#include "charts/cells.hpp"
#include "charts/figures_table.hpp"
#include "wording/sentences.hpp"

namespace casebook::charts {

namespace {

constexpr double row_height = 18;
constexpr double gap = 8;
constexpr double dot = 7;

void add_row_label(document::Drawing& drawing, const std::string& text, double right, double y) {
    drawing.marks.push_back(document::Label{{right, y + 3}, text, text_size, document::Anchor::end});
}

void add_mean(document::Drawing& drawing, const Scale& scale, double value, bool filled, double y,
              const Measure& measure, const Setting& setting) {
    const double x = scale.at(std::clamp(value, scale.low, scale.high));
    drawing.marks.push_back(
        document::Marker{{x, y}, dot, document::Shape::circle, document::Ink::accent, filled});
    drawing.marks.push_back(document::Label{
        {x + gap, y + 3}, written(value, measure, setting.words), text_size, document::Anchor::start, true});
}

std::string change_head(const released::Change& change, const wording::Catalogue& words) {
    return change.of ? words.phrase("chart.change-unit", {{"unit", wording::change_unit(change, words)}})
                     : words.phrase("chart.change-points");
}

/// The average change between what chance allows, on a scale of its own around zero. Returns the y below it.
double add_change(document::Drawing& drawing, const Scale& above, double top, double mean,
                  const released::Interval& interval, const released::Change& change,
                  const Setting& setting) {
    const auto& words = setting.words;
    const Measure points{.name = change_head(change, words), .decimals = 1, .is_change = true};
    const double reach = std::max({std::abs(interval.low), std::abs(interval.high), std::abs(mean), 2.0});
    Scale scale = scale_for(-reach, reach, points, Nought::shown);
    scale.from = above.from;
    scale.to = above.to;
    const double y = top + row_height / 2;
    const double bottom = top + row_height + 2;
    add_row_label(drawing, words.phrase("chart.average-change"), scale.from - 2 * gap, y);
    const double below = add_axis_below(drawing, scale, points, 0, top, bottom, setting);
    drawing.marks.push_back(
        document::Line{{scale.at(interval.low), y}, {scale.at(interval.high), y}, 2, document::Ink::accent});
    drawing.marks.push_back(document::Marker{{scale.at(mean), y}, dot + 1, document::Shape::diamond});
    const auto note = words.phrase("chart.change-note", {{"change", words.signed_number(mean, 1)},
                                                         {"low", words.signed_number(interval.low, 1)},
                                                         {"high", words.signed_number(interval.high, 1)}});
    return add_note(drawing, note, std::min(scale.from, setting.width / 3), setting.width, below, setting) +
           2;
}

document::Table table(const released::Change& change, const wording::Catalogue& words) {
    FiguresTable table({words.phrase("chart.measure"), words.phrase("chart.value")}, words);
    table.add({words.phrase("chart.pupils-with-both")}, {{change.pairs, 0}});
    const auto key = [&](std::string_view of_attendance, std::string_view of_measure) {
        return change.of ? words.phrase(of_measure, {{"unit", wording::change_unit(change, words)}})
                         : words.phrase(of_attendance);
    };
    table.add({key("chart.before-percent", "chart.before-unit")}, {{change.mean_before, 1}});
    table.add({key("chart.during-percent", "chart.during-unit")}, {{change.mean_during, 1}});
    table.add({key("chart.average-change-points", "chart.average-change-unit")}, {{change.mean, 1}});
    if (change.interval) {
        table.add({words.phrase("chart.interval-from")}, {{released::Number{change.interval->low}, 1}});
        table.add({words.phrase("chart.interval-until")}, {{released::Number{change.interval->high}, 1}});
    }
    return std::move(table).finish();
}

}  // namespace

std::optional<document::Chart> before_after_means(const released::Change& change, const Setting& setting) {
    const double* before = drawable(change.mean_before);
    const double* during = drawable(change.mean_during);
    const double* mean = drawable(change.mean);
    if (!before || !during || !mean) return std::nullopt;
    const auto& words = setting.words;
    const auto measure = measure_of(change, words);
    const Lines labels = {words.phrase("chart.before"), words.phrase("chart.during"),
                          words.phrase("chart.average-change")};
    Scale scale =
        scale_for(std::min(*before, *during), std::max(*before, *during), measure, Nought::may_be_left_out);
    scale.from = widest(labels, text_size, setting) + 2 * gap;
    scale.to =
        setting.width -
        setting.text_width(written(std::max({100.0, *before, *during}), measure, words), text_size, true) -
        2 * gap;

    document::Drawing drawing;
    drawing.width = setting.width;
    const double below = add_axis_below(drawing, scale, measure, 0, 0, 2 * row_height + 2, setting);
    double y = row_height / 2 + 1;
    for (const bool filled : {false, true}) {
        add_row_label(drawing, labels[filled ? 1 : 0], scale.from - 2 * gap, y);
        add_mean(drawing, scale, filled ? *during : *before, filled, y, measure, setting);
        y += row_height;
    }
    const auto interval = drawable(change.interval, change.mean);
    drawing.height =
        interval ? add_change(drawing, scale, below + 8, *mean, *interval, change, setting) : below;
    drawing.alternative = wording::change_sentence(change, words);
    return document::Chart{
        std::move(drawing),
        document::words(change.of ? words.phrase("chart.means-caption.measure", {{"measure", change.title}})
                                  : words.phrase("chart.means-caption")),
        table(change, words)};
}

}  // namespace casebook::charts
