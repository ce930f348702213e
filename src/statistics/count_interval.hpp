// How far a count of events may lie from what was to be expected, where events come singly and apart.
#pragma once

#include <optional>

#include "statistics/interval.hpp"

namespace casebook::statistics {

/// Exact interval of the expected number behind a count (Garwood 1936, Biometrika 28, 437-442). Not for
/// events that cluster in few people, such as suspensions. Unset for a negative count.
[[nodiscard]] std::optional<Interval> garwood_interval(int count);

/// Byar's approximation of the same (Breslow and Day 1987, Statistical Methods in Cancer Research II, 69),
/// close from a count of 10. Unset for a negative count; its low end is 0 for a count of 0.
[[nodiscard]] std::optional<Interval> byar_interval(int count);

/// The exact interval for a count under 10, Byar's from 10 on, as public bodies in England print it.
[[nodiscard]] std::optional<Interval> count_interval(int count);

}  // namespace casebook::statistics
