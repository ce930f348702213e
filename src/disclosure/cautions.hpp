// Cautions of a figure as released values name them.
#pragma once

#include <set>

#include "figures/figures.hpp"
#include "released/values.hpp"

namespace casebook::disclosure {

/// The two lists are one: a caution added to one of them alone does not compile here unless it is the last.
[[nodiscard]] inline std::set<released::Caution> released_cautions(
    const std::set<figures::Caution>& cautions) {
    using From = figures::Caution;
    using To = released::Caution;
    static_assert(static_cast<To>(From::few_pairs) == To::few_pairs &&
                  static_cast<To>(From::indicative) == To::indicative &&
                  static_cast<To>(From::regression_to_the_mean) == To::regression_to_the_mean &&
                  static_cast<To>(From::no_comparison) == To::no_comparison &&
                  static_cast<To>(From::pairs_lost) == To::pairs_lost &&
                  static_cast<To>(From::percentages_averaged) == To::percentages_averaged &&
                  static_cast<To>(From::low_response) == To::low_response &&
                  static_cast<To>(From::selection) == To::selection &&
                  static_cast<To>(From::growing_up) == To::growing_up &&
                  static_cast<To>(From::season) == To::season &&
                  static_cast<To>(From::unblinded_raters) == To::unblinded_raters &&
                  static_cast<To>(From::many_measures) == To::many_measures &&
                  static_cast<To>(From::changed_definition) == To::changed_definition &&
                  static_cast<To>(From::overlapping_windows) == To::overlapping_windows);
    std::set<To> result;
    for (const From caution : cautions) result.insert(static_cast<To>(caution));
    return result;
}

}  // namespace casebook::disclosure
