// A table whose cells are darker where their numbers are larger: who works with whom, attendance by half
// term.
#pragma once

#include "charts/measure.hpp"
#include "charts/rows.hpp"

namespace casebook::charts {

struct HeatRow {
    std::string label;
    std::vector<released::Cell> cells;  ///< by column; what is not there is Missing
};

struct HeatTable {
    std::string caption;
    std::string groups;  ///< heads the rows: "Agency"
    Measure measure;
    std::vector<std::string> columns;
    std::vector<HeatRow> rows;
};

/// Every cell has its number; five shades say where it stands between the smallest and the largest, and the
/// key says from where to where each goes. A cell without a number has its sign and no shade. Columns whose
/// heads are too long are numbered and explained below. What is too wide or too high goes on in another
/// drawing. Empty where no number is released.
[[nodiscard]] Charts heat_table(const HeatTable& heat, const Setting& setting);

}  // namespace casebook::charts
