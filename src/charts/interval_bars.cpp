#include "charts/interval_bars.hpp"

#include <algorithm>

#include "charts/axis.hpp"
#include "charts/cells.hpp"
#include "charts/figures_table.hpp"

namespace casebook::charts {

namespace {

constexpr double bar_height = 11;
constexpr double between_rows = 3.5;
constexpr double gap = 6;
constexpr double label_share = 0.4;

std::string number_of(const BarRow& row, const Measure& measure, const wording::Catalogue& words) {
    return row.number.empty() ? written(row.value, measure, words) : row.number;
}

class Painter {
  public:
    Painter(const IntervalBars& bars, const Setting& setting) : bars_(bars), setting_(setting) {
        std::vector<std::string> labels;
        for (const auto& row : bars.rows) {
            labels.push_back(row.label);
            const double* value = drawable(row.value);
            const auto interval = drawable(row.interval, row.value);
            with_axis_ = with_axis_ || interval || (value && *value < 0);
            if (value) include(*value);
            if (interval) include(interval->low), include(interval->high);
            number_width_ = std::max(number_width_, setting.text_width(number(row), text_size, true));
        }
        labels_ = row_labels(labels, label_share, setting);
        heights_ = row_heights(labels_, bar_height, between_rows);
        scale_ = with_axis_ ? scale_for(low_, high_, bars.measure, Nought::shown)
                            : Scale{0, high_ > 0 ? high_ : 1, 0, 1};
        scale_.from = labels_.width + gap;
        scale_.to = setting.width - number_width_ - 2 * gap;
    }

    [[nodiscard]] std::vector<Part> parts() const {
        return parts_of(heights_, setting_.height - (with_axis_ ? 36 : 0));
    }

    [[nodiscard]] document::Drawing draw(Part part) const {
        document::Drawing drawing;
        drawing.width = setting_.width;
        double bottom = 0;
        for (std::size_t row = part.begin; row < part.end; ++row) bottom += heights_[row];
        // The axis lies below the bars.
        drawing.height = bottom;
        if (with_axis_)
            drawing.height = add_axis_below(drawing, scale_, bars_.measure, 0, 0, bottom, setting_);
        static_cast<void>(add_rows(
            drawing, labels_, heights_, part, 0, scale_.from - gap,
            [this](document::Drawing& on, std::size_t row, double y) { add_bar(on, bars_.rows[row], y); }));
        if (!with_axis_) drawing.marks.push_back(document::Line{{scale_.from, 0}, {scale_.from, bottom}});
        return drawing;
    }

  private:
    [[nodiscard]] std::string number(const BarRow& row) const {
        return number_of(row, bars_.measure, setting_.words);
    }

    void include(double value) {
        value = std::clamp(value, bars_.measure.least, bars_.measure.most);
        low_ = std::min(low_, value);
        high_ = std::max(high_, value);
    }

    void add_bar(document::Drawing& drawing, const BarRow& row, double y) const {
        const double* value = drawable(row.value);
        double end = scale_.at(0);
        if (value) {
            end = scale_.at(std::clamp(*value, scale_.low, scale_.high));
            const double left = std::min(end, scale_.at(0));
            const double length = std::abs(end - scale_.at(0));
            const bool below = *value < 0;
            if (length > 0)
                drawing.marks.push_back(
                    document::Bar{{left, y - bar_height / 2},
                                  length,
                                  bar_height,
                                  below ? document::Ink::second : document::Ink::accent,
                                  below ? document::Pattern::hatched : document::Pattern::solid});
        }
        if (const auto interval = drawable(row.interval, row.value)) add_interval(drawing, *interval, y);
        const auto anchor = with_axis_ ? document::Anchor::end : document::Anchor::start;
        const double x = with_axis_ ? setting_.width : end + gap;
        drawing.marks.push_back(document::Label{{x, y + text_size / 3},
                                                number(row),
                                                text_size,
                                                anchor,
                                                value != nullptr && row.number.empty(),
                                                value ? document::Ink::text : document::Ink::muted});
    }

    void add_interval(document::Drawing& drawing, const released::Interval& interval, double y) const {
        const double low = scale_.at(std::clamp(interval.low, scale_.low, scale_.high));
        const double high = scale_.at(std::clamp(interval.high, scale_.low, scale_.high));
        // The pale line below keeps the span readable where it lies on the bar.
        drawing.marks.push_back(document::Line{{low, y}, {high, y}, 3.5, document::Ink::paper});
        drawing.marks.push_back(document::Line{{low, y}, {high, y}, 1.5});
        for (const double x : {low, high})
            drawing.marks.push_back(document::Line{{x, y - 3}, {x, y + 3}, 1.5});
    }

    const IntervalBars& bars_;
    const Setting& setting_;
    RowLabels labels_;
    std::vector<double> heights_;
    Scale scale_{};
    double low_ = 0;
    double high_ = 0;
    double number_width_ = 0;
    bool with_axis_ = false;
};

document::Table own_table(const IntervalBars& bars, Part part, const wording::Catalogue& words) {
    const bool spans = std::ranges::any_of(
        bars.rows, [](const BarRow& row) { return drawable(row.interval, row.value).has_value(); });
    std::vector<std::string> heads = {bars.groups, bars.measure.name};
    if (spans) {
        heads.push_back(words.phrase("chart.from"));
        heads.push_back(words.phrase("chart.until"));
    }
    FiguresTable table(heads, words);
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const auto& row = bars.rows[i];
        std::vector<FiguresTable::Figure> figures = {{row.value, bars.measure.decimals}};
        if (const auto interval = drawable(row.interval, row.value)) {
            figures.push_back({released::Number{interval->low}, bars.measure.decimals});
            figures.push_back({released::Number{interval->high}, bars.measure.decimals});
        } else if (spans) {
            // The interval of a withheld value is withheld with it.
            const released::Cell none =
                drawable(row.value) ? released::Cell{released::NotApplicable{}} : row.value;
            figures.insert(figures.end(), 2, {none});
        }
        table.add({row.label}, figures);
    }
    return std::move(table).finish();
}

/// Up to a handful of rows are told; of more, the largest and the smallest.
std::string alternative(const IntervalBars& bars, Part part, const wording::Catalogue& words) {
    std::vector<const BarRow*> shown;
    int without = 0;
    bool spans = false;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const auto& row = bars.rows[i];
        drawable(row.value) ? shown.push_back(&row) : static_cast<void>(++without);
        spans = spans || drawable(row.interval, row.value);
    }
    const auto said = [&](const BarRow& row) {
        const auto interval = drawable(row.interval, row.value);
        const auto number = number_of(row, bars.measure, words);
        return words.phrase(
            "groups.item",
            {{"n", interval ? words.phrase("chart.number-with-span",
                                           {{"n", number}, {"span", written(*interval, bars.measure, words)}})
                            : number},
             {"label", row.label}});
    };
    const auto by_value = [](const BarRow* row) { return *drawable(row->value); };
    std::string text;
    if (shown.empty()) {
        text = words.phrase("chart.bars-none", {{"title", bars.caption}});
    } else if (shown.size() <= 10) {
        std::vector<std::string> items;
        for (const auto* row : shown) items.push_back(said(*row));
        text = words.phrase("chart.bars", {{"title", bars.caption}, {"groups", words.list(items)}});
    } else {
        text = words.phrase("chart.bars-many", {{"title", bars.caption},
                                                {"n", words.number(static_cast<double>(shown.size()))},
                                                {"most", said(*std::ranges::max(shown, {}, by_value))},
                                                {"fewest", said(*std::ranges::min(shown, {}, by_value))}});
    }
    if (spans) text += " " + words.phrase("chart.spans-are-chance");
    if (without > 0) text += " " + words.count("chart.rows-without", without);
    return text;
}

}  // namespace

Charts interval_bars(const IntervalBars& bars, const TableOf& table, const Setting& setting) {
    if (std::ranges::none_of(bars.rows, [](const BarRow& row) { return drawable(row.value) != nullptr; }))
        return {};
    const Painter painter(bars, setting);
    const auto parts = painter.parts();
    Charts charts;
    for (const auto& part : parts) {
        auto drawing = painter.draw(part);
        drawing.alternative = alternative(bars, part, setting.words);
        const auto caption = part_caption(bars.caption, charts.size(), parts.size(), setting.words);
        charts.push_back({std::move(drawing), document::words(caption), table(part)});
    }
    return charts;
}

Charts interval_bars(const IntervalBars& bars, const Setting& setting) {
    return interval_bars(
        bars, [&](Part part) { return own_table(bars, part, setting.words); }, setting);
}

}  // namespace casebook::charts
