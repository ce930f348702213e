// The time that each row is about, where a column names it in words, as `Autumn 1`, and no column by a date.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "read/heading_times.hpp"
#include "read/table.hpp"

namespace casebook::read {

/// The columns that say together what time a row is about.
struct RowTimes {
    std::size_t column = 0;                ///< `Autumn 1`, `Autumn`, `September`
    std::optional<std::size_t> half = {};  ///< `1` or `First half` beside the column of the term
    std::optional<std::size_t> year = {};  ///< `2025/26`

    [[nodiscard]] bool uses(std::size_t other) const {
        return other == column || other == half || other == year;
    }
};

/// Looks at the columns that no field was found for, and at the column of dates where it holds none.
[[nodiscard]] std::optional<RowTimes> find_row_times(const Table& table, const Across& across,
                                                     std::span<const HalfTerm> half_terms,
                                                     const model::Period& period);

/// What the row's cells say together, as `Autumn 1 2025/26`; empty where its own cell is.
[[nodiscard]] std::string words_of_time(const RowTimes& times, const Row& row);

/// The time of those words: a half term of casebook.yaml, a month or a stretch of days, in the row's school
/// year where it names one. Empty where nothing says when that was, or two answers are possible.
[[nodiscard]] std::optional<HeadingTime> time_of_row(const RowTimes& times, const Row& row,
                                                     std::span<const HalfTerm> half_terms,
                                                     const model::Period& period);

/// What to do about a row whose words have no time.
[[nodiscard]] Instead how_to_say_time(const RowTimes& times, const Row& row,
                                      std::span<const HalfTerm> half_terms);

}  // namespace casebook::read
