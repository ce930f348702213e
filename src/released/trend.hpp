// A measure of the pupils supported, by half term, term or school year, as an audience may hold it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "released/cell.hpp"

namespace casebook::released {

enum class Step { half_term, term, school_year };

struct TrendTime {
    std::string first;  ///< ISO 8601: first day of the half term, term or year
    Cell pupils;
    Cell mean;
    std::optional<Interval> interval;  ///< 95 %, of the mean
    Cell whole_school;                 ///< Missing where it is not recorded
    bool in_part = false;              ///< a school year that the papers look at in part
};

struct Trend {
    std::string id;
    std::string title;
    std::string about;
    std::string measure;  ///< empty for attendance
    std::string unit;
    bool a_week = false;
    Step step = Step::term;
    std::vector<TrendTime> times;
};

}  // namespace casebook::released
