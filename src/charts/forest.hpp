// Several measures or groups with their intervals, around a line at no change.
#pragma once

#include "charts/measure.hpp"
#include "charts/rows.hpp"

namespace casebook::charts {

struct ForestRow {
    std::string label;
    released::Cell value;
    std::optional<released::Interval> interval = {};  ///< 95 %
    released::Cell people = released::NotApplicable{};
    bool is_whole = false;  ///< all groups together: drawn as a diamond
};

struct Forest {
    std::string caption;
    std::string groups;  ///< heads the rows: "Key stage"
    std::string people;  ///< heads the numbers of people: "Pupils"; empty where there are none
    Measure measure;
    double no_change = 0;
    std::string below;  ///< what lies left of the line: "attendance fell"; may be empty
    std::string above;
    std::vector<ForestRow> rows;
};

/// A mark a row on the line of its interval, its numbers at the right. A value without an interval has an
/// open mark: it can lie anywhere. An interval that is much longer than the others ends in an arrow. A row
/// without a number has its sign and no mark; how many people stand behind a row is printed, never drawn.
/// Empty where no number is released.
[[nodiscard]] Charts forest(const Forest& forest, const Setting& setting);

}  // namespace casebook::charts
