// Today's date: the only thing that the program asks of the clock.
#pragma once

#include <chrono>

namespace casebook::publish {

/// The date where the user is.
[[nodiscard]] std::chrono::year_month_day today();

}  // namespace casebook::publish
