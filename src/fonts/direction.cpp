#include "fonts/direction.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "fonts/utf8.hpp"

namespace casebook::fonts {

std::optional<Direction> first_direction(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        switch (u_charDirection(static_cast<UChar32>(next_character(text, at)))) {
            case U_LEFT_TO_RIGHT:
                return Direction::left_to_right;
            case U_RIGHT_TO_LEFT:
            case U_RIGHT_TO_LEFT_ARABIC:
                return Direction::right_to_left;
            default:
                break;
        }
    }
    return std::nullopt;
}

Direction direction_of_language(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale =
        icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
    const bool turned = U_SUCCESS(status) && locale.isRightToLeft() != 0;
    return turned ? Direction::right_to_left : Direction::left_to_right;
}

bool may_turn(std::string_view text) {
    // U+0590, the first letter that is read from right to left, begins with this byte; so does nothing below.
    constexpr unsigned char first = 0xD6;
    constexpr std::string_view general_punctuation = "\xE2\x80";
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (static_cast<unsigned char>(text[at]) < first) continue;
        // Dashes and quotation marks, but not the marks of direction U+200E and U+200F.
        const bool harmless = text.substr(at).starts_with(general_punctuation) && at + 2 < text.size() &&
                              text[at + 2] != '\x8E' && text[at + 2] != '\x8F';
        if (!harmless) return true;
    }
    return false;
}

}  // namespace casebook::fonts
