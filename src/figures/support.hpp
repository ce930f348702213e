// When a pupil was supported, and which days a figure looks at.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "model/model.hpp"

namespace casebook::figures {

/// Days from `first` to `last`, both included; none where `last` is earlier.
struct Days {
    std::chrono::sys_days first;
    std::chrono::sys_days last;

    [[nodiscard]] constexpr bool has(std::chrono::sys_days day) const { return first <= day && day <= last; }
};

/// The days of the school's period that the data reach: to its end, or to the data's date where that comes
/// first.
[[nodiscard]] Days reported_days(const model::Period& period, model::Date data_date);

/// Why the pupil was supported on none of `days`; empty where there was at least one. Support lasts from its
/// start to its ending, both days included, and where no ending is recorded it lasts.
[[nodiscard]] std::optional<std::string_view> why_not_supported(const model::Pupil& pupil, Days days);

}  // namespace casebook::figures
