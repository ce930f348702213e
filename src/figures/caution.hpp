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
    low_response
};

}  // namespace casebook::figures
