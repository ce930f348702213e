// A measure of the pupils supported, term by term, as an audience may hold it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "released/cell.hpp"

namespace casebook::released {

struct TrendTime {
    std::string first;  ///< ISO 8601: first day of the term
    Cell pupils;
    Cell mean;
    std::optional<Interval> interval;  ///< 95 %, of the mean
    Cell whole_school;                 ///< Missing where it is not recorded
};

struct Trend {
    std::string id;
    std::string title;
    std::string about;
    std::string measure;  ///< empty for attendance
    std::string unit;
    bool a_week = false;
    std::vector<TrendTime> times;
};

}  // namespace casebook::released
