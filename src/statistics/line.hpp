// How one number goes with another: the straight line through points, and their correlation.
#pragma once

#include <optional>
#include <span>

#include "statistics/interval.hpp"

namespace casebook::statistics {

struct Point {
    double x = 0;
    double y = 0;
};

/// The least-squares line y = `at_zero` + `slope`·x.
struct Line {
    int n = 0;
    double slope = 0;  ///< units of y for a unit of x; for terms: change a term
    double at_zero = 0;
    std::optional<Interval> interval = {};  ///< t interval of the slope; three points, not all on one line
};

/// Unset where fewer than two x differ. All values are finite.
[[nodiscard]] std::optional<Line> least_squares(std::span<const Point> points);

struct Correlation {
    int n = 0;
    double r = 0;
    std::optional<Interval> interval =
        {};  ///< Fisher's z (1921, Metron 1, 3-32); four points, not all on one line
};

/// Product-moment correlation (Pearson 1896). Unset where all x or all y are equal, or for fewer than three
/// points, since two always lie on a line.
[[nodiscard]] std::optional<Correlation> correlation(std::span<const Point> points);

}  // namespace casebook::statistics
