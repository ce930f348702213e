#include "charts/heat_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "charts/axis.hpp"
#include "charts/cells.hpp"
#include "charts/figures_table.hpp"
#include "charts/key.hpp"

namespace casebook::charts {

namespace {

using document::Anchor;
using document::Ink;

constexpr double row_height = 14;
constexpr double between_rows = 2;
constexpr double gap = 8;
constexpr double label_share = 0.34;
constexpr double widest_cell = 62;
constexpr double cell_margin = 3;
constexpr std::size_t most_head_lines = 4;

/// How much ink each shade has. Words keep their contrast: dark on the first three, paper on the others.
constexpr std::array<double, 5> shades = {0.1, 0.24, 0.42, 0.88, 1};
constexpr std::size_t first_dark = 3;

released::Cell cell_at(const HeatRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : released::Cell{released::Missing{}};
}

/// The values that the shades stand for: equal steps on round numbers.
class Steps {
  public:
    Steps(double low, double high, int decimals) : low_(low) {
        const double finest = std::pow(10, -decimals);
        step_ = std::max((high - low) / static_cast<double>(shades.size()), finest / 5);
        // A round step that is large enough, so that the key is short to read.
        const double power = std::pow(10, std::floor(std::log10(step_)));
        for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
            const double round = factor * power;
            const double from = std::floor(low / round + 1e-9) * round;
            if (round >= finest - 1e-12 && from + round * static_cast<double>(shades.size()) > high) {
                step_ = round;
                low_ = from;
                return;
            }
        }
        step_ = std::max(step_ * (1 + 1e-9), finest);
    }

    [[nodiscard]] std::size_t shade(double value) const {
        const double place = std::floor((value - low_) / step_ + 1e-9);
        return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(shades.size() - 1)));
    }
    [[nodiscard]] double from(std::size_t shade) const { return low_ + step_ * static_cast<double>(shade); }

  private:
    double low_;
    double step_;
};

Steps steps_of(const HeatTable& heat) {
    double low = 0;
    double high = 0;
    bool any = false;
    for (const auto& row : heat.rows) {
        for (std::size_t column = 0; column < heat.columns.size(); ++column) {
            const auto cell = cell_at(row, column);
            const double* value = drawable(cell);
            if (!value) continue;
            low = any ? std::min(low, *value) : *value;
            high = any ? std::max(high, *value) : *value;
            any = true;
        }
    }
    // Counts begin at nought; a share that stays near its top does not.
    if (low > 0 && low < high / 2) low = 0;
    if (high - low < heat.measure.span) low = std::max(heat.measure.least, high - heat.measure.span);
    return {low, high, heat.measure.decimals};
}

class Painter {
  public:
    Painter(const HeatTable& heat, const Setting& setting)
        : heat_(heat), setting_(setting), steps_(steps_of(heat)) {
        std::vector<std::string> labels;
        double number_width = 0;
        for (const auto& row : heat.rows) {
            labels.push_back(row.label);
            for (std::size_t column = 0; column < heat.columns.size(); ++column)
                number_width =
                    std::max(number_width, setting.text_width(number(row, column), small_size, false));
        }
        labels_ = row_labels(labels, label_share, setting);
        heights_ = row_heights(labels_, row_height, between_rows);
        left_ = labels_.width + gap;
        const double room = setting.width - left_;
        // The number of a numbered column must fit too.
        const double narrowest =
            std::max(number_width, setting.text_width("00", small_size, false)) + 2 * cell_margin;
        const auto fit = static_cast<std::size_t>(std::max(1.0, std::floor(room / narrowest)));
        const auto blocks = (heat.columns.size() + fit - 1) / fit;
        columns_each_ = (heat.columns.size() + blocks - 1) / blocks;
        cell_width_ = std::min(std::max(widest_cell, narrowest), room / static_cast<double>(columns_each_));
        set_heads();
    }

    [[nodiscard]] std::vector<Part> parts() const {
        return parts_of(heights_,
                        std::max(100.0, setting_.height - head_height() - explanation_height() - 34));
    }
    [[nodiscard]] std::vector<Part> blocks() const {
        std::vector<Part> blocks;
        for (std::size_t begin = 0; begin < heat_.columns.size(); begin += columns_each_)
            blocks.push_back({begin, std::min(begin + columns_each_, heat_.columns.size())});
        return blocks;
    }

    [[nodiscard]] document::Drawing draw(Part rows, Part columns) const {
        document::Drawing drawing;
        drawing.width = setting_.width;
        const double top = head_height();
        for (std::size_t column = columns.begin; column < columns.end; ++column) {
            const auto lines = static_cast<double>(heads_[column].size());
            add_lines(drawing, heads_[column],
                      {left_of(column, columns) + cell_width_ / 2, top - 4 - line_height * (lines - 1)},
                      Anchor::middle, small_size);
        }
        double y = add_rows(drawing, labels_, heights_, rows, top, left_ - gap,
                            [&](document::Drawing& on, std::size_t row, double middle) {
                                for (auto column = columns.begin; column < columns.end; ++column)
                                    add_cell(on, row, column, left_of(column, columns), middle);
                            });
        y = add_key(drawing, key(), std::min(left_, setting_.width / 3), y + 5, setting_);
        y = add_note(drawing, heat_.measure.name, std::min(left_, setting_.width / 3), setting_.width, y,
                     setting_);
        if (numbered_) y = add_explanation(drawing, columns, y);
        drawing.height = y + 3;
        return drawing;
    }

  private:
    [[nodiscard]] std::string number(const HeatRow& row, std::size_t column) const {
        return written(cell_at(row, column), heat_.measure, setting_.words);
    }

    void set_heads() {
        const double room = cell_width_ - 2 * cell_margin;
        numbered_ = std::ranges::any_of(heat_.columns, [&](const std::string& head) {
            const auto lines = wrap(head, room, small_size, setting_.text_width);
            std::string joined;
            for (const auto& line : lines) joined += (joined.empty() ? "" : " ") + line;
            // A word that had to be cut, or too many lines.
            return lines.size() > most_head_lines || joined.size() > head.size();
        });
        for (std::size_t i = 0; i < heat_.columns.size(); ++i) {
            heads_.push_back(numbered_ ? Lines{setting_.words.number(static_cast<double>(i + 1))}
                                       : wrap(heat_.columns[i], room, small_size, setting_.text_width));
        }
    }

    [[nodiscard]] double head_height() const {
        std::size_t lines = 0;
        for (const auto& head : heads_) lines = std::max(lines, head.size());
        return line_height * static_cast<double>(lines) + 4;
    }

    [[nodiscard]] double left_of(std::size_t column, Part columns) const {
        return left_ + cell_width_ * static_cast<double>(column - columns.begin);
    }

    void add_cell(document::Drawing& drawing, std::size_t row, std::size_t column, double left,
                  double middle) const {
        const auto cell = cell_at(heat_.rows[row], column);
        const double* value = drawable(cell);
        const double height = heights_[row] - between_rows;
        const bool shaded = value && *value != 0;
        const auto shade = value ? steps_.shade(*value) : 0;
        if (shaded)
            drawing.marks.push_back(document::Bar{{left + 1, middle - height / 2},
                                                  cell_width_ - 2,
                                                  height,
                                                  Ink::accent,
                                                  document::Pattern::solid,
                                                  shades[shade]});
        const bool dark = shaded && shade >= first_dark;
        drawing.marks.push_back(document::Label{{left + cell_width_ / 2, middle + small_size / 3},
                                                number(heat_.rows[row], column),
                                                small_size,
                                                Anchor::middle,
                                                false,
                                                !value ? Ink::muted
                                                : dark ? Ink::paper
                                                       : Ink::text});
    }

    [[nodiscard]] std::vector<KeyEntry> key() const {
        std::array<bool, shades.size()> used{};
        for (const auto& row : heat_.rows) {
            for (std::size_t column = 0; column < heat_.columns.size(); ++column) {
                const auto cell = cell_at(row, column);
                if (const double* value = drawable(cell); value && *value != 0)
                    used[steps_.shade(*value)] = true;
            }
        }
        std::vector<KeyEntry> entries;
        for (std::size_t i = 0; i < shades.size(); ++i) {
            if (!used[i]) continue;
            const auto from = written(steps_.from(i), heat_.measure, setting_.words);
            // Nought itself has no shade.
            const auto words = steps_.from(i) == 0 ? setting_.words.phrase("chart.above", {{"from", from}})
                                                   : setting_.words.phrase("chart.from-on", {{"from", from}});
            entries.push_back({[i](document::Drawing& drawing, document::Point middle) {
                                   drawing.marks.push_back(
                                       document::Bar{{middle.x - sample_width / 2, middle.y - 4.5},
                                                     sample_width,
                                                     9,
                                                     Ink::accent,
                                                     document::Pattern::solid,
                                                     shades[i]});
                               },
                               words});
        }
        return entries;
    }

    [[nodiscard]] std::string explained(std::size_t column) const {
        return setting_.words.phrase("chart.numbered",
                                     {{"n", heads_[column].front()}, {"label", heat_.columns[column]}});
    }

    /// The most that the explanation of one drawing's columns takes.
    [[nodiscard]] double explanation_height() const {
        if (!numbered_) return 0;
        double most = 0;
        for (const auto& block : blocks()) {
            document::Drawing trial;
            most = std::max(most, add_explanation(trial, block, 0));
        }
        return most;
    }

    double add_explanation(document::Drawing& drawing, Part columns, double y) const {
        std::vector<std::string> all;
        for (auto column = columns.begin; column < columns.end; ++column) all.push_back(explained(column));
        std::string text;
        for (const auto& one : all) text += (text.empty() ? "" : "; ") + one;
        return add_note(drawing, text, 0, setting_.width, y, setting_);
    }

    const HeatTable& heat_;
    const Setting& setting_;
    Steps steps_;
    RowLabels labels_;
    std::vector<double> heights_;
    std::vector<Lines> heads_;
    double left_ = 0;
    double cell_width_ = 0;
    std::size_t columns_each_ = 1;
    bool numbered_ = false;
};

document::Table table(const HeatTable& heat, Part rows, Part columns, const wording::Catalogue& words) {
    std::vector<std::string> heads = {heat.groups};
    for (auto column = columns.begin; column < columns.end; ++column) heads.push_back(heat.columns[column]);
    FiguresTable table(heads, words);
    for (auto row = rows.begin; row < rows.end; ++row) {
        std::vector<FiguresTable::Figure> figures;
        for (auto column = columns.begin; column < columns.end; ++column)
            figures.push_back({cell_at(heat.rows[row], column), heat.measure.decimals});
        table.add({heat.rows[row].label}, figures);
    }
    return std::move(table).finish();
}

std::string alternative(const HeatTable& heat, Part rows, Part columns, const wording::Catalogue& words) {
    struct Found {
        double value;
        std::size_t row;
        std::size_t column;
    };
    std::vector<Found> found;
    int without = 0;
    for (auto row = rows.begin; row < rows.end; ++row) {
        for (auto column = columns.begin; column < columns.end; ++column) {
            const auto cell = cell_at(heat.rows[row], column);
            if (const double* value = drawable(cell))
                found.push_back({*value, row, column});
            else
                ++without;
        }
    }
    auto text = words.phrase("chart.heat", {{"title", heat.caption}});
    if (found.size() > 1) {
        const auto [least, most] = std::ranges::minmax(found, {}, &Found::value);
        const auto said = [&](const Found& one) {
            return words.phrase("chart.heat-cell", {{"n", written(one.value, heat.measure, words)},
                                                    {"row", heat.rows[one.row].label},
                                                    {"column", heat.columns[one.column]}});
        };
        if (least.value < most.value)
            text += " " + words.phrase("chart.heat-extremes", {{"most", said(most)}, {"least", said(least)}});
    }
    if (without > 0) text += " " + words.count("chart.cells-without", without);
    return text;
}

}  // namespace

Charts heat_table(const HeatTable& heat, const Setting& setting) {
    const bool any = std::ranges::any_of(heat.rows, [&](const HeatRow& row) {
        for (std::size_t column = 0; column < heat.columns.size(); ++column)
            if (drawable(cell_at(row, column))) return true;
        return false;
    });
    if (!any) return {};
    const Painter painter(heat, setting);
    const auto parts = painter.parts();
    const auto blocks = painter.blocks();
    Charts charts;
    for (const auto& columns : blocks) {
        for (const auto& rows : parts) {
            auto drawing = painter.draw(rows, columns);
            drawing.alternative = alternative(heat, rows, columns, setting.words);
            const auto caption =
                part_caption(heat.caption, charts.size(), parts.size() * blocks.size(), setting.words);
            charts.push_back(
                {std::move(drawing), document::words(caption), table(heat, rows, columns, setting.words)});
        }
    }
    return charts;
}

}  // namespace casebook::charts
