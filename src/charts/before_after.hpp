// Attendance, or another measure, before and during support: single pupils for the school, the two averages
// for everybody else.
#pragma once

#include <optional>
#include <span>

#include "charts/measure.hpp"
#include "charts/rows.hpp"
#include "charts/setting.hpp"
#include "released/release.hpp"

namespace casebook::charts {

/// Attendance in per cent, on a scale that spans forty points or more.
[[nodiscard]] Measure attendance(const wording::Catalogue& words);
/// That, or the measure that changed: "Reading age, months".
[[nodiscard]] Measure measure_of(const released::Change& change, const wording::Catalogue& words);

/// Each pupil by code as two dots joined by a line, the largest gain first. Empty where there is no pupil.
[[nodiscard]] Charts before_after_pupils(const released::Change& change,
                                         std::span<const released::PupilRow> pupils, const Setting& setting);

/// The two averages, and below them the average change with its interval. None where the averages are not
/// released.
[[nodiscard]] std::optional<document::Chart> before_after_means(const released::Change& change,
                                                                const Setting& setting);

/// Each pupil where the audience holds them, else the two averages; nothing of grades, whose places in a list
/// are no lengths.
[[nodiscard]] Charts before_after(const released::Change& change, const released::Contents& contents,
                                  const Setting& setting);

}  // namespace casebook::charts
