// Hours, pounds or a share, in the form in which an audience may hold them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "released/cell.hpp"

namespace casebook::released {

enum class Unit { hours, hours_a_week, days, pounds, per_cent };

struct AmountPart {
    std::string label;
    Cell value;
    std::string source = {};             ///< of a sum of money; the school's papers only
    std::optional<Interval> guide = {};  ///< what published guidance speaks of
};

/// `pay_held_back`: it would show what single members of staff are paid.
struct Amount {
    std::string id;
    std::string title;
    std::string about;
    Unit unit = Unit::hours;
    Cell total;
    std::vector<AmountPart> parts;
    bool pay_held_back = false;
};

}  // namespace casebook::released
