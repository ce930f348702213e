// Dates as released values carry them.
#pragma once

#include <string>

#include "model/recorded.hpp"

namespace casebook::disclosure {

/// ISO 8601, as `2025-12-12`; empty for a date that does not exist.
[[nodiscard]] std::string iso(model::Date date);

}  // namespace casebook::disclosure
