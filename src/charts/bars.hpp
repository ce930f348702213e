// Numbers of people in groups as horizontal bars.
#pragma once

#include "charts/rows.hpp"
#include "charts/setting.hpp"
#include "released/values.hpp"

namespace casebook::charts {

/// One bar a group, from zero, with its number beside it. Groups that are withheld share a row that has their
/// sign in the place of a number and no bar of any length; those that are not recorded or make no sense have
/// a row each. Empty where no number above nought is released.
[[nodiscard]] Charts bars(const released::Breakdown& breakdown, const Setting& setting);

}  // namespace casebook::charts
