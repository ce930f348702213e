// The stretch of time that a heading names, as `w/c 8 September 2025` or `Autumn 1`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "read/reading.hpp"

namespace casebook::read {

struct HeadingTime {
    model::Date from{};
    std::optional<model::Date> until;  ///< empty: a day, or the week of it
    std::string rest;                  ///< what else the heading says, as `Possible`
};

/// Whether the heading seems to name a half term or a term by its number: `Autumn 1`, `HT 3`, `Summer 2
/// attendance`.
[[nodiscard]] bool is_like_half_term(std::string_view heading);

/// What to do where nothing says when such a half term is.
[[nodiscard]] std::string how_to_name_half_term(std::string_view name);

/// A day of the week with what else the heading says, as `Mon AM`.
struct HeadingWeekday {
    unsigned days_after_monday = 0;
    std::string rest;
};
/// Empty where the heading begins with no day of the week, or holds a figure.
[[nodiscard]] std::optional<HeadingWeekday> heading_weekday(std::string_view heading);

/// Whether the heading is a number of a week, as `Week 3` or `3`.
[[nodiscard]] bool is_like_week_number(std::string_view heading);

/// Empty where the heading names no time. A month is a stretch from its first to its last day. A date without
/// a year is in `period`, and only if one year is possible.
[[nodiscard]] std::optional<HeadingTime> heading_time(std::string_view heading,
                                                      std::span<const HalfTerm> half_terms,
                                                      const model::Period& period);

}  // namespace casebook::read
