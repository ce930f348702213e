// Values of groups as horizontal bars from nought, with the span that chance allows.
#pragma once

#include "charts/measure.hpp"
#include "charts/rows.hpp"

namespace casebook::charts {

struct BarRow {
    std::string label;
    released::Cell value;
    std::optional<released::Interval> interval = {};  ///< 95 %
    std::string number = {};  ///< printed instead of the value alone: "19 of 21 (90%)"
};

struct IntervalBars {
    std::string caption;
    std::string groups;  ///< heads the rows in the table: "Reason"
    Measure measure;
    std::vector<BarRow> rows;
};

/// The table of a part's rows, for a chart whose table holds more than the chart.
using TableOf = std::function<document::Table(Part part)>;

/// One bar a row, its number at the bar's end, or in a column where any row has an interval or lies below
/// nought. A row without a number has its sign and no bar of any length. Empty where no number is released.
[[nodiscard]] Charts interval_bars(const IntervalBars& bars, const Setting& setting);
[[nodiscard]] Charts interval_bars(const IntervalBars& bars, const TableOf& table, const Setting& setting);

}  // namespace casebook::charts
