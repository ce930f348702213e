// Reads a date as people and spreadsheets write it, and never guesses between day and month.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/recorded.hpp"

namespace casebook::read {

enum class DateForm {
    readable,       ///< ISO 8601, day first with a full year, or with the month in words
    month_first,    ///< `09/13/2025`: there is no thirteenth month
    short_year,     ///< `03/09/25`: the century has to be found
    serial,         ///< `45903`: a spreadsheet's number of days
    other_weekday,  ///< `Tue 8 September 2025`: that was a Monday
    unreadable
};

/// Which of day and month a column of figures writes first.
enum class DateOrder { day_first, month_first };

/// What a date in figures proves about the order of its column.
enum class OrderProof { none, day_first, month_first, either };

struct ReadDate {
    DateForm form = DateForm::unreadable;
    model::Date date{};  ///< set where `form` is readable, and in 20.. where it is short_year
    OrderProof proves = OrderProof::none;  ///< `either`: day and month could be exchanged
};

/// A time of day after the date, AM or PM, and a day of the week before it are left out; the latter has to be
/// right, and then proves the order of day and month. The last hour in UTC of a summer's day is the next day
/// on the clocks of the United Kingdom. Years from 1900 to 2199.
[[nodiscard]] ReadDate read_date(std::string_view text, DateOrder order = DateOrder::day_first);

/// The day of the week that a word names, as `Mon` or `tuesday`.
[[nodiscard]] std::optional<std::chrono::weekday> weekday_named(std::string_view word);

/// `9`, `sept`, `September` as a number of a month; at least three letters of the word.
[[nodiscard]] std::optional<unsigned> month_of(std::string_view text);

/// Whether it is a Saturday or a Sunday.
[[nodiscard]] bool is_weekend(model::Date date);

/// Whether a word of the text is a month's, as in `4 Nov`.
[[nodiscard]] bool names_a_month(std::string_view text);

/// A date whose century was not written, in the century that puts it between the two days given, which are
/// less than a hundred years apart; empty where it lies in none.
[[nodiscard]] std::optional<model::Date> in_century(model::Date without_century, model::Date from,
                                                    model::Date until);

/// The date of a spreadsheet's number of days, from 1 to 110,000; empty for the 29th of February 1900, which
/// there never was.
[[nodiscard]] std::optional<model::Date> date_of_serial(int number, bool from_1904 = false);

/// `2025-09-03`
[[nodiscard]] std::string iso(model::Date date);

}  // namespace casebook::read
