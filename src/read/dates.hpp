// Reads a date as people and spreadsheets write it, and never guesses between day and month.
#pragma once

#include <optional>
#include <string_view>

#include "model/recorded.hpp"

namespace casebook::read {

enum class DateForm {
    readable,     ///< ISO 8601, day first with a full year, or with the month in words
    month_first,  ///< `09/13/2025`: there is no thirteenth month
    short_year,   ///< `03/09/25`
    serial,       ///< `45903`: a spreadsheet's number of days
    unreadable
};

struct ReadDate {
    DateForm form = DateForm::unreadable;
    model::Date date{};  ///< set where `form` is readable
};

/// A time of day after the date is left out. Years from 1900 to 2199.
[[nodiscard]] ReadDate read_date(std::string_view text);

}  // namespace casebook::read
