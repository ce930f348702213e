// Averages on a scale of whole steps: whether they tell how many rose or fell where that is held back.
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "figures/paired_change.hpp"
#include "statistics/interval.hpp"

namespace casebook::disclosure {

/// The largest of 1, 0.5, 0.1, 0.05 and 0.01 of which all changes are multiples; empty where there is none,
/// as of shares of sessions.
[[nodiscard]] std::optional<double> step_of(const figures::PairedChange& change);

/// Whether no more than two values occur, as yes and no: a mean is then a count.
[[nodiscard]] bool of_two_values(const figures::PairedChange& change);

/// Over how many steps changes have to spread (standard deviation) for many tables of whole steps to have
/// the same mean and interval: a rule of thumb.
inline constexpr double enough_steps = 3;

/// How many rose, fell and stayed.
using Ways = std::array<int, 3>;

/// What a reader has of a change on a scale of steps.
struct PrintedChange {
    int pairs = 0;
    double before = 0;  ///< means, to one digit
    double during = 0;
    double mean = 0;
    statistics::Interval interval = {};
    std::optional<double> g = {};  ///< to two digits
    std::optional<statistics::Interval> g_interval = {};
    double step = 1;
    double threshold = 0;                         ///< what counts as a rise; 0: any change
    double most = 0;                              ///< no change is larger, as the scale has ends
    std::array<std::optional<int>, 3> ways = {};  ///< those that are shown
};

/// Which small numbers, from 1 to `few`, a direction that is not shown may have had.
enum class Open { all, none, some };

/// For each direction what a reader can say of it who thinks of every table of whole steps there may be: of
/// those in which `are_printed_so` holds for the ways, and whose averages are printed alike. A table is
/// looked for from what is printed alone, so that all tables that give the same paper are judged alike: as
/// many pairs as wanted in each direction, as near to no change as the sum allows, then spread pair by pair.
/// What is not found counts as impossible, so that a search cut short holds back more. Directions that are
/// shown are open.
[[nodiscard]] std::array<Open, 3> open_directions(const PrintedChange& printed, int few,
                                                  const std::function<bool(const Ways&)>& are_printed_so);

}  // namespace casebook::disclosure
