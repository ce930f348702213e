// How the change of the pupils supported stands beside that of others in the same weeks.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "figures/caution.hpp"
#include "figures/provenance.hpp"
#include "model/model.hpp"
#include "statistics/interval.hpp"

namespace casebook::figures {

/// Everybody in the school, which is no group of similar pupils; or pupils without a mentor who were alike
/// beforehand.
enum class Beside { whole_school, similar_pupils };

/// One pupil supported, and what the others' value was in the windows of this pupil.
struct ComparedPupil {
    model::PupilId pupil;
    double before = 0;
    double during = 0;
    double other_before = 0;
    double other_during = 0;
    std::string other = {};  ///< code of the pupil compared with; empty for the whole school

    [[nodiscard]] double change() const { return during - before; }
    [[nodiscard]] double other_change() const { return other_during - other_before; }
};

/// Why no months of progress are given: they are defined for learning alone, and say nothing where there is
/// no size of the difference, too few pupils, where chance alone could give it, or beyond the table's end.
enum class NoMonths { given, not_attainment, no_size, few_pupils, by_chance, beyond_table };

/// What only a group of similar pupils allows to say; of the pairs that were matched, unless it says so.
struct Matched {
    int candidates = 0;                       ///< pupils to compare with who have a value in both windows
    double caliper = 0;                       ///< how far apart two values before may lie
    std::optional<double> apart_before = {};  ///< standardised mean difference of the value before, of all
    std::optional<double> apart_after = {};   ///< the same of the pairs
    int nobody_near = 0;                      ///< pupils supported near whose value before nobody lies
    int all_taken = 0;                        ///< those near enough were given to others
    std::optional<double> g = {};             ///< Hedges' g between the groups, of the value during support
    std::optional<statistics::Interval> g_interval = {};
    int persistent = 0;                     ///< pupils supported who missed a tenth or more during support
    int other_persistent = 0;               ///< those compared with who did
    std::optional<double> odds_ratio = {};  ///< of the two (Woolf 1955); unset where a cell is nought
    std::optional<statistics::Interval> odds_interval = {};
    std::optional<int> months = {};  ///< of progress, by the table of the Education Endowment Foundation
    NoMonths no_months = NoMonths::not_attainment;
};

/// Difference in differences: each pupil's change less the others' in the same weeks. `interval` is the 95 %
/// t interval of the mean of these (Student 1908); it takes the whole school's change as known, and similar
/// pupils as pairs. Under two pupils, or where all are equal, it is not set.
struct Comparison {
    std::string id;
    Beside beside = Beside::whole_school;
    std::vector<ComparedPupil> pupils;         ///< by code
    std::vector<model::PupilId> not_compared;  ///< have a change, but the others' is not known in their weeks
    int without_change = 0;                    ///< pupils supported who have no change of their own
    std::optional<double> change;  ///< mean of the pupils'; in the unit; percentage points for attendance
    std::optional<double> other_change;
    std::optional<double> difference;
    std::optional<double> sd;  ///< of the differences
    std::optional<statistics::Interval> interval;
    std::optional<Matched> matched = {};  ///< set beside similar pupils
    std::set<Caution> cautions;
    Provenance provenance;
    std::optional<model::Measure> measure = {};  ///< empty for attendance
};

}  // namespace casebook::figures
