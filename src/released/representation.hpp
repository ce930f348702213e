// Groups of pupils beside their share in the school, in the form in which an audience may hold them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "released/cell.hpp"

namespace casebook::released {

enum class Verdict { no_profile, not_told_apart, over, under };

/// `interval` and `verdict` stand only beside a count that is a number.
struct RepresentedGroup {
    std::string label;
    Cell count;
    Cell of;
    Cell percent;
    std::optional<Interval> interval;  ///< per cent, 95 % (Wilson 1927)
    Cell in_school;                    ///< per cent of the pupils on roll
    Verdict verdict = Verdict::no_profile;
};

struct Representation {
    std::string id;
    std::string title;
    std::string about;
    std::vector<RepresentedGroup> groups;
    Cell people;
};

}  // namespace casebook::released
