// The time that a whole table is about, where only the lines above its headings say it.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "read/csv.hpp"
#include "read/heading_times.hpp"

namespace casebook::read {

struct TitleTime {
    std::size_t row = 0;  ///< of the title
    std::string text;     ///< the row's cells
    HeadingTime time;
};

struct TitleTimes {
    std::optional<TitleTime> time;  ///< set where one time, and no other, is said
    std::string unclear;            ///< a line that seems to say a time, where none is set
};

/// `Week beginning 05/10/2026`, `w/e 9 October 2026`, `From 01/09/2025 to 24/10/2025`, a month, or a half
/// term of casebook.yaml. A date alone is none, for it may be the day of printing. `stretches`: whether a
/// time longer than a week will do.
[[nodiscard]] TitleTimes times_of_title(std::span<const Row> title, std::span<const HalfTerm> half_terms,
                                        const model::Period& period, bool stretches);

/// What to do about a line that does not say its time clearly; `field` is the column that could say it.
[[nodiscard]] Instead how_to_say_time_of_title(const TitleTimes& times, std::string_view field);

}  // namespace casebook::read
