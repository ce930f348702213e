// The intensity of support that was planned for a pupil, and what the dates and contacts say of it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "figures/support.hpp"

namespace casebook::figures {

/// Of the latest of the pupil's plans that began by the last of `days` and names one, else of the register.
[[nodiscard]] std::optional<model::Intensity> planned_intensity(const model::Pupil& pupil,
                                                                std::span<const model::Plan* const> plans,
                                                                Days days);

/// `significant`, `medium`, `low`, or `not recorded`.
[[nodiscard]] std::string_view intensity_name(std::optional<model::Intensity> intensity);

/// What dates and contacts say beside the guide of an intensity. `running`: support goes on and has not yet
/// outlasted the guide.
enum class Found { as_planned, shorter, longer, running, no_contact };
inline constexpr std::array<std::string_view, 5> found_names = {
    "as planned", "shorter", "longer or more often", "still running", "no contact recorded"};

/// For a pupil supported among `days`, looked at on the last of them; `sessions` are those that name the
/// pupil.
[[nodiscard]] Found found_intensity(model::Intensity planned, const model::Pupil& pupil,
                                    std::span<const model::Session* const> sessions, Days days);

}  // namespace casebook::figures
