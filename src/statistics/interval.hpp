// A range that a figure may lie in, allowing for chance.
#pragma once

namespace casebook::statistics {

/// Both ends finite, `low` ≤ `high`, in the unit of the figure it belongs to. Every interval of this stage is
/// one of 95 %.
struct Interval {
    double low;
    double high;
};

}  // namespace casebook::statistics
