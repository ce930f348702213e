// Two values of each row as dots joined by a line: before and after.
#pragma once

#include "charts/measure.hpp"
#include "charts/rows.hpp"

namespace casebook::charts {

struct PairedRow {
    std::string label;
    released::Cell before;
    released::Cell after;
};

struct PairedDots {
    std::string caption;
    std::string groups;  ///< heads the rows in the table: "Pupil"
    std::string before;  ///< names the open dots: "before support"
    std::string after;   ///< and the filled ones
    Measure measure;
    double threshold = 0;  ///< a smaller change is drawn as none
    std::vector<PairedRow> rows;
};

/// An open and a filled dot a row, and the change as a number; the line between them is broken where the
/// change is downwards. A value that is not released has no dot, and its sign stands in the place of the
/// change. Empty where no value is released.
[[nodiscard]] Charts paired_dots(const PairedDots& pairs, const Setting& setting);

}  // namespace casebook::charts
