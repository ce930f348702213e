#include "charts/paired_dots.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "charts/axis.hpp"
#include "charts/cells.hpp"
#include "charts/figures_table.hpp"
#include "charts/key.hpp"

namespace casebook::charts {

namespace {

using document::Anchor;
using document::Ink;

constexpr double row_height = 10;
constexpr double between_rows = 2;
constexpr double gap = 8;
constexpr double dot = 6;
constexpr double label_share = 0.4;

std::optional<double> change_of(const PairedRow& row) {
    const double* before = drawable(row.before);
    const double* after = drawable(row.after);
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

/// The change, or the sign of the value that is not there.
released::Cell change_cell(const PairedRow& row) {
    if (const auto change = change_of(row)) return released::Number{*change};
    return drawable(row.before) ? row.after : row.before;
}

Measure as_change(Measure measure) {
    measure.is_change = true;
    measure.sign.clear();
    return measure;
}

class Painter {
  public:
    Painter(const PairedDots& pairs, const Setting& setting) : pairs_(pairs), setting_(setting) {
        std::vector<std::string> labels;
        Lines changes = {setting.words.phrase("chart.change")};
        double low = std::numeric_limits<double>::max();
        double high = std::numeric_limits<double>::lowest();
        for (const auto& row : pairs.rows) {
            labels.push_back(row.label);
            changes.push_back(number(row));
            for (const auto* cell : {&row.before, &row.after}) {
                const double* value = drawable(*cell);
                if (value) low = std::min(low, *value), high = std::max(high, *value);
            }
        }
        labels_ = row_labels(labels, label_share, setting);
        heights_ = row_heights(labels_, row_height, between_rows);
        scale_ = scale_for(low, high, pairs.measure, Nought::may_be_left_out);
        scale_.from = labels_.width + gap + dot;
        scale_.to = setting.width - widest(changes, text_size, setting) - gap - dot;
    }

    [[nodiscard]] std::vector<Part> parts() const { return parts_of(heights_, setting_.height - 60); }

    [[nodiscard]] document::Drawing draw(Part part) const {
        document::Drawing drawing;
        drawing.width = setting_.width;
        const auto head = setting_.words.phrase("chart.change");
        Setting narrower = setting_;
        narrower.width = scale_.to;
        double top = add_key(drawing, {sample(pairs_.before, false), sample(pairs_.after, true)},
                             std::min(scale_.from, setting_.width / 3), 0, narrower);
        drawing.marks.push_back(document::Label{
            {setting_.width, small_size + 2}, head, small_size, Anchor::end, false, Ink::muted});
        double bottom = top;
        for (std::size_t row = part.begin; row < part.end; ++row) bottom += heights_[row];
        drawing.height = add_axis_below(drawing, scale_, pairs_.measure, 0, top, bottom, setting_);
        static_cast<void>(add_rows(
            drawing, labels_, heights_, part, top, scale_.from - gap - dot / 2,
            [this](document::Drawing& on, std::size_t row, double y) { add_pair(on, pairs_.rows[row], y); }));
        return drawing;
    }

  private:
    [[nodiscard]] std::string number(const PairedRow& row) const {
        return written(change_cell(row), as_change(pairs_.measure), setting_.words);
    }

    static KeyEntry sample(const std::string& words, bool filled) {
        return {[filled](document::Drawing& drawing, document::Point middle) {
                    drawing.marks.push_back(
                        document::Marker{middle, dot, document::Shape::circle, Ink::accent, filled});
                },
                words};
    }

    void add_pair(document::Drawing& drawing, const PairedRow& row, double y) const {
        const double* before = drawable(row.before);
        const double* after = drawable(row.after);
        const auto x = [&](double value) { return scale_.at(std::clamp(value, scale_.low, scale_.high)); };
        if (const auto change = change_of(row)) {
            const bool moved = std::abs(*change) >= pairs_.threshold && *change != 0;
            drawing.marks.push_back(document::Line{{x(*before), y},
                                                   {x(*after), y},
                                                   1.5,
                                                   moved ? Ink::accent : Ink::muted,
                                                   moved && *change < 0});
        }
        const auto mark = [&](double value, bool filled) {
            drawing.marks.push_back(
                document::Marker{{x(value), y}, dot, document::Shape::circle, Ink::accent, filled});
        };
        if (before) mark(*before, false);
        if (after) mark(*after, true);
        drawing.marks.push_back(document::Label{{setting_.width, y + text_size / 3},
                                                number(row),
                                                text_size,
                                                Anchor::end,
                                                false,
                                                before && after ? Ink::text : Ink::muted});
    }

    const PairedDots& pairs_;
    const Setting& setting_;
    RowLabels labels_;
    std::vector<double> heights_;
    Scale scale_{};
};

document::Table table(const PairedDots& pairs, Part part, const wording::Catalogue& words) {
    const auto named = [&](const std::string& when) {
        return words.phrase("chart.measure-when", {{"measure", pairs.measure.name}, {"when", when}});
    };
    FiguresTable table(
        {pairs.groups, named(pairs.before), named(pairs.after), words.phrase("chart.change-head")}, words);
    const int decimals = pairs.measure.decimals;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const auto& row = pairs.rows[i];
        table.add({row.label}, {{row.before, decimals}, {row.after, decimals}, {change_cell(row), decimals}});
    }
    return std::move(table).finish();
}

std::string alternative(const PairedDots& pairs, Part part, const wording::Catalogue& words) {
    int rose = 0;
    int fell = 0;
    int steady = 0;
    int without = 0;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const auto change = change_of(pairs.rows[i]);
        if (!change)
            ++without;
        else if (std::abs(*change) < pairs.threshold || *change == 0)
            ++steady;
        else
            ++(*change > 0 ? rose : fell);
    }
    auto text = words.phrase("chart.paired", {{"title", pairs.caption},
                                              {"rose", words.number(rose)},
                                              {"fell", words.number(fell)},
                                              {"steady", words.number(steady)}});
    if (without > 0) text += " " + words.count("chart.rows-without", without);
    return text;
}

}  // namespace

Charts paired_dots(const PairedDots& pairs, const Setting& setting) {
    if (std::ranges::none_of(
            pairs.rows, [](const PairedRow& row) { return drawable(row.before) || drawable(row.after); }))
        return {};
    const Painter painter(pairs, setting);
    const auto parts = painter.parts();
    Charts charts;
    for (const auto& part : parts) {
        auto drawing = painter.draw(part);
        drawing.alternative = alternative(pairs, part, setting.words);
        const auto caption = part_caption(pairs.caption, charts.size(), parts.size(), setting.words);
        charts.push_back({std::move(drawing), document::words(caption), table(pairs, part, setting.words)});
    }
    return charts;
}

}  // namespace casebook::charts
