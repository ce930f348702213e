#include "charts/all_charts.hpp"

#include <algorithm>
#include <optional>

#include "charts/activity.hpp"
#include "charts/bars.hpp"
#include "charts/before_after.hpp"
#include "charts/comparison.hpp"
#include "charts/questionnaire.hpp"
#include "charts/trend.hpp"

namespace casebook::charts {

namespace {

Charts breakdown(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    Charts charts;
    for (const auto& one : contents.breakdowns)
        if (one->id == figure) std::ranges::move(bars(*one, setting), std::back_inserter(charts));
    return charts;
}

template <typename Value>
const Value* find(const std::vector<released::Released<Value>>& values, std::string_view figure) {
    for (const auto& one : values)
        if (one->id == figure) return &*one;
    return nullptr;
}

Charts over_months(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    const auto* const found = find(contents.grids, figure);
    return found ? months(*found, setting) : Charts{};
}
Charts shaded(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    const auto* const found = find(contents.grids, figure);
    return found ? grid(*found, setting) : Charts{};
}
Charts parts_of_sum(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    const auto* const found = find(contents.amounts, figure);
    return found ? parts(*found, setting) : Charts{};
}

Charts beside_school(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    const auto* const found = find(contents.representations, figure);
    return found ? represented(*found, setting) : Charts{};
}

/// Each pupil for the school, the averages for everybody else.
Charts change_of(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    Charts charts;
    for (const auto& change : contents.changes)
        if (change->id == figure)
            std::ranges::move(before_after(*change, contents, setting), std::back_inserter(charts));
    return charts;
}

/// The same for every measure beside attendance.
Charts measures(const released::Contents& contents, std::string_view /*each*/, const Setting& setting) {
    Charts charts;
    for (const auto& change : contents.changes)
        if (change->of)
            std::ranges::move(before_after(*change, contents, setting), std::back_inserter(charts));
    return charts;
}

Charts beside_others(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    Charts charts;
    for (const auto& one : contents.comparisons)
        if (one->id == figure) std::ranges::move(comparison(*one, setting), std::back_inserter(charts));
    return charts;
}

Charts questionnaires(const released::Contents& contents, std::string_view /*each*/, const Setting& setting) {
    Charts charts;
    for (const auto& one : contents.questionnaires)
        std::ranges::move(questionnaire(*one, setting), std::back_inserter(charts));
    return charts;
}

Charts trend_of(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    Charts charts;
    for (const auto& one : contents.trends)
        if (one->id == figure) std::ranges::move(trend(*one, setting), std::back_inserter(charts));
    return charts;
}

constexpr ChartKind kinds[] = {
    {"agencies.frequency", "agencies.frequency",
     "How often mentors and each agency are in touch (school only).", shaded},
    {"attendance.before-after", "attendance.change",
     "Attendance before and during support: each pupil for the school, the averages for others.", change_of},
    {"attendance.similar-pupils", "attendance.similar-pupils",
     "The average change of the pupils supported beside that of similar pupils without a mentor.",
     beside_others},
    {"attendance.trend", "attendance.trend",
     "Attendance of the pupils supported, term by term, beside the whole school.", trend_of},
    {"attendance.trend-half-terms", "attendance.trend-half-terms",
     "Attendance of the pupils supported, half term by half term, beside the whole school (school only).",
     trend_of},
    {"attendance.whole-school", "attendance.whole-school",
     "The average change of the pupils supported beside that of the whole school in the same weeks.",
     beside_others},
    {"measures.before-after", "measure.change",
     "Each measure beside attendance before and during support: each pupil for the school, the averages for "
     "others.",
     measures},
    {"caseload.by-intensity", "caseload.by-intensity",
     "Pupils supported month by month, by planned intensity; all together for others.", over_months},
    {"caseload.over-time", "caseload.over-time",
     "Pupils supported month by month, by mentor; all together for others.", over_months},
    {"pupils.by-key-stage", "pupils.by-key-stage", "Pupils supported in each key stage.", breakdown},
    {"pupils.representation", "pupils.representation",
     "The share of each group among the pupils supported, with its interval, beside the whole school.",
     beside_school},
    {"questionnaire", "questionnaire",
     "What people answered to each statement, a chart for each questionnaire.", questionnaires},
    {"referrals.by-decision", "referrals.by-decision", "What was decided about the referrals.", breakdown},
    {"referrals.by-reason", "referrals.by-reason", "The reasons that referrals gave.", breakdown},
    {"referrals.by-referrer", "referrals.by-referrer", "Who referred pupils.", breakdown},
    {"sessions.hours", "sessions.hours", "Hours of recorded work by kind.", parts_of_sum},
};

}  // namespace

std::span<const ChartKind> all_charts() {
    return kinds;
}

const ChartKind* chart_named(std::string_view id) {
    const auto found = std::ranges::find(kinds, id, &ChartKind::id);
    return found == std::end(kinds) ? nullptr : &*found;
}

}  // namespace casebook::charts
