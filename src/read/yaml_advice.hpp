// What to say of a line of YAML that its parser refuses, with the line as it has to be written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebook::read {

/// A fault in words that help.
struct Advice {
    std::string message;
    std::string why;
    std::string mend;
};

/// The quoted scalar that `text` begins with, with both marks; empty where it is not closed.
[[nodiscard]] std::string_view quoted_part(std::string_view text);

/// Whether a line reads as `key: value` or as the item of a list.
[[nodiscard]] bool looks_like_setting(std::string_view line);

/// Whether a quoted scalar runs over lines that read as settings: its closing mark was forgotten.
[[nodiscard]] bool swallows_settings(std::string_view quoted);

/// A line `name: value` or `- value` whose value needs quotation marks, and what they look like; empty where
/// the line is none or its value needs none.
[[nodiscard]] std::optional<Advice> advice_on_value(std::string_view line);

/// `key: value` or `- value` of a line with the value in quotation marks; empty where the line is neither.
[[nodiscard]] std::string in_quotation_marks(std::string_view line);

/// The value of a line `name: value` or `- value`; empty where the line is neither.
[[nodiscard]] std::string_view value_of(std::string_view line);

/// What stands behind a plain value as a note and may be part of it: from the # on, where not two spaces
/// stand before it, or no space behind it. `rest` is the file from the value on, `value` what the parser made
/// of it.
[[nodiscard]] std::string_view doubtful_note(std::string_view rest, std::string_view value);

/// Whether a line begins with a space that is none for YAML, as Word and web pages have them.
[[nodiscard]] bool begins_with_odd_space(std::string_view line);

/// The text without spaces of other kinds at its end, which nobody means.
[[nodiscard]] std::string without_odd_space_behind(std::string_view text);

/// The line with a space behind its hyphen, where `-id: M1` lacks it; else empty.
[[nodiscard]] std::string with_space_behind_hyphen(std::string_view line);

/// `name:value` as `name: value`; empty where the line is none.
[[nodiscard]] std::string with_space_behind_colon(std::string_view line);

/// A text between typographic quotation marks without them; empty where it is none.
[[nodiscard]] std::string_view without_typographic_marks(std::string_view text);

}  // namespace casebook::read
