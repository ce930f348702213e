// Numbers of people in groups as horizontal bars.
#pragma once

#include <optional>

#include "charts/setting.hpp"
#include "document/block.hpp"
#include "released/values.hpp"

namespace casebook::charts {

/// One bar a group, from zero, with its number beside it. Groups that are withheld share a row that has their
/// sign in the place of a number and no bar of any length; so have those that are not recorded or make no
/// sense. None where no number is released.
[[nodiscard]] std::optional<document::Chart> bars(const released::Breakdown& breakdown,
                                                  const Setting& setting);

}  // namespace casebook::charts
