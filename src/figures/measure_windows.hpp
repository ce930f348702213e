// Cuts one pupil's measurements into the windows before, during and after support.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "figures/paired_change.hpp"
#include "model/model.hpp"

namespace casebook::figures {

/// The days that decide the windows of one pupil's measurements.
struct MeasuredSupport {
    std::chrono::sys_days started;
    std::optional<std::chrono::sys_days> ended = {};
    std::optional<std::chrono::sys_days> referred = {};  ///< on or before the start
    std::chrono::sys_days counted_until;                 ///< the last day that the figure looks at
};

/// What one measurement is used for. Everything from `superseded` on is left out.
enum class MeasurementUse {
    before,
    during,
    after,
    superseded,    ///< an earlier value in the same window, of a measure whose last value counts
    no_value,      ///< missing, not applicable or suppressed
    too_early,     ///< older than the window before support
    across_start,  ///< about a stretch of time that holds the day on which support began
    across_end,    ///< about a stretch of time that holds the end of a window
    too_late,      ///< later than any window
};

/// A window's rows and its value, in the measure's unit; points that are summed become points a week.
struct MeasuredWindow {
    WindowSums sums;
    std::optional<double> value;
};

struct CutMeasurements {
    MeasuredWindow before;
    MeasuredWindow during;
    MeasuredWindow after;
    std::vector<MeasurementUse> uses;  ///< one for each row, in the order given
};

/// First day of the window before support: `before_weeks` before the start, or the referral where it is
/// earlier.
[[nodiscard]] std::chrono::sys_days before_from(const MeasuredSupport& support,
                                                const model::ChangeWindows& windows);

/// "Before" ends with the day on which support began, "during" lasts from there to `end_weeks` after support
/// ended, "after" goes on for `follow_up_weeks`; none goes beyond `counted_until`. A stretch of time belongs
/// to the window that holds all of it; one that begins on the day of the start is during. In each window the
/// last value counts, or the mean of all, or their sum over the weeks that they are about (of several values
/// on the last day, the first row's).
[[nodiscard]] CutMeasurements cut_measurements(std::span<const model::Measurement* const> rows,
                                               const MeasuredSupport& support,
                                               const model::ChangeWindows& windows, model::Combine combine);

}  // namespace casebook::figures
