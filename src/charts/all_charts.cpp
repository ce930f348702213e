#include "charts/all_charts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "charts/bars.hpp"
#include "charts/before_after.hpp"
#include "charts/comparison.hpp"
#include "charts/questionnaire.hpp"

namespace casebook::charts {

namespace {

Charts breakdown(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    Charts charts;
    for (const auto& one : contents.breakdowns)
        if (one->id == figure) std::ranges::move(bars(*one, setting), std::back_inserter(charts));
    return charts;
}

/// Each pupil for the school, the averages for everybody else.
Charts before_after(const released::Contents& contents, std::string_view figure, const Setting& setting) {
    std::vector<released::PupilRow> pupils;
    for (const auto& pupil : contents.pupils)
        if (pupil->figure == figure) pupils.push_back(*pupil);
    Charts charts;
    for (const auto& change : contents.changes) {
        if (change->id != figure) continue;
        auto single = before_after_pupils(*change, pupils, setting);
        std::ranges::move(single, std::back_inserter(charts));
        auto means = single.empty() ? before_after_means(*change, setting) : std::nullopt;
        if (means) charts.push_back(std::move(*means));
    }
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

constexpr std::array<ChartKind, 7> kinds = {{
    {"attendance.before-after", "attendance.change",
     "Attendance before and during support: each pupil for the school, the averages for others.",
     before_after},
    {"attendance.whole-school", "attendance.whole-school",
     "The average change of the pupils supported beside that of the whole school in the same weeks.",
     beside_others},
    {"pupils.by-key-stage", "pupils.by-key-stage", "Pupils supported in each key stage.", breakdown},
    {"questionnaire", "questionnaire",
     "What people answered to each statement, a chart for each questionnaire.", questionnaires},
    {"referrals.by-decision", "referrals.by-decision", "What was decided about the referrals.", breakdown},
    {"referrals.by-reason", "referrals.by-reason", "The reasons that referrals gave.", breakdown},
    {"referrals.by-referrer", "referrals.by-referrer", "Who referred pupils.", breakdown},
}};

}  // namespace

std::span<const ChartKind> all_charts() {
    return kinds;
}

const ChartKind* chart_named(std::string_view id) {
    const auto found = std::ranges::find(kinds, id, &ChartKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

}  // namespace casebook::charts
