#include "charts/before_after.hpp"

#include <algorithm>
#include <cmath>

#include "charts/canvas.hpp"
#include "charts/figures_table.hpp"
#include "charts/percent_axis.hpp"

namespace casebook::charts {

namespace {

constexpr double row_height = 12;
constexpr double gap = 8;
constexpr double key_height = 16;

double change_of(const released::PupilRow& pupil) {
    return pupil.during - pupil.before;
}

std::vector<released::PupilRow> sorted(std::span<const released::PupilRow> pupils) {
    std::vector<released::PupilRow> rows;
    for (const auto& pupil : pupils) {
        if (std::isfinite(pupil.before) && std::isfinite(pupil.during)) rows.push_back(pupil);
    }
    std::ranges::sort(rows, [](const auto& a, const auto& b) {
        const double left = change_of(a), right = change_of(b);
        return left != right ? left > right : a.code < b.code;
    });
    return rows;
}

/// Widths of the columns beside the plot.
struct Columns {
    double code = 0;
    double change = 0;
};

Columns columns(const std::vector<released::PupilRow>& rows, const Setting& setting) {
    Columns widths;
    widths.change = setting.text_width(setting.words.phrase("chart.change"), small_size, false);
    for (const auto& row : rows) {
        const auto change = setting.words.signed_number(change_of(row), 1);
        widths.code = std::max(widths.code, setting.text_width(row.code, small_size, false));
        widths.change = std::max(widths.change, setting.text_width(change, small_size, false));
    }
    return widths;
}

void add_pupil(document::Drawing& drawing, const released::PupilRow& pupil, const Scale& scale, double y,
               double threshold, const Setting& setting) {
    const double before = scale.x(pupil.before);
    const double during = scale.x(pupil.during);
    const double change = change_of(pupil);
    const bool moved = std::abs(change) >= threshold;
    drawing.marks.push_back(document::Line{{before, y},
                                           {during, y},
                                           1.5,
                                           moved ? document::Ink::accent : document::Ink::muted,
                                           moved && change < 0});
    drawing.marks.push_back(
        document::Marker{{before, y}, marker_size, document::Shape::circle, document::Ink::accent, false});
    drawing.marks.push_back(
        document::Marker{{during, y}, marker_size, document::Shape::circle, document::Ink::accent, true});
    drawing.marks.push_back(
        document::Label{{scale.left - gap, y + 3}, pupil.code, small_size, document::Anchor::end});
    drawing.marks.push_back(document::Label{
        {setting.width, y + 3}, setting.words.signed_number(change, 1), small_size, document::Anchor::end});
}

document::Drawing draw(std::span<const released::PupilRow> rows, const Columns& widths, Range range,
                       double threshold, const Setting& setting) {
    const Scale scale{range.low, range.high, widths.code + gap + marker_size,
                      setting.width - widths.change - gap - marker_size};
    document::Drawing drawing;
    drawing.width = setting.width;
    add_before_during_key(drawing, scale.left, 10, setting);
    drawing.marks.push_back(document::Label{{setting.width, 10},
                                            setting.words.phrase("chart.change"),
                                            small_size,
                                            document::Anchor::end,
                                            false,
                                            document::Ink::muted});
    const double bottom = key_height + row_height * static_cast<double>(rows.size()) + 4;
    drawing.height = add_percent_axis(drawing, scale, key_height, bottom, setting);
    double y = key_height + row_height / 2 + 2;
    for (const auto& row : rows) {
        add_pupil(drawing, row, scale, y, threshold, setting);
        y += row_height;
    }
    return drawing;
}

document::Table table(std::span<const released::PupilRow> rows, const wording::Catalogue& words) {
    FiguresTable table({words.phrase("chart.pupil"), words.phrase("chart.before-percent"),
                        words.phrase("chart.during-percent"), words.phrase("chart.change-points")},
                       words);
    for (const auto& row : rows) {
        table.add({row.code}, {{released::Number{row.before}, 1},
                               {released::Number{row.during}, 1},
                               {released::Number{change_of(row)}, 1}});
    }
    return std::move(table).finish();
}

std::string alternative(std::span<const released::PupilRow> rows, const wording::Catalogue& words) {
    const auto steepest = std::ranges::max(rows, {}, change_of);
    const auto lowest = std::ranges::min(rows, {}, change_of);
    return words.phrase("chart.pupils-alternative",
                        {{"pupils", words.count("pupils", static_cast<double>(rows.size()))},
                         {"first", words.signed_number(change_of(steepest), 1)},
                         {"last", words.signed_number(change_of(lowest), 1)}});
}

}  // namespace

Range percent_range(double lowest, double highest) {
    const double high = std::clamp(std::ceil(highest / 10) * 10, 40.0, 100.0);
    const double low = std::clamp(std::min(std::floor(lowest / 10) * 10, high - 40), 0.0, 60.0);
    return {low, high};
}

std::vector<document::Chart> before_after_pupils(const released::Change& change,
                                                 std::span<const released::PupilRow> pupils,
                                                 const Setting& setting) {
    const auto& words = setting.words;
    const auto rows = sorted(pupils);
    if (rows.empty()) return {};
    double lowest = 100, highest = 0;
    for (const auto& row : rows) {
        lowest = std::min({lowest, row.before, row.during});
        highest = std::max({highest, row.before, row.during});
    }
    const auto range = percent_range(lowest, highest);
    const auto widths = columns(rows, setting);
    const auto drawings = (rows.size() + pupils_a_drawing - 1) / pupils_a_drawing;
    const auto rows_each = (rows.size() + drawings - 1) / drawings;

    std::vector<document::Chart> charts;
    for (std::size_t begin = 0; begin < rows.size(); begin += rows_each) {
        const auto part = std::span(rows).subspan(begin, std::min(rows_each, rows.size() - begin));
        auto drawing = draw(part, widths, range, change.threshold, setting);
        drawing.alternative = alternative(part, words);
        const auto caption =
            drawings == 1 ? words.phrase("chart.pupils-caption")
                          : words.phrase("chart.pupils-caption-part",
                                         {{"part", words.number(static_cast<double>(begin / rows_each + 1))},
                                          {"parts", words.number(static_cast<double>(drawings))}});
        charts.push_back({std::move(drawing), document::words(caption), table(part, words)});
    }
    return charts;
}

}  // namespace casebook::charts
