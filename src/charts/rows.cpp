#include "charts/rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace casebook::charts {

namespace {

constexpr std::size_t most_lines = 6;

void shorten(Lines& lines, double width, const Setting& setting) {
    if (lines.size() <= most_lines) return;
    lines.resize(most_lines);
    // What went missing is longer than any room, so that the ellipsis is put.
    lines.back() = shortened(lines.back() + " " + std::string(64, 'w'), width, text_size, setting);
}

}  // namespace

RowLabels row_labels(const std::vector<std::string>& labels, double share, const Setting& setting) {
    RowLabels result;
    const double most = setting.width * share;
    for (const auto& label : labels) {
        auto lines = wrap(label, most, text_size, setting.text_width);
        shorten(lines, most, setting);
        result.width = std::max(result.width, widest(lines, text_size, setting));
        result.lines.push_back(std::move(lines));
    }
    return result;
}

std::vector<double> row_heights(const RowLabels& labels, double least, double between) {
    std::vector<double> heights;
    for (const auto& lines : labels.lines)
        heights.push_back(std::max(least, line_height * static_cast<double>(lines.size())) + between);
    return heights;
}

std::vector<Part> parts_of(const std::vector<double>& heights, double most) {
    const double total = std::accumulate(heights.begin(), heights.end(), 0.0);
    const double share = total / std::max(1.0, std::ceil(total / most));
    std::vector<Part> parts;
    double filled = 0;
    for (std::size_t row = 0; row < heights.size(); ++row) {
        const bool full = filled + heights[row] > most || filled + heights[row] / 2 > share;
        if (parts.empty() || full) {
            parts.push_back({row, row});
            filled = 0;
        }
        parts.back().end = row + 1;
        filled += heights[row];
    }
    return parts;
}

double add_rows(document::Drawing& drawing, const RowLabels& labels, const std::vector<double>& heights,
                Part part, double top, double label_right, const DrawRow& draw) {
    for (std::size_t row = part.begin; row < part.end; ++row) {
        const double middle = top + heights[row] / 2;
        add_lines_around(drawing, labels.lines[row], {label_right, middle}, document::Anchor::end, text_size);
        draw(drawing, row, middle);
        top += heights[row];
    }
    return top;
}

std::string part_caption(const std::string& caption, std::size_t part, std::size_t parts,
                         const wording::Catalogue& words) {
    if (parts < 2) return caption;
    return words.phrase("chart.part", {{"caption", caption},
                                       {"part", words.number(static_cast<double>(part + 1))},
                                       {"parts", words.number(static_cast<double>(parts))}});
}

}  // namespace casebook::charts
