// A change beside that of others, in the form in which an audience may hold it.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "released/cell.hpp"
#include "released/values.hpp"

namespace casebook::released {

/// Why no months of progress are given.
enum class NoMonths { given, not_attainment, no_size, few_pupils, by_chance, beyond_table };

/// What only similar pupils allow to say. Each share is withheld by itself where it, or the rest of the
/// pairs, is too few; the ratio of the odds then too.
struct Matched {
    Cell candidates;
    Cell unmatched;
    Cell apart_before;  ///< standard deviations
    Cell apart_after;
    Cell g;  ///< between groups
    std::optional<Interval> g_interval = {};
    Cell persistent;
    Cell other_persistent;
    Cell odds_ratio;
    std::optional<Interval> odds_interval = {};
    Cell months = NotApplicable{};  ///< of progress
    NoMonths no_months = NoMonths::not_attainment;
};

/// Fewer than ten pupils compared: only how many (`difference` is NotApplicable). Where a group is too small
/// for the audience everything is Withheld; where only those without a change are too few, `pupils` is. Of a
/// measure governors get the `difference` without the two means (NotApplicable).
struct Comparison {
    std::string id;
    std::string title;
    std::string about;
    std::string unit;  ///< `percentage points`; of a measure it may be empty
    Cell pupils;       ///< compared
    Cell change;       ///< mean of the pupils compared
    Cell other_change;
    Cell difference;
    std::optional<Interval> interval = {};  ///< 95 %, of the mean difference
    std::set<Caution> cautions = {};
    std::optional<Matched> matched = {};  ///< unset beside the whole school
    std::string measure = {};             ///< its name; empty for attendance
    bool lower_is_better = false;
};

}  // namespace casebook::released
