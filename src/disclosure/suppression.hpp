// Counts that may be shown, such that no hidden one can be worked out from those beside it.
#pragma once

#include <span>
#include <vector>

#include "released/cell.hpp"

namespace casebook::disclosure {

/// A count that shows too few people: 1 to threshold − 1. Nobody is a true zero and is shown.
[[nodiscard]] bool too_few(int count, int threshold);

/// The count by itself.
[[nodiscard]] released::Cell shown_count(int count, int threshold);

/// A count beside the whole it is taken from: withheld also where the rest of the whole would show too few.
[[nodiscard]] released::Cell part_of(int part, int whole, int threshold);

/// Whether a reader who knows who is in a group learns something of each of them: all of it are part (100 %),
/// however large it is, or none of a small one are (0 %). Small is under twice the threshold.
[[nodiscard]] bool tells_of_each(int part, int whole, int threshold);

struct Suppressed {
    std::vector<released::Cell> cells;  ///< one for each count, in the order given
    bool all = false;                   ///< everything had to be withheld, zeros too
};

/// Counts of groups that do not overlap, whose sum the reader knows from elsewhere.
///
/// Rule, for threshold t. Withhold each count from 1 to t − 1. Where there is one, withhold the first count
/// of at least t too, in the order given, as a shield; where the withheld ones then add up to less than 2t −
/// 3 + their number, withhold the next such count as well. Where there is none left and that sum is still not
/// reached, withhold all, zeros included.
///
/// Then each withheld count below t can have been any of 1 to t − 1, even for a reader who knows this rule:
/// the choice rests only on the order, on which counts are small and on the withheld sum, all of which stay
/// as they are when a small count is exchanged for another and the difference is made up by a shield (two
/// shields always can: the first may itself drop below t). So the order given must not depend on the counts.
/// Shields are not the smallest counts for that reason: a shield known to be the smallest of the rest has an
/// upper bound that the reader can see.
[[nodiscard]] Suppressed suppress_exclusive(std::span<const int> counts, int threshold);

/// Counts of groups that overlap, each a part of `whole`, every member of which is in some group. A count is
/// withheld where it or the rest of `whole` is too small; everything is, where the counts shown leave more
/// members of the whole to the withheld groups than the others of these could hold if one of them held only
/// one. `of` persons: a group of all tells something of each and is withheld, too.
enum class Of { things, persons };
[[nodiscard]] Suppressed suppress_overlapping(std::span<const int> counts, int whole, int threshold,
                                              Of of = Of::things);

}  // namespace casebook::disclosure
