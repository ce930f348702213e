// A measure over time: caseload over weeks, attendance by half term.
#pragma once

#include "charts/rows.hpp"
#include "charts/series.hpp"

namespace casebook::charts {

struct TimeLine {
    std::string caption;
    std::string times_are;  ///< heads the times in the table: "Half term"
    Measure measure;
    Nought nought = Nought::shown;
    std::vector<std::string> times;
    std::vector<Series> series;
};

/// Series that one drawing can keep apart without colour; more are drawn as small multiples.
inline constexpr std::size_t most_series = 4;

/// Each series as a line with its name and last value at its end. Gaps are gaps. Empty where no value is
/// released.
[[nodiscard]] Charts time_line(const TimeLine& line, const Setting& setting);

/// The same, a small panel for each series on scales that are all alike.
[[nodiscard]] Charts small_multiples(const TimeLine& line, const Setting& setting);

/// The table of a time line's values, a column a series; of some of the series where there are more drawings.
[[nodiscard]] document::Table table_of(const TimeLine& line, Part series, const wording::Catalogue& words);

/// What is to be seen: where each series began and ended, or of many where the ends lie, and its gaps.
[[nodiscard]] std::string alternative_of(const TimeLine& line, Part series, const wording::Catalogue& words);

}  // namespace casebook::charts
