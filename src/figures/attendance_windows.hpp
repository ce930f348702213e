// Cuts one pupil's recorded weeks into the window before support and the window during it.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figures/figures.hpp"

namespace casebook::figures {

/// The days that decide the windows of one pupil.
struct SupportDates {
    std::chrono::sys_days started;
    std::optional<std::chrono::sys_days> ended;
    std::chrono::sys_days counted_until;  ///< the last day that the figure looks at
    /// The records end on that day: a half term that reaches past it was exported before its end, and is
    /// about the weeks up to that day.
    bool records_end = false;
};

/// What one row of attendance is used for. Everything from `start_week` on is left out.
enum class RowUse {
    before,
    during,
    start_week,        ///< in the week in which support started: belongs to neither window
    too_early,         ///< older than the baseline's weeks
    too_late,          ///< after the week in which support ended, or after the last day counted
    second_row,        ///< a further row for the same week
    beside_counts,     ///< a percentage in a window that has counts of sessions
    nothing_possible,  ///< no session was possible in that week
    unusable,          ///< neither counts nor a percentage that can be a rate
};

/// A window's sums, and its rate where it holds enough to count.
struct Window {
    WindowSums sums;
    std::optional<double> rate;  ///< per cent
};

struct CutWindows {
    Window before;
    Window during;
    std::vector<RowUse> uses;  ///< one for each row, in the order given
};

/// "Before" is the last `baseline_weeks` weeks with a usable row of those that end before support starts.
/// "During" is every later week up to and including the one in which support ended or the last day counted
/// falls. A window's rate is the sum of attended over the sum of possible sessions; where it has percentages
/// only, their unweighted mean. A window counts from `minimum_sessions` possible sessions; a percentage does
/// not say how many, so ten a week are assumed for it (two a day) and `minimum_sessions` / 10 weeks, rounded
/// up, are required.
[[nodiscard]] CutWindows cut_windows(std::span<const model::Attendance* const> rows,
                                     const SupportDates& support, const model::AttendanceWindows& settings);

}  // namespace casebook::figures
