// Charts whose labels stand below each other: their column of labels, and their parts where they are too high
// for one page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "charts/canvas.hpp"
#include "document/block.hpp"

namespace casebook::charts {

using Charts = std::vector<document::Chart>;

/// Labels in lines, right-aligned in a column as wide as the widest.
struct RowLabels {
    std::vector<Lines> lines;
    double width = 0;
};
/// No wider than `share` of the drawing. A label of more than six lines ends in an ellipsis; the table has it
/// whole.
[[nodiscard]] RowLabels row_labels(const std::vector<std::string>& labels, double share,
                                   const Setting& setting);

/// Heights of the rows: their lines, or `least`, and the space between rows.
[[nodiscard]] std::vector<double> row_heights(const RowLabels& labels, double least, double between);

/// Rows from `begin` up to `end`.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
};
/// Parts of about the same height, none above `most` unless one row is.
[[nodiscard]] std::vector<Part> parts_of(const std::vector<double>& heights, double most);

/// What stands in a row of the plot, whose middle is at `y`.
using DrawRow = std::function<void(document::Drawing& drawing, std::size_t row, double y)>;
/// Draws the labels and rows of a part from `top` on; returns the y below the last.
[[nodiscard]] double add_rows(document::Drawing& drawing, const RowLabels& labels,
                              const std::vector<double>& heights, Part part, double top, double label_right,
                              const DrawRow& draw);

/// The caption, with "part 2 of 3" where there are several.
[[nodiscard]] std::string part_caption(const std::string& caption, std::size_t part, std::size_t parts,
                                       const wording::Catalogue& words);

}  // namespace casebook::charts
