#include "figures/attendance_windows.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "figures/weeks.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

constexpr double sessions_a_week = 10;

struct Week {
    const model::Attendance* row;
    std::size_t index;  ///< in the rows given
    sys_days monday;
    sys_days last_monday;  ///< of the last week of a row that is about several

    [[nodiscard]] int weeks() const { return static_cast<int>((last_monday - monday).count() / 7) + 1; }
};

bool has_counts(const model::Attendance& row) {
    return row.attended && row.possible;
}

std::optional<RowUse> why_unusable(const model::Attendance& row) {
    if (has_counts(row)) {
        if (*row.possible == 0 && *row.attended == 0) return RowUse::nothing_possible;
        const bool is_share =
            std::isfinite(*row.possible) && *row.attended >= 0 && *row.attended <= *row.possible;
        return is_share ? std::nullopt : std::optional{RowUse::unusable};
    }
    const bool is_percent = row.percent && *row.percent >= 0 && *row.percent <= 100;
    return is_percent ? std::nullopt : std::optional{RowUse::unusable};
}

/// The usable rows, one a week and by week; what becomes of the others is noted in `uses`.
std::vector<Week> usable_weeks(std::span<const model::Attendance* const> rows, std::vector<RowUse>& uses) {
    std::vector<Week> weeks;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (const auto unusable = why_unusable(*rows[index]))
            uses[index] = *unusable;
        else
            weeks.push_back({rows[index], index, monday_of(rows[index]->week.value),
                             monday_of(rows[index]->until.value_or(rows[index]->week.value))});
    }
    std::ranges::stable_sort(weeks, {}, &Week::monday);
    const auto repeats = [](const Week& one, const Week& next) { return one.monday == next.monday; };
    std::vector<Week> single;
    for (const Week& week : weeks) {
        if (!single.empty() && repeats(single.back(), week))
            uses[week.index] = RowUse::second_row;
        else
            single.push_back(week);
    }
    return single;
}

model::Date date_of(sys_days day) {
    return model::Date{day};
}

Window add_up(std::span<const Week> weeks, RowUse use, int minimum_sessions, std::vector<RowUse>& uses) {
    Window window;
    const bool from_percentages =
        std::ranges::none_of(weeks, [](const Week& week) { return has_counts(*week.row); });
    double percentages = 0;
    for (const Week& week : weeks) {
        if (!from_percentages && !has_counts(*week.row)) {
            uses[week.index] = RowUse::beside_counts;
            continue;
        }
        uses[week.index] = use;
        if (window.sums.weeks == 0) window.sums.first = date_of(week.monday);
        window.sums.last = date_of(week.last_monday);
        window.sums.weeks += week.weeks();
        if (from_percentages) {
            percentages += *week.row->percent * week.weeks();
        } else {
            window.sums.attended += *week.row->attended;
            window.sums.possible += *week.row->possible;
        }
    }
    if (window.sums.weeks == 0) return window;
    window.sums.from_percentages = from_percentages;
    if (from_percentages) {
        if (window.sums.weeks * sessions_a_week >= minimum_sessions)
            window.rate = percentages / window.sums.weeks;
    } else if (window.sums.possible >= minimum_sessions) {
        window.rate = 100 * window.sums.attended / window.sums.possible;
    }
    return window;
}

}  // namespace

CutWindows cut_windows(std::span<const model::Attendance* const> rows, const SupportDates& support,
                       const model::AttendanceWindows& settings) {
    CutWindows cut{{}, {}, std::vector<RowUse>(rows.size(), RowUse::unusable)};
    std::vector<Week> weeks = usable_weeks(rows, cut.uses);
    const sys_days last_week = monday_of(support.counted_until);
    if (support.records_end)
        for (Week& week : weeks)
            if (week.monday <= last_week) week.last_monday = std::min(week.last_monday, last_week);
    const sys_days start_week = monday_of(support.started);
    const sys_days last_day =
        support.ended ? std::min(*support.ended, support.counted_until) : support.counted_until;

    // A row of several weeks that holds the start week, or the last day, is neither before nor during.
    const auto started = std::ranges::lower_bound(weeks, start_week, {}, &Week::last_monday);
    const auto during_from = std::ranges::upper_bound(weeks, start_week, {}, &Week::monday);
    const auto during_to =
        std::max(during_from, std::ranges::upper_bound(weeks, last_day, {}, &Week::last_monday));
    std::ptrdiff_t baseline = 0;
    for (int counted = 0; baseline < started - weeks.begin() && counted < settings.baseline_weeks; ++baseline)
        counted += (started - baseline - 1)->weeks();

    for (auto week = weeks.begin(); week != started - baseline; ++week)
        cut.uses[week->index] = RowUse::too_early;
    for (auto week = started; week != during_from; ++week) cut.uses[week->index] = RowUse::start_week;
    for (auto week = during_to; week != weeks.end(); ++week) cut.uses[week->index] = RowUse::too_late;
    cut.before = add_up({started - baseline, started}, RowUse::before, settings.minimum_sessions, cut.uses);
    cut.during = add_up({during_from, during_to}, RowUse::during, settings.minimum_sessions, cut.uses);
    return cut;
}

}  // namespace casebook::figures
