// What a reader must know before believing a figure.
#pragma once

namespace casebook::figures {

/// Each is one phrase of the catalogue.
/// `few_pairs`: under 10 pairs, `indicative`: 10 to 19 (never both). `low_response`: fewer than six in ten
/// answered, or nobody wrote down how many were asked.
enum class Caution {
    few_pairs,
    indicative,
    regression_to_the_mean,
    no_comparison,
    pairs_lost,
    percentages_averaged,
    low_response,
    selection,            ///< those supported were chosen
    growing_up,           ///< children get older and learn in the meantime
    season,               ///< the windows lie in different parts of the year
    unblinded_raters,     ///< a teacher or mentor who knew of the support judged
    many_measures,        ///< five or more changes are looked at
    changed_definition,   ///< some pair was measured in one way before and in another after
    overlapping_windows,  ///< an earlier episode of support lies in some window before
};
inline constexpr int all_cautions = static_cast<int>(Caution::overlapping_windows) + 1;

}  // namespace casebook::figures
