// The faults of what mentors type into the register and other records: words that say more or less than was
// asked.
#pragma once

#include "read/faults.hpp"

namespace casebook::read::faults {

inline constexpr Fault points_of_both_signs{
    "points-of-both-signs", fault,
    "less than nought could be behaviour and more achievement, or the one be taken from the other; no row "
    "was read",
    "add a column Kind with behaviour or achievement, or export the two into files of their own"};

inline constexpr Fault dash_read_as_empty{"dash-read-as-empty", warning,
                                          "it can mean no as well as not known, so it was read as not known",
                                          "write no where it is known; else leave the cells empty"};
inline constexpr Fault ever_eligible{
    "ever-eligible", warning,
    "it says that the pupil was eligible at some time in the last six years; it was read as yes",
    "write no, where the pupil is not eligible today"};

}  // namespace casebook::read::faults
