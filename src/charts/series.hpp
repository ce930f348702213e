// Values over time, drawn as lines that are broken where a value is not there.
#pragma once

#include <string>
#include <vector>

#include "charts/axis.hpp"
#include "charts/measure.hpp"

namespace casebook::charts {

struct Series {
    std::string name;
    std::vector<released::Cell> values;  ///< by time; what is not there is Missing
};

/// How one series differs from the others, with and without colour.
struct SeriesLook {
    document::Ink ink = document::Ink::accent;
    document::Shape shape = document::Shape::circle;
    bool filled = true;
    bool dashed = false;
};

/// Where lines are drawn: the first time stands at `left`, the last at `right`.
struct PlotArea {
    double left;
    double right;
    double top;
    double bottom;
};

[[nodiscard]] double x_of_time(std::size_t time, std::size_t times, const PlotArea& area);

/// The last value that can be drawn; null where there is none.
[[nodiscard]] const double* last_value(const Series& series, std::size_t times);

/// A line through each run of values and a mark at each. Nothing is drawn, and no line passes, where a value
/// is withheld or missing.
void add_series(document::Drawing& drawing, const Series& series, std::size_t times, const Scale& scale,
                const PlotArea& area, const SeriesLook& look, bool with_marks = true);

/// The upright scale that holds all of these series; `from` and `to` are set to the foot and head of `area`.
[[nodiscard]] Scale scale_of(const std::vector<Series>& series, std::size_t times, const Measure& measure,
                             Nought nought, const PlotArea& area);

/// "Gaps: 2 values held back, 1 not recorded." Empty where there are none.
[[nodiscard]] std::string gaps_in_words(const std::vector<Series>& series, std::size_t times,
                                        const wording::Catalogue& words);

}  // namespace casebook::charts
