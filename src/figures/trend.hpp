// The mean of a measure of the pupils supported, by half term, term or school year, beside the whole school.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/provenance.hpp"
#include "model/recorded.hpp"
#include "statistics/interval.hpp"

namespace casebook::figures {

/// How long each time of a trend is.
enum class Step { half_term, term, school_year };

/// What the ids of such trends end in: `.trend-half-terms`, `.trend`, `.trend-years`.
[[nodiscard]] std::string_view ending_of(Step step);

/// One half term, term or year: the pupils supported on some day of it who have a value in it.
struct TrendTime {
    model::Date first{};
    model::Date last{};
    int pupils = 0;
    std::optional<double> mean = {};
    std::optional<double> sd = {};  ///< of the pupils' values; from two on
    std::optional<statistics::Interval> interval =
        {};                                   ///< 95 % t interval (Student 1908); from two values on
    std::optional<double> whole_school = {};  ///< where it is recorded
    bool in_part = false;  ///< a school year of which a half term or more lies outside the days looked at
};

/// From the first to the last time that has a value; those between them may have none. In each time other
/// pupils may be supported, so a trend is no change of the same pupils.
struct Trend {
    std::string id;
    std::string measure = {};  ///< its name; empty for attendance
    std::string unit = {};     ///< of the measure
    bool a_week = false;       ///< points a week
    Step step = Step::term;
    std::vector<TrendTime> times = {};
    Provenance provenance = {};
};

}  // namespace casebook::figures
