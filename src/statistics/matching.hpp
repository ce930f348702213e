// Finds for each member of one group somebody of another group who was like them beforehand.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "statistics/paired_change.hpp"

namespace casebook::statistics {

struct Subject {
    double prior = 0;                 ///< the value before; finite
    std::vector<std::string> traits;  ///< of the named characteristics, in one order for everybody
};

/// Nobody in the other group has all the same traits; somebody has, but nobody's prior value is near enough;
/// those near enough were given to others.
enum class Unmatched { nobody_alike, nobody_near, all_taken };

struct MatchedPair {
    std::size_t one = 0;  ///< place in the first group
    std::size_t other = 0;
};

/// How unlike the groups are in one respect, as a standardised mean difference: the difference of means (of
/// shares, for a trait) over √((s₁² + s₂²)/2) of both whole groups, before matching and after (Austin 2009,
/// Statistics in Medicine 28, 3083-3107; the same divisor twice: Stuart 2010). Under 0.1 is usually called
/// balanced, over 0.25 is not. Unset where nobody is left, or where neither group has any spread and the
/// means differ.
struct Balance {
    std::optional<std::size_t> trait;  ///< which of the named characteristics; unset for the prior value
    std::string value;                 ///< of the trait
    std::optional<double> before;
    std::optional<double> after;
};

struct Matching {
    std::vector<MatchedPair> pairs;  ///< by the place in the first group
    struct Left {
        std::size_t one = 0;
        Unmatched reason = Unmatched::nobody_alike;
    };
    std::vector<Left> unmatched;   ///< of the first group, by place
    double caliper = 0;            ///< in the unit of the prior value
    std::vector<Balance> balance;  ///< the prior value, then each value of each trait in order
};

/// The caliper that papers use, in standard deviations (Cochran and Rubin 1973, Sankhyā A 35, 417-446).
inline constexpr double usual_caliper = 0.25;

/// Each member of `one` gets at most one of `other`, each of whom is used once, with the same traits and a
/// prior value at most `caliper_in_sds` · √((s₁² + s₂²)/2) away; a group of one has no spread and counts as
/// 0. Nearest neighbour, those with the fewest neighbours within the caliper first, then those earlier in
/// `one`; of two equally near neighbours the one earlier in `other`. So the result is the same each time, and
/// hangs on the order of the rows only where ties do. Everybody has as many traits.
[[nodiscard]] Matching match(std::span<const Subject> one, std::span<const Subject> other,
                             double caliper_in_sds = usual_caliper);

/// The mean over pairs of the outcome in the first group less that in the other, as a paired difference:
/// matched people are alike, so pairs and not groups are compared. `outcomes_…` stand in the order of the
/// groups that were matched.
[[nodiscard]] PairedChange matched_difference(const Matching& matching,
                                              std::span<const double> outcomes_of_one,
                                              std::span<const double> outcomes_of_other);

}  // namespace casebook::statistics
