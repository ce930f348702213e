// What a recorded consent allows on a day; one rule for the checks and for what is released.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "model/records.hpp"

namespace casebook::model {

/// Purposes of a consent that allow a case study.
inline constexpr std::array<std::string_view, 2> story_purposes{"case study", "publication"};

[[nodiscard]] inline bool is_for_stories(const Consent& consent) {
    return std::ranges::find(story_purposes, consent.purpose) != story_purposes.end();
}

/// On the day: given by then, not withdrawn, and not yet ended. The day of the consent and its last day
/// count; a withdrawal counts from when it is recorded, also one dated ahead. A date that is none holds
/// nothing.
[[nodiscard]] inline bool stands(const Consent& consent, Date day) {
    const bool given = consent.from.value.ok() && consent.from.value <= day;
    const bool ended = consent.until && (!consent.until->ok() || *consent.until < day);
    return given && !consent.withdrawn && !ended;
}

}  // namespace casebook::model
