// How many agreed with each statement of a questionnaire.
#pragma once

#include <optional>

#include "charts/setting.hpp"
#include "document/block.hpp"
#include "released/values.hpp"

namespace casebook::charts {

/// One bar a statement on a scale from 0 to 100 per cent, with the span that chance allows as a line and the
/// numbers of people beside it. A statement that is withheld has its sign and no bar. None where no share is
/// released.
[[nodiscard]] std::optional<document::Chart> shares(const released::Questionnaire& questionnaire,
                                                    const Setting& setting);

}  // namespace casebook::charts
