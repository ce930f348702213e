// What a chart's numbers measure, and how they are written.
#pragma once

#include <limits>
#include <string>

#include "released/cell.hpp"
#include "wording/catalogue.hpp"

namespace casebook::charts {

/// The name titles the scale, so it says the unit: "Attendance, per cent of half-days".
struct Measure {
    std::string name;
    std::string sign = {};  ///< stands behind each number: "%"
    int decimals = 0;
    bool is_change = false;                                   ///< numbers carry a plus or a minus
    double least = -std::numeric_limits<double>::infinity();  ///< no value can lie below: 0 for a share
    double most = std::numeric_limits<double>::infinity();
    double span = 0;  ///< the scale spans at least this, so that a small difference does not look large
};

/// "89.8%", "+2.5".
[[nodiscard]] inline std::string written(double value, const Measure& measure,
                                         const wording::Catalogue& words) {
    return (measure.is_change ? words.signed_number(value, measure.decimals)
                              : words.number(value, measure.decimals)) +
           measure.sign;
}

/// The same for a cell; one without a number has its sign.
[[nodiscard]] inline std::string written(const released::Cell& cell, const Measure& measure,
                                         const wording::Catalogue& words) {
    const auto* number = std::get_if<released::Number>(&cell);
    return number ? written(number->value, measure, words) : words.cell(cell);
}

/// "0.6 to 4.3"; signs as the measure has them.
[[nodiscard]] inline std::string written(const released::Interval& interval, const Measure& measure,
                                         const wording::Catalogue& words) {
    return words.phrase("chart.span", {{"low", written(interval.low, measure, words)},
                                       {"high", written(interval.high, measure, words)}});
}

}  // namespace casebook::charts
