#include "charts/before_after.hpp"

#include <algorithm>
#include <cmath>

#include "charts/paired_dots.hpp"

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

Charts before_after_pupils(const released::Change& change, std::span<const released::PupilRow> pupils,
                           const Setting& setting) {
    const auto& words = setting.words;
    PairedDots pairs{words.phrase("chart.pupils-caption"),
                     words.phrase("chart.pupil"),
                     words.phrase("chart.before"),
                     words.phrase("chart.during"),
                     attendance(words),
                     change.threshold,
                     {}};
    for (const auto& pupil : sorted(pupils))
        pairs.rows.push_back({pupil.code, released::Number{pupil.before}, released::Number{pupil.during}});
    return paired_dots(pairs, setting);
}

}  // namespace casebook::charts
