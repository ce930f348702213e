// A change beside that of others, in the form in which an audience may hold it.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "released/cell.hpp"
#include "released/values.hpp"

namespace casebook::released {

/// Fewer than ten pupils compared: only how many (`difference` is NotApplicable). Where a group is too small
/// for the audience everything is Withheld; where only those without a change are too few, `pupils` is.
struct Comparison {
    std::string id;
    std::string title;
    std::string about;
    std::string unit;  ///< `percentage points`
    Cell pupils;       ///< compared
    Cell change;       ///< mean of the pupils compared
    Cell other_change;
    Cell difference;
    std::optional<Interval> interval = {};  ///< 95 %, of the mean difference
    std::set<Caution> cautions = {};
};

}  // namespace casebook::released
