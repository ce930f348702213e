// Calendar arithmetic in weeks that begin on a Monday.
#pragma once

#include <chrono>

#include "model/recorded.hpp"

namespace casebook::figures {

/// The Monday of the week that holds `day`.
[[nodiscard]] constexpr std::chrono::sys_days monday_of(std::chrono::sys_days day) {
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

[[nodiscard]] constexpr std::chrono::sys_days monday_of(model::Date date) {
    return monday_of(std::chrono::sys_days{date});
}

}  // namespace casebook::figures
