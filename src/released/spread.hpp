// The middle of a quantity that each person has, in the form in which an audience may hold it.
#pragma once

#include <string>

#include "released/amount.hpp"
#include "released/cell.hpp"

namespace casebook::released {

/// Outside the school the largest value is never given: it is one person's.
struct Spread {
    std::string id;
    std::string title;
    std::string about;
    Unit unit = Unit::days;
    Cell people;
    Cell median;
    Cell lower_quartile;
    Cell upper_quartile;
    Cell longest;
};

}  // namespace casebook::released
