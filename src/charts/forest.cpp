#include "charts/forest.hpp"

#include <algorithm>
#include <cmath>

#include "charts/axis.hpp"
#include "charts/cells.hpp"
#include "charts/figures_table.hpp"

namespace casebook::charts {

namespace {

using document::Anchor;
using document::Ink;
using document::Shape;

constexpr double row_height = 12;
constexpr double between_rows = 5;
constexpr double gap = 10;
constexpr double mark = 7;
constexpr double label_share = 0.3;
constexpr double arrow = 5;
/// An interval that reaches further than this many times the others' usual reach ends in an arrow.
constexpr double farthest_reach = 3;

std::optional<released::Interval> interval_of(const ForestRow& row) {
    return drawable(row.interval, row.value);
}

/// The ends of the scale: all values, and the intervals as far as one long one does not press the others
/// together.
Scale scale_of(const Forest& spec) {
    std::vector<double> reaches;
    double low = spec.no_change;
    double high = spec.no_change;
    for (const auto& row : spec.rows) {
        const double* value = drawable(row.value);
        if (!value) continue;
        low = std::min(low, *value);
        high = std::max(high, *value);
        const auto interval = interval_of(row);
        if (!interval) continue;
        reaches.push_back(
            std::max(std::abs(interval->low - spec.no_change), std::abs(interval->high - spec.no_change)));
    }
    double reach = std::max(std::abs(low - spec.no_change), std::abs(high - spec.no_change));
    if (!reaches.empty()) {
        std::ranges::sort(reaches);
        const double usual = reaches[(reaches.size() - 1) / 2];
        reach = std::max(reach, std::min(reaches.back(), usual * farthest_reach));
    }
    // Both sides alike, so that the eye compares the two.
    reach = std::max(reach, spec.measure.span / 2);
    return scale_for(spec.no_change - reach, spec.no_change + reach, spec.measure,
                     spec.no_change == 0 ? Nought::shown : Nought::may_be_left_out);
}

class Painter {
  public:
    Painter(const Forest& spec, const Setting& setting) : spec_(spec), setting_(setting) {
        std::vector<std::string> labels;
        for (const auto& row : spec.rows) {
            labels.push_back(row.label);
            people_.push_back(spec.people.empty() ? std::string() : setting.words.cell(row.people));
            numbers_.push_back(number(row));
        }
        Lines people_column = people_;
        people_column.push_back(spec.people);
        labels_ = row_labels(labels, label_share, setting);
        heights_ = row_heights(labels_, row_height, between_rows);
        scale_ = scale_of(spec);
        people_right_ = labels_.width + gap + widest(people_column, text_size, setting);
        scale_.from = (spec.people.empty() ? labels_.width : people_right_) + gap + mark;
        scale_.to = setting.width - widest(numbers_, text_size, setting) - gap - mark;
    }

    [[nodiscard]] std::vector<Part> parts() const { return parts_of(heights_, setting_.height - 70); }

    [[nodiscard]] document::Drawing draw(Part part) const {
        document::Drawing drawing;
        drawing.width = setting_.width;
        const double top = add_heads(drawing);
        double bottom = top;
        for (std::size_t row = part.begin; row < part.end; ++row) bottom += heights_[row];
        drawing.height =
            add_axis_below(drawing, scale_, spec_.measure, spec_.no_change, top, bottom, setting_);
        static_cast<void>(
            add_rows(drawing, labels_, heights_, part, top, labels_.width,
                     [this](document::Drawing& on, std::size_t row, double y) { add_row(on, row, y); }));
        return drawing;
    }

  private:
    [[nodiscard]] std::string number(const ForestRow& row) const {
        const auto value = written(row.value, spec_.measure, setting_.words);
        const auto interval = interval_of(row);
        return interval ? setting_.words.phrase(
                              "chart.number-with-span",
                              {{"n", value}, {"span", written(*interval, spec_.measure, setting_.words)}})
                        : value;
    }

    /// What the columns hold, and which side of the line is which; returns where the rows begin.
    double add_heads(document::Drawing& drawing) const {
        const double middle = scale_.at(spec_.no_change);
        const auto side = [&](const std::string& words, double width) {
            return words.empty() ? Lines() : wrap(words, width - 6, small_size, setting_.text_width);
        };
        const auto below = side(spec_.below.empty() ? "" : "← " + spec_.below, middle - scale_.from);
        const auto above = side(spec_.above.empty() ? "" : spec_.above + " →", scale_.to - middle);
        add_lines(drawing, below, {middle - 6, small_size + 1}, Anchor::end, small_size, Ink::muted);
        add_lines(drawing, above, {middle + 6, small_size + 1}, Anchor::start, small_size, Ink::muted);
        if (!spec_.people.empty())
            drawing.marks.push_back(document::Label{
                {people_right_, small_size + 1}, spec_.people, small_size, Anchor::end, false, Ink::muted});
        const auto lines =
            std::max({below.size(), above.size(), std::size_t{spec_.people.empty() ? 0U : 1U}});
        return lines == 0 ? 0 : line_height * static_cast<double>(lines) + 2;
    }

    void add_row(document::Drawing& drawing, std::size_t index, double y) const {
        const auto& row = spec_.rows[index];
        const double* value = drawable(row.value);
        const auto interval = interval_of(row);
        if (interval) add_interval(drawing, *interval, y);
        if (value)
            drawing.marks.push_back(
                document::Marker{{scale_.at(std::clamp(*value, scale_.low, scale_.high)), y},
                                 row.is_whole ? mark + 2 : mark,
                                 row.is_whole ? Shape::diamond : Shape::square,
                                 row.is_whole ? Ink::text : Ink::accent,
                                 interval.has_value()});
        const auto label = [&](const std::string& text, double x, Ink ink) {
            drawing.marks.push_back(
                document::Label{{x, y + text_size / 3}, text, text_size, Anchor::end, row.is_whole, ink});
        };
        if (!spec_.people.empty())
            label(people_[index], people_right_, drawable(row.people) ? Ink::text : Ink::muted);
        label(numbers_[index], setting_.width, value ? Ink::text : Ink::muted);
    }

    void add_interval(document::Drawing& drawing, const released::Interval& interval, double y) const {
        const double low = scale_.at(std::max(interval.low, scale_.low));
        const double high = scale_.at(std::min(interval.high, scale_.high));
        if (high < low) return;
        drawing.marks.push_back(document::Line{{low, y}, {high, y}, 1.5});
        add_end(drawing, low, y, interval.low < scale_.low, -1);
        add_end(drawing, high, y, interval.high > scale_.high, 1);
    }

    /// A tick where the interval ends, an arrow where it goes on.
    static void add_end(document::Drawing& drawing, double x, double y, bool goes_on, double way) {
        if (goes_on)
            drawing.marks.push_back(
                document::Path{{{x + way, y}, {x - way * arrow, y - 3.5}, {x - way * arrow, y + 3.5}},
                               1,
                               Ink::text,
                               false,
                               true});
        else
            drawing.marks.push_back(document::Line{{x, y - 3}, {x, y + 3}, 1.5});
    }

    const Forest& spec_;
    const Setting& setting_;
    RowLabels labels_;
    std::vector<double> heights_;
    Lines people_;
    Lines numbers_;
    Scale scale_{};
    double people_right_ = 0;
};

document::Table table(const Forest& spec, Part part, const wording::Catalogue& words) {
    std::vector<std::string> heads = {spec.groups};
    if (!spec.people.empty()) heads.push_back(spec.people);
    heads.insert(heads.end(), {spec.measure.name, words.phrase("chart.from"), words.phrase("chart.until")});
    FiguresTable table(heads, words);
    const int decimals = spec.measure.decimals;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const auto& row = spec.rows[i];
        std::vector<FiguresTable::Figure> figures;
        if (!spec.people.empty()) figures.push_back({row.people});
        figures.push_back({row.value, decimals});
        // The interval of a withheld value is withheld with it.
        const released::Cell none =
            drawable(row.value) ? released::Cell{released::NotApplicable{}} : row.value;
        const auto interval = interval_of(row);
        figures.push_back({interval ? released::Number{interval->low} : none, decimals});
        figures.push_back({interval ? released::Number{interval->high} : none, decimals});
        table.add({row.label}, figures);
    }
    return std::move(table).finish();
}

std::string alternative(const Forest& spec, Part part, const wording::Catalogue& words) {
    std::vector<std::string> below;
    std::vector<std::string> above;
    int unclear = 0;
    int unmeasured = 0;
    int without = 0;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const auto& row = spec.rows[i];
        const auto interval = interval_of(row);
        if (!drawable(row.value))
            ++without;
        else if (!interval)
            ++unmeasured;
        else if (interval->low > spec.no_change)
            above.push_back(row.label);
        else if (interval->high < spec.no_change)
            below.push_back(row.label);
        else
            ++unclear;
    }
    const auto some = [&](std::string_view key, const std::vector<std::string>& labels) {
        constexpr std::size_t most = 6;
        const auto n = static_cast<double>(labels.size());
        if (labels.empty()) return std::string();
        return " " + (labels.size() <= most ? words.phrase(key, {{"rows", words.list(labels)}})
                                            : words.phrase(key, {{"rows", words.count("chart.rows", n)}}));
    };
    auto text = words.phrase("chart.forest", {{"title", spec.caption}});
    text += some("chart.forest-above", above) + some("chart.forest-below", below);
    if (unclear > 0) text += " " + words.count("chart.forest-unclear", unclear);
    if (unmeasured > 0) text += " " + words.count("chart.forest-unmeasured", unmeasured);
    if (without > 0) text += " " + words.count("chart.rows-without", without);
    return text;
}

}  // namespace

Charts forest(const Forest& forest, const Setting& setting) {
    if (std::ranges::none_of(forest.rows,
                             [](const ForestRow& row) { return drawable(row.value) != nullptr; }))
        return {};
    const Painter painter(forest, setting);
    const auto parts = painter.parts();
    Charts charts;
    for (const auto& part : parts) {
        auto drawing = painter.draw(part);
        drawing.alternative = alternative(forest, part, setting.words);
        const auto caption = part_caption(forest.caption, charts.size(), parts.size(), setting.words);
        charts.push_back({std::move(drawing), document::words(caption), table(forest, part, setting.words)});
    }
    return charts;
}

}  // namespace casebook::charts
