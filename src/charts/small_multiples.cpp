#include <algorithm>
#include <cmath>

#include "charts/time_line.hpp"

namespace casebook::charts {

namespace {

using document::Anchor;

constexpr double plot_height = 58;
constexpr double gap = 8;
constexpr double between_rows = 10;
constexpr std::size_t most_columns = 3;

class Panels {
  public:
    Panels(const TimeLine& line, const Setting& setting) : line_(line), setting_(setting) {
        const auto times = line.times.size();
        const PlotArea unit{0, 0, 0, 1};
        scale_ = scale_of(line.series, times, line.measure, line.nought, unit);
        columns_ = line.series.size() <= 4 ? std::min<std::size_t>(2, line.series.size()) : most_columns;
        numbers_width_ = upright_axis_width(scale_, line.measure, setting) + 5;
        for (const auto& one : line.series) {
            if (const double* last = last_value(one, times))
                value_width_ = std::max(
                    value_width_,
                    setting.text_width(written(*last, line.measure, setting.words), small_size, true));
        }
        const auto n = static_cast<double>(columns_);
        panel_width_ = (setting.width - numbers_width_ - gap * 2 * (n - 1)) / n;
        // The name stands above its panel.
        for (std::size_t i = 0; i < line.series.size(); ++i) {
            titles_.push_back(wrap(line.series[i].name, panel_width_, text_size, setting.text_width));
            if (i % columns_ == 0) row_titles_.push_back(0);
            row_titles_.back() =
                std::max(row_titles_.back(), line_height * static_cast<double>(titles_.back().size()));
        }
        for (const double titles : row_titles_)
            heights_.push_back(titles + plot_height + small_size + 12 + between_rows);
    }

    [[nodiscard]] std::vector<Part> parts() const { return parts_of(heights_, setting_.height - 40); }

    /// The series of these rows of panels.
    [[nodiscard]] Part series_of(Part rows) const {
        return {rows.begin * columns_, std::min(rows.end * columns_, line_.series.size())};
    }

    [[nodiscard]] document::Drawing draw(Part rows) const {
        document::Drawing drawing;
        drawing.width = setting_.width;
        double y = add_note(drawing, axis_name(scale_, line_.measure, setting_.words), 0, setting_.width, 0,
                            setting_) +
                   4;
        for (auto row = rows.begin; row < rows.end; ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                const auto index = row * columns_ + column;
                if (index < line_.series.size()) add_panel(drawing, index, column, y, row_titles_[row]);
            }
            y += heights_[row];
        }
        const auto series = series_of(rows);
        const std::vector<Series> drawn(line_.series.begin() + static_cast<std::ptrdiff_t>(series.begin),
                                        line_.series.begin() + static_cast<std::ptrdiff_t>(series.end));
        y = add_note(drawing, gaps_in_words(drawn, line_.times.size(), setting_.words), 0, setting_.width,
                     y - between_rows, setting_);
        drawing.height = y + 2;
        return drawing;
    }

  private:
    void add_panel(document::Drawing& drawing, std::size_t index, std::size_t column, double top,
                   double title_height) const {
        const auto& series = line_.series[index];
        const auto times = line_.times.size();
        const double left = numbers_width_ + static_cast<double>(column) * (panel_width_ + 2 * gap);
        const double right = left + panel_width_;
        add_lines(drawing, titles_[index], {left, top + text_size}, Anchor::start, text_size);
        PlotArea area{left + 4, right - value_width_ - gap, top + title_height + 5, 0};
        area.bottom = area.top + plot_height;
        Scale scale = scale_;
        scale.from = area.bottom;
        scale.to = area.top;
        add_upright_axis(drawing, scale, line_.measure, left, area.right + 4, column == 0, setting_);
        add_series(drawing, series, times, scale, area, {}, times <= 16);
        if (const double* last = last_value(series, times))
            drawing.marks.push_back(document::Label{{area.right + gap, scale.at(*last) + small_size / 3},
                                                    written(*last, line_.measure, setting_.words),
                                                    small_size,
                                                    Anchor::start,
                                                    true});
        std::vector<Wish> wishes;
        if (times > 0) wishes.push_back({area.left, line_.times.front()});
        if (times > 1) wishes.push_back({area.right, line_.times.back()});
        add_label_row(drawing, wishes, area.bottom + small_size + 4, left, right, setting_);
    }

    const TimeLine& line_;
    const Setting& setting_;
    Scale scale_{};
    std::vector<Lines> titles_;
    std::vector<double> row_titles_;
    std::vector<double> heights_;
    std::size_t columns_ = 1;
    double numbers_width_ = 0;
    double value_width_ = 0;
    double panel_width_ = 0;
};

}  // namespace

Charts small_multiples(const TimeLine& line, const Setting& setting) {
    const auto times = line.times.size();
    if (std::ranges::none_of(line.series,
                             [&](const Series& one) { return last_value(one, times) != nullptr; }))
        return {};
    const Panels panels(line, setting);
    const auto parts = panels.parts();
    Charts charts;
    for (const auto& part : parts) {
        const auto series = panels.series_of(part);
        auto drawing = panels.draw(part);
        drawing.alternative = alternative_of(line, series, setting.words);
        const auto caption = part_caption(line.caption, charts.size(), parts.size(), setting.words);
        charts.push_back(
            {std::move(drawing), document::words(caption), table_of(line, series, setting.words)});
    }
    return charts;
}

}  // namespace casebook::charts
