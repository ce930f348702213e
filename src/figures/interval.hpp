// A range that a figure may lie in, allowing for chance.
#pragma once

namespace casebook::figures {

/// Both ends finite, `low` ≤ `high`, in the unit of the figure it belongs to.
struct Interval {
    double low;
    double high;
};

}  // namespace casebook::figures
