// The mean of a measure of the pupils supported, term by term, beside the whole school.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/provenance.hpp"
#include "model/recorded.hpp"
#include "statistics/interval.hpp"

namespace casebook::figures {

/// One term: the pupils supported on some day of it who have a value in it.
struct TrendTime {
    model::Date first{};
    model::Date last{};
    int pupils = 0;
    std::optional<double> mean = {};
    std::optional<double> sd = {};  ///< of the pupils' values; from two on
    std::optional<statistics::Interval> interval =
        {};                                   ///< 95 % t interval (Student 1908); from two values on
    std::optional<double> whole_school = {};  ///< where it is recorded
};

/// From the first to the last term that has a value; terms between them may have none. In each term other
/// pupils may be supported, so a trend is no change of the same pupils.
struct Trend {
    std::string id;
    std::string measure = {};  ///< its name; empty for attendance
    std::string unit = {};     ///< of the measure
    bool a_week = false;       ///< points a week
    std::vector<TrendTime> times = {};
    Provenance provenance = {};
};

}  // namespace casebook::figures
