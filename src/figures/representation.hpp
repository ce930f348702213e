// Which groups of the school's pupils are found more or less often among those supported than in the school.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/provenance.hpp"
#include "statistics/interval.hpp"

namespace casebook::figures {

/// What may be said of a group's share beside the school's: `over` and `under` only where the whole interval
/// lies above or below it.
enum class Verdict { no_profile, not_told_apart, over, under };

/// Pupils are grouped by year, by key stage (the same pupils, more coarsely), and by each characteristic.
enum class GroupedBy { year, key_stage, characteristic };

/// `label` is `year 5`, `KS2`, or a characteristic as `free school meals`.
struct RepresentedGroup {
    std::string label;
    GroupedBy by = GroupedBy::characteristic;
    int count = 0;
    int of = 0;  ///< of whom the register says whether they belong to the group
    std::optional<statistics::Interval> interval = {};  ///< of the share, per cent
    std::optional<double> in_school = {};               ///< per cent of the pupils on roll
    std::optional<int> school_count = {};               ///< pupils on roll of the group, where it is known
    std::optional<int> on_roll = {};                    ///< all pupils of the school
    Verdict verdict = Verdict::no_profile;
};

struct Representation {
    std::string id;
    std::vector<RepresentedGroup> groups = {};
    int people = 0;
    bool of_supported = false;  ///< the people are those of `pupils.supported`
    Provenance provenance = {};
};

}  // namespace casebook::figures
