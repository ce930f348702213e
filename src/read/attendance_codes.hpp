// What the marks of an attendance register mean, as templates/attendance-codes.yaml gives it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/reading.hpp"
#include "read/settings.hpp"

namespace casebook::read {

/// The five ways in which the Department for Education counts a session.
enum class SessionCount { present, approved_activity, authorised, unauthorised, not_possible };

struct AttendanceCode {
    std::string code;
    SessionCount counts = SessionCount::present;
    std::string meaning;
    std::vector<std::string> words;    ///< what registers without codes write for it
    std::optional<model::Date> from;   ///< first day on which the code may be used
    std::optional<model::Date> until;  ///< last day
};

/// The folder's own file before the shipped one; empty where neither can be read.
[[nodiscard]] std::vector<AttendanceCode> attendance_codes(Reading& reading);

/// The codes of one cell, as `/\LN/\` for three days or `C1`; the longest code wins, `-` is a session without
/// a mark (null). Empty where a sign is no code on that day.
[[nodiscard]] std::optional<std::vector<const AttendanceCode*>> marks_of(
    std::string_view text, model::Date day, const std::vector<AttendanceCode>& codes);

/// The code that a whole cell names in words, as `Present` or `illness`; null where it names none.
[[nodiscard]] const AttendanceCode* mark_in_words(std::string_view text, model::Date day,
                                                  const std::vector<AttendanceCode>& codes);

/// Whether a cell reads as a word and not as a row of codes: small letters beside each other, or many
/// different capitals without a session present between them.
[[nodiscard]] bool reads_as_a_word(std::string_view text);

/// The code of a cell that exists, but not on that day; null where there is none.
[[nodiscard]] const AttendanceCode* out_of_use(std::string_view text, model::Date day,
                                               const std::vector<AttendanceCode>& codes);

[[nodiscard]] std::span<const Key> attendance_code_keys();

}  // namespace casebook::read
