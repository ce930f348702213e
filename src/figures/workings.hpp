// What several figures of one folder need, worked out once.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "figures/paired_change.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// The records, the days that figures look at, and the results that others are made from. It points into the
/// records, which must outlive it.
struct Workings {
    const model::Model& model;
    Days days;
    PairedChange attendance;                                           ///< see `attendance_change`
    std::vector<PairedChange> measures;                                ///< see `measure_changes`
    std::unordered_map<std::string_view, const model::Pupil*> pupils;  ///< of the register, by code

    Workings(const model::Model& of, Days looked_at);

    /// Null where the code is not on the register.
    [[nodiscard]] const model::Pupil* pupil(std::string_view code) const {
        const auto found = pupils.find(code);
        return found == pupils.end() ? nullptr : found->second;
    }
};

}  // namespace casebook::figures
