#include "charts/all_charts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "charts/bars.hpp"
#include "charts/before_after.hpp"
#include "charts/questionnaire.hpp"

namespace casebook::charts {

namespace {

Charts breakdown(const released::Contents& contents, const Setting& setting, std::string_view id) {
    Charts charts;
    for (const auto& one : contents.breakdowns) {
        if (one->id == id) std::ranges::move(bars(*one, setting), std::back_inserter(charts));
    }
    return charts;
}

Charts by_reason(const released::Contents& contents, const Setting& setting) {
    return breakdown(contents, setting, "referrals.by-reason");
}
Charts by_referrer(const released::Contents& contents, const Setting& setting) {
    return breakdown(contents, setting, "referrals.by-referrer");
}
Charts by_decision(const released::Contents& contents, const Setting& setting) {
    return breakdown(contents, setting, "referrals.by-decision");
}
Charts by_key_stage(const released::Contents& contents, const Setting& setting) {
    return breakdown(contents, setting, "pupils.by-key-stage");
}

Charts before_after(const released::Contents& contents, const Setting& setting) {
    std::vector<released::PupilRow> pupils;
    for (const auto& pupil : contents.pupils) pupils.push_back(*pupil);
    Charts charts;
    for (const auto& change : contents.changes) {
        if (change->id != "attendance.change") continue;
        auto single = before_after_pupils(*change, pupils, setting);
        std::ranges::move(single, std::back_inserter(charts));
        auto means = single.empty() ? before_after_means(*change, setting) : std::nullopt;
        if (means) charts.push_back(std::move(*means));
    }
    return charts;
}

Charts questionnaires(const released::Contents& contents, const Setting& setting) {
    Charts charts;
    for (const auto& one : contents.questionnaires)
        std::ranges::move(questionnaire(*one, setting), std::back_inserter(charts));
    return charts;
}

constexpr std::array<ChartKind, 6> kinds = {{
    {"attendance.before-after",
     "Attendance before and during support: each pupil for the school, the averages for others.",
     before_after},
    {"pupils.by-key-stage", "Pupils supported in each key stage.", by_key_stage},
    {"questionnaire", "What people answered to each statement, a chart for each questionnaire.",
     questionnaires},
    {"referrals.by-decision", "What was decided about the referrals.", by_decision},
    {"referrals.by-reason", "The reasons that referrals gave.", by_reason},
    {"referrals.by-referrer", "Who referred pupils.", by_referrer},
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
