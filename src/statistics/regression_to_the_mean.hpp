// How much a group that was chosen for being low, or high, would move back with nothing done at all.
#pragma once

#include <optional>

namespace casebook::statistics {

/// Of the measure in everybody the group was chosen from.
struct Everybody {
    double mean = 0;         ///< in the measure's unit
    double sd = 1;           ///< of one measurement, above 0
    double correlation = 1;  ///< of two measurements of the same people, from 0 to 1; or the reliability
};

/// Expected change of a group with this mean at the first measurement, (1 − r)·(mean of everybody − mean of
/// the group) (Barnett, van der Pols and Dobson 2005, International Journal of Epidemiology 34, 215-220;
/// Galton 1886). It supposes that the group was chosen by that measurement and that both measurements have
/// the same mean and spread in everybody. Unset where the correlation is impossible.
[[nodiscard]] std::optional<double> expected_return(double mean_of_group, const Everybody& everybody);

enum class Chosen { below, above };

/// The same where the group is known only by its rule, everybody below (or above) a cut-off, of normally
/// spread values: (1 − r)·SD·φ(z)/Φ(z) (Barnett and others 2005). Unset where SD or correlation is
/// impossible, or where the rule chooses nobody that could be.
[[nodiscard]] std::optional<double> expected_return_beyond(double cut_off, Chosen chosen,
                                                           const Everybody& everybody);

}  // namespace casebook::statistics
