#include "figures/measure_windows.hpp"

#include <algorithm>
#include <cstddef>
#include <set>

#include "figures/weeks.hpp"

namespace casebook::figures {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weeks;

struct Stretch {
    sys_days first;
    sys_days last;

    [[nodiscard]] bool one_day() const { return first == last; }
    [[nodiscard]] bool holds(sys_days day) const { return first <= day && day <= last; }
};

Stretch days_of(const model::Measurement& row) {
    const sys_days first{row.date.value};
    return {first, row.until ? std::max(first, sys_days{*row.until}) : first};
}

/// Last days of the windows during and after support.
struct Ends {
    sys_days during;
    sys_days after;
};

Ends ends_of(const MeasuredSupport& support, const model::ChangeWindows& windows) {
    if (!support.ended) return {support.counted_until, support.counted_until};
    const sys_days during = *support.ended + weeks{windows.end_weeks};
    return {std::min(during, support.counted_until),
            std::min(during + weeks{windows.follow_up_weeks}, support.counted_until)};
}

MeasurementUse use_of(const model::Measurement& row, const MeasuredSupport& support,
                      const model::ChangeWindows& windows) {
    if (!std::holds_alternative<double>(row.value)) return MeasurementUse::no_value;
    const Stretch stretch = days_of(row);
    const Ends ends = ends_of(support, windows);
    const bool is_before =
        stretch.last < support.started || (stretch.one_day() && stretch.last == support.started);
    if (is_before)
        return stretch.first < before_from(support, windows) ? MeasurementUse::too_early
                                                             : MeasurementUse::before;
    if (stretch.first < support.started) return MeasurementUse::across_start;
    if (stretch.last <= ends.during) return MeasurementUse::during;
    if (stretch.holds(ends.during)) return MeasurementUse::across_end;
    if (stretch.last <= ends.after) return MeasurementUse::after;
    return stretch.holds(ends.after) ? MeasurementUse::across_end : MeasurementUse::too_late;
}

/// Weeks that the rows are about: those of a stretch, and each week that holds a single day once.
int weeks_of(std::span<const model::Measurement* const> rows) {
    std::set<sys_days> mondays;
    for (const model::Measurement* const row : rows) {
        const Stretch stretch = days_of(*row);
        for (sys_days monday = monday_of(stretch.first); monday <= stretch.last; monday += weeks{1})
            mondays.insert(monday);
    }
    return static_cast<int>(mondays.size());
}

double value_of(const model::Measurement& row) {
    return std::get<double>(row.value);
}

struct Indexed {
    const model::Measurement* row;
    std::size_t index;
};

/// The rows of one window, of which those that do not count are noted in `uses`.
MeasuredWindow add_up(std::span<const model::Measurement* const> all, MeasurementUse use,
                      model::Combine combine, std::vector<MeasurementUse>& uses) {
    std::vector<Indexed> rows;
    for (std::size_t index = 0; index < all.size(); ++index)
        if (uses[index] == use) rows.push_back({all[index], index});
    MeasuredWindow window;
    if (rows.empty()) return window;
    std::ranges::stable_sort(rows, {}, [](const Indexed& one) { return days_of(*one.row).last; });
    if (combine == model::Combine::latest) {
        const sys_days last = days_of(*rows.back().row).last;
        const auto counts =
            std::ranges::find_if(rows, [&](const Indexed& one) { return days_of(*one.row).last == last; });
        const Indexed only = *counts;
        for (const Indexed& one : rows)
            if (one.index != only.index) uses[one.index] = MeasurementUse::superseded;
        rows = {only};
    }
    std::vector<const model::Measurement*> counted;
    double sum = 0;
    for (const Indexed& one : rows) {
        counted.push_back(one.row);
        sum += value_of(*one.row);
    }
    const bool a_week = combine == model::Combine::sum;
    window.sums.weeks = a_week ? weeks_of(counted) : static_cast<int>(rows.size());
    window.sums.first = counted.front()->date.value;
    window.sums.last = model::Date{days_of(*counted.back()).last};
    window.value = sum / window.sums.weeks;
    return window;
}

}  // namespace

sys_days before_from(const MeasuredSupport& support, const model::ChangeWindows& windows) {
    const sys_days usual = support.started - weeks{windows.before_weeks};
    return support.referred ? std::min(usual, *support.referred) : usual;
}

CutMeasurements cut_measurements(std::span<const model::Measurement* const> rows,
                                 const MeasuredSupport& support, const model::ChangeWindows& windows,
                                 model::Combine combine) {
    CutMeasurements cut;
    for (const model::Measurement* const row : rows) cut.uses.push_back(use_of(*row, support, windows));
    cut.before = add_up(rows, MeasurementUse::before, combine, cut.uses);
    cut.during = add_up(rows, MeasurementUse::during, combine, cut.uses);
    cut.after = add_up(rows, MeasurementUse::after, combine, cut.uses);
    return cut;
}

}  // namespace casebook::figures
