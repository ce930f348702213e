// Where a figure comes from: its definition, the rows used, the rows left out and why.
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/location.hpp"

namespace casebook::figures {

/// Which days a figure looks at: any, those of the period that the data reach, or the last of these.
enum class LooksAt { any_day, period, last_day };

/// What a figure means and how it is worked out.
struct Definition {
    std::string_view id;  ///< `attendance.change`
    std::string_view title;
    std::string_view meaning;     ///< what is counted, in plain words
    std::string_view arithmetic;  ///< how, in one line
    std::string_view source;      ///< of the method; empty for a plain count
    LooksAt looks_at = LooksAt::period;
    bool each = false;  ///< its results have ids of their own, one for each measure
};

struct LeftOut {
    diagnostics::Location where;
    std::string_view reason;  ///< a constant of the program: nothing is copied for each row
};

struct Provenance {
    std::vector<diagnostics::Location> used;
    std::vector<LeftOut> left_out;
};

}  // namespace casebook::figures
