#include "charts/bars.hpp"

#include <algorithm>

#include "charts/canvas.hpp"
#include "charts/figures_table.hpp"
#include "wording/sentences.hpp"

namespace casebook::charts {

namespace {

constexpr double bar_height = 11;
constexpr double between_rows = 2.5;
constexpr double gap = 6;

struct Row {
    std::vector<std::string> label;
    const released::Cell* count;
    std::string number;
};

double widest(const std::vector<Row>& rows, const Setting& setting) {
    double width = 0;
    for (const auto& row : rows) {
        for (const auto& line : row.label)
            width = std::max(width, setting.text_width(line, text_size, false));
    }
    return width;
}

/// A row for each group; groups that are held back share one at the end, and the table names them.
std::vector<Row> rows_of(const released::Breakdown& breakdown, const Setting& setting) {
    const auto& words = setting.words;
    std::vector<Row> rows;
    std::vector<const released::BreakdownRow*> held_back;
    const auto add = [&](const std::string& label, const released::Cell& count) {
        rows.push_back(
            {wrap(label, setting.width * 0.36, text_size, setting.text_width), &count, words.cell(count)});
    };
    for (const auto& row : breakdown.rows) {
        if (std::holds_alternative<released::Withheld>(row.count)) {
            held_back.push_back(&row);
        } else {
            add(words.label("label", row.label), row.count);
        }
    }
    if (held_back.size() == 1) add(words.label("label", held_back.front()->label), held_back.front()->count);
    if (held_back.size() > 1) {
        add(words.count("chart.other-groups", static_cast<double>(held_back.size())),
            held_back.front()->count);
    }
    return rows;
}

std::string alternative(const released::Breakdown& breakdown, const wording::Catalogue& words) {
    std::vector<std::string> said;
    int held_back = 0;
    for (const auto& row : breakdown.rows) {
        if (std::holds_alternative<released::Withheld>(row.count)) ++held_back;
        const auto number = words.cell(row.count);
        if (!wording::released_number(row.count)) continue;
        said.push_back(
            words.phrase("groups.item", {{"label", words.label("label", row.label)}, {"n", number}}));
    }
    auto text = words.phrase("chart.bars", {{"title", breakdown.title}, {"groups", words.list(said)}});
    if (held_back > 0) text += " " + words.count("chart.groups-held-back", held_back);
    return text;
}

document::Table table(const released::Breakdown& breakdown, const wording::Catalogue& words) {
    FiguresTable table({words.phrase("chart.group"), words.phrase("chart.number")}, words);
    for (const auto& row : breakdown.rows) table.add({words.label("label", row.label)}, {{row.count, 0}});
    return std::move(table).finish();
}

}  // namespace

std::optional<document::Chart> bars(const released::Breakdown& breakdown, const Setting& setting) {
    const auto& words = setting.words;
    double largest = 0;
    for (const auto& row : breakdown.rows) {
        if (const double* count = wording::released_number(row.count)) largest = std::max(largest, *count);
    }
    if (largest <= 0) return std::nullopt;
    const auto rows = rows_of(breakdown, setting);

    const double left = widest(rows, setting) + gap;
    double number_width = 0;
    for (const auto& row : rows)
        number_width = std::max(number_width, setting.text_width(row.number, text_size, true));
    const Scale scale{0, largest, left, setting.width - number_width - 2 * gap};

    document::Drawing drawing;
    drawing.width = setting.width;
    double y = between_rows / 2;
    for (const auto& row : rows) {
        const double height = std::max(bar_height, line_height * static_cast<double>(row.label.size()));
        const double middle = y + height / 2;
        const double first_baseline =
            middle + 3 - line_height * (static_cast<double>(row.label.size()) - 1) / 2;
        add_lines(drawing, row.label, {left - gap, first_baseline}, document::Anchor::end, text_size);
        const double* count = wording::released_number(*row.count);
        double number_at = left;
        if (count && *count > 0) {
            drawing.marks.push_back(
                document::Bar{{left, middle - bar_height / 2}, scale.x(*count) - left, bar_height});
            number_at = scale.x(*count);
        }
        drawing.marks.push_back(document::Label{{number_at + gap, middle + 3},
                                                row.number,
                                                text_size,
                                                document::Anchor::start,
                                                count != nullptr,
                                                count ? document::Ink::text : document::Ink::muted});
        y += height + between_rows;
    }
    drawing.height = y - between_rows / 2;
    drawing.marks.push_back(document::Line{{left, 0}, {left, drawing.height}});
    drawing.alternative = alternative(breakdown, words);
    return document::Chart{std::move(drawing), document::words(breakdown.title), table(breakdown, words)};
}

}  // namespace casebook::charts
