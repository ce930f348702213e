// Schools, mentors or groups of very different size on one plot, with the limits between which chance moves
// them.
#pragma once

#include "charts/measure.hpp"
#include "charts/rows.hpp"

namespace casebook::charts {

struct FunnelPoint {
    std::string label;
    released::Cell share;  ///< per cent of `size`
    released::Cell size;   ///< people it is a share of
};

struct Funnel {
    std::string caption;
    std::string groups;   ///< heads the points in the table: "School"
    std::string size_is;  ///< names the scale across: "Pupils supported"
    Measure measure;      ///< the share, in per cent
    released::Cell all;   ///< the share of all of them together, which the limits are drawn around
    std::vector<FunnelPoint> points;
};

/// Where a share of `size` people, whose true value is `share`, lies below with this probability: the exact
/// binomial limit between two whole numbers of people (Spiegelhalter 2005, appendix A.1.1). All of them from
/// 0 to 1.
[[nodiscard]] double funnel_limit(double share, double probability, int size);

/// A mark a point, the share of all as a line, the 95 % limits broken and the 99.8 % limits whole. Points
/// outside the 95 % limits are filled and have their name beside them; so have the others where they are few.
/// A point of which either value is not released is not drawn; a note says how many these are. Empty where
/// no point or no share of all is released.
[[nodiscard]] Charts funnel(const Funnel& funnel, const Setting& setting);

}  // namespace casebook::charts
