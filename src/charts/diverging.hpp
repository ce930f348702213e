// Answers around a middle: those against to the left, those in favour to the right.
#pragma once

#include "charts/interval_bars.hpp"
#include "charts/rows.hpp"

namespace casebook::charts {

struct DivergingRow {
    std::string label;
    std::vector<released::Cell> counts;  ///< by answer
    Lines number;  ///< printed at the right: "19 of 21 (90%)", "71% to 97%"; empty: nothing
};

struct Diverging {
    std::string caption;
    std::string number_is;             ///< heads the numbers at the right: "Agreed"
    std::vector<std::string> answers;  ///< from the most against to the most in favour
    std::size_t against = 0;           ///< how many answers at the beginning stand left of the middle
    std::size_t in_favour = 0;         ///< how many at the end stand right of it; those between straddle it
    std::vector<DivergingRow> rows;
};

/// One bar a row, each answer as long as its share of those who answered, with its count inside where it
/// fits. A row of which any count is not released has no bar at all: its parts could be worked out from the
/// others. Empty where no row can be drawn.
[[nodiscard]] Charts diverging(const Diverging& answers, const TableOf& table, const Setting& setting);
[[nodiscard]] Charts diverging(const Diverging& answers, const Setting& setting);

}  // namespace casebook::charts
