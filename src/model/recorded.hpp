// A value together with the place where the mentor recorded it.
#pragma once

#include <chrono>

#include "diagnostics/location.hpp"

namespace casebook::model {

using Date = std::chrono::year_month_day;

template <typename T>
struct Recorded {
    T value{};
    diagnostics::Location where{};
};

}  // namespace casebook::model
