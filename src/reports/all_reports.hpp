// The table of every report.
#pragma once

#include <span>

#include "reports/report.hpp"

namespace casebook::reports {

[[nodiscard]] std::span<const Report> all_reports();

}  // namespace casebook::reports
