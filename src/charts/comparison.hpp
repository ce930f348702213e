// The change of the pupils supported, that of others in the same weeks, and the difference.
#pragma once

#include "charts/forest.hpp"
#include "released/comparison.hpp"

namespace casebook::charts {

/// Three rows around a line at no change; only the difference has an interval. Empty where no average is
/// released.
[[nodiscard]] Charts comparison(const released::Comparison& comparison, const Setting& setting);

}  // namespace casebook::charts
