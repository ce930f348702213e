// A measure before and during support: single pupils for the school, the two averages for everybody else.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "charts/setting.hpp"
#include "document/block.hpp"
#include "released/released.hpp"
#include "released/values.hpp"

namespace casebook::charts {

/// Pupils in one drawing at most; more go into a second one.
inline constexpr std::size_t pupils_a_drawing = 48;

/// Each pupil by code as two dots joined by a line, the largest gain first. Empty where there is no pupil.
[[nodiscard]] std::vector<document::Chart> before_after_pupils(const released::Change& change,
                                                               std::span<const released::PupilRow> pupils,
                                                               const Setting& setting);

/// The two averages, and below them the average change with its interval. None where the averages are not
/// released.
[[nodiscard]] std::optional<document::Chart> before_after_means(const released::Change& change,
                                                                const Setting& setting);

/// The part of 0 to 100 per cent that is shown: whole tens around the values, never under forty points wide,
/// so that a small change does not look large.
struct Range {
    double low;
    double high;
};
[[nodiscard]] Range percent_range(double lowest, double highest);

}  // namespace casebook::charts
