// What the register says of a pupil that a school's profile counts, too.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/records.hpp"

namespace casebook::model {

/// A special need is recorded by its code: N none, K support, E an education, health and care plan.
[[nodiscard]] inline std::optional<bool> has_special_needs(const Pupil& pupil) {
    if (pupil.special_needs.empty()) return std::nullopt;
    return pupil.special_needs != "N";
}

struct Characteristic {
    std::string_view name;                    ///< as the profile in casebook.yaml has it
    std::optional<bool> (*of)(const Pupil&);  ///< empty where the register does not say
};

inline constexpr std::array<Characteristic, 5> characteristics = {{
    {"free school meals", [](const Pupil& pupil) { return pupil.free_school_meals; }},
    {"special needs", has_special_needs},
    {"English as an additional language", [](const Pupil& pupil) { return pupil.english_additional; }},
    {"looked after", [](const Pupil& pupil) { return pupil.looked_after; }},
    {"young carer", [](const Pupil& pupil) { return pupil.young_carer; }},
}};

}  // namespace casebook::model
