// Finds released values by their id.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "released/release.hpp"

namespace casebook::reports {

/// The value of this id, or null where the audience holds none.
template <typename T>
[[nodiscard]] const T* by_id(const std::vector<released::Released<T>>& values, std::string_view id) {
    const auto found = std::ranges::find_if(values, [&](const auto& value) { return value->id == id; });
    return found == values.end() ? nullptr : &**found;
}

[[nodiscard]] inline const released::Change* attendance(const released::Contents& contents) {
    return by_id(contents.changes, "attendance.change");
}

/// The changes of every measure beside attendance.
[[nodiscard]] inline std::vector<const released::Change*> measured(const released::Contents& contents) {
    std::vector<const released::Change*> changes;
    for (const auto& change : contents.changes)
        if (change->of) changes.push_back(&*change);
    return changes;
}

/// The plain values behind the seals.
template <typename T>
[[nodiscard]] std::vector<const T*> all_of(const std::vector<released::Released<T>>& values) {
    std::vector<const T*> plain;
    for (const auto& value : values) plain.push_back(&*value);
    return plain;
}

}  // namespace casebook::reports
