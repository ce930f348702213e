#include "charts/before_after.hpp"

#include <algorithm>
#include <cmath>

#include "charts/paired_dots.hpp"
#include "wording/sentences.hpp"

namespace casebook::charts {

namespace {

std::vector<released::PupilRow> sorted(std::span<const released::PupilRow> pupils) {
    std::vector<released::PupilRow> rows;
    for (const auto& pupil : pupils) {
        if (std::isfinite(pupil.before) && std::isfinite(pupil.during)) rows.push_back(pupil);
    }
    std::ranges::sort(rows, [](const auto& a, const auto& b) {
        const double left = a.during - a.before, right = b.during - b.before;
        return left != right ? left > right : a.code < b.code;
    });
    return rows;
}

}  // namespace

Measure attendance(const wording::Catalogue& words) {
    return {.name = words.phrase("chart.attendance"),
            .sign = "%",
            .decimals = 1,
            .least = 0,
            .most = 100,
            .span = 40};
}

Measure measure_of(const released::Change& change, const wording::Catalogue& words) {
    if (!change.of) return attendance(words);
    return {.name = words.phrase("chart.measure-unit",
                                 {{"measure", change.title}, {"unit", wording::change_unit(change, words)}}),
            .decimals = 1};
}

Charts before_after_pupils(const released::Change& change, std::span<const released::PupilRow> pupils,
                           const Setting& setting) {
    const auto& words = setting.words;
    PairedDots pairs{change.of ? words.phrase("chart.pupils-caption.measure", {{"measure", change.title}})
                               : words.phrase("chart.pupils-caption"),
                     words.phrase("chart.pupil"),
                     words.phrase("chart.before"),
                     words.phrase("chart.during"),
                     measure_of(change, words),
                     change.threshold,
                     {}};
    for (const auto& pupil : sorted(pupils))
        pairs.rows.push_back({pupil.code, released::Number{pupil.before}, released::Number{pupil.during}});
    return paired_dots(pairs, setting);
}

Charts before_after(const released::Change& change, const released::Contents& contents,
                    const Setting& setting) {
    if (change.of && change.of->by_rank) return {};
    std::vector<released::PupilRow> pupils;
    for (const auto& pupil : contents.pupils)
        if (pupil->figure == change.id) pupils.push_back(*pupil);
    Charts charts = before_after_pupils(change, pupils, setting);
    if (!charts.empty()) return charts;
    if (auto means = before_after_means(change, setting)) charts.push_back(std::move(*means));
    return charts;
}

}  // namespace casebook::charts
