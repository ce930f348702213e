// Which cautions a paired change calls for: a rule for each.
#pragma once

#include <set>
#include <span>

#include "figures/caution.hpp"
#include "model/measures.hpp"

namespace casebook::figures {

/// What the rules look at.
struct Circumstances {
    int pairs = 0;
    int lost = 0;                             ///< pupils supported without a pair
    bool percentages_averaged = false;        ///< some rate is a plain mean of percentages
    const model::Measure* measure = nullptr;  ///< null for attendance
    int measures_looked_at = 1;               ///< changes in the same papers, attendance among them
    bool changed_definition = false;          ///< some pair lies on both sides of a change of the measure
    bool compared = false;                    ///< similar pupils without a mentor are there to compare with
    bool overlapping_windows = false;         ///< an earlier episode lies in some pupil's window before
};

/// A caution of paired changes and when it holds; none for `low_response`, which is of questionnaires.
struct CautionRule {
    Caution caution;
    bool (*holds)(const Circumstances&);
};

[[nodiscard]] std::span<const CautionRule> caution_rules();
[[nodiscard]] std::set<Caution> cautions_of(const Circumstances& circumstances);

/// Fewer pairs than these are few, or indicative only.
inline constexpr int few_pairs = 10;
inline constexpr int some_pairs = 20;
/// From so many changes on, one of them is likely to stand out by chance.
inline constexpr int many_measures = 5;

}  // namespace casebook::figures
