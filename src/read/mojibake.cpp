#include "read/mojibake.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/utf8.h>

#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr int most_times = 3;

/// What Windows-1252 has at 0x80 to 0x9F; where it has nothing, programs leave the control character.
constexpr std::array<std::uint16_t, 32> upper_signs{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// The byte that Windows-1252 writes for a character; empty where it has none.
std::optional<char> byte_of(UChar32 character) {
    if (character >= 0xA0 && character <= 0xFF) return static_cast<char>(character);
    const auto found = std::find(upper_signs.begin(), upper_signs.end(), character);
    if (found == upper_signs.end()) return std::nullopt;
    return static_cast<char>(0x80 + (found - upper_signs.begin()));
}

struct Span {
    UChar32 first;
    UChar32 last;
};
/// Beyond these, two signs of a text written as it should be are the likelier reading: a capital with a
/// closing quotation mark, as É”, would become a phonetic sign.
constexpr std::array letters_of_names{
    Span{0x00A0, 0x017F}, Span{0x018F, 0x018F}, Span{0x01A0, 0x01A1}, Span{0x01AF, 0x01B0},
    Span{0x01CD, 0x01DC}, Span{0x0218, 0x021B}, Span{0x0259, 0x0259}, Span{0x02BB, 0x02BC},
    Span{0x02C6, 0x02C6}, Span{0x02DC, 0x02DC}, Span{0x0300, 0x0331}, Span{0x0370, 0x06FF},
    Span{0x0900, 0x0DFF}, Span{0x0E00, 0x0EFF}, Span{0x1200, 0x137F}, Span{0x1E00, 0x1EFF},
    Span{0x2010, 0x203A}, Span{0x20AC, 0x20AC}, Span{0x2122, 0x2122}, Span{0x3040, 0x30FF},
    Span{0x4E00, 0x9FFF}, Span{0xAC00, 0xD7A3}, Span{0xFEFF, 0xFEFF}};

bool in_names(UChar32 character) {
    return std::any_of(letters_of_names.begin(), letters_of_names.end(),
                       [&](const Span& span) { return character >= span.first && character <= span.last; });
}

bool ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// The end of the run of characters beyond ASCII that begins at `from`.
std::size_t run_end(std::string_view text, std::size_t from) {
    while (from < text.size() && !ascii(text[from])) ++from;
    return from;
}

/// The run's characters as bytes, where those are sound UTF-8 of letters; empty otherwise.
std::optional<std::string> undone(std::string_view run) {
    std::string bytes;
    const auto* const data = reinterpret_cast<const std::uint8_t*>(run.data());
    for (std::size_t i = 0; i < run.size();) {
        UChar32 character = 0;
        U8_NEXT(data, i, run.size(), character);
        const auto byte = byte_of(character);
        if (!byte) return std::nullopt;
        bytes += *byte;
    }
    if (!valid_utf8(bytes)) return std::nullopt;
    const auto* const made = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t i = 0; i < bytes.size();) {
        UChar32 character = 0;
        U8_NEXT(made, i, bytes.size(), character);
        if (!in_names(character)) return std::nullopt;
    }
    return bytes;
}

bool ends_word(char c) {
    constexpr std::string_view ends = " \t\n,;|\"\x1F";
    return ends.find(c) != std::string_view::npos;
}

bool begins_character(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// The word around a place, or the part of it that a message can hold.
std::string_view word_at(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 60;
    std::size_t from = at;
    while (from > 0 && !ends_word(text[from - 1]) && (at - from < most || !begins_character(text, from)))
        --from;
    std::size_t end = at;
    while (end < text.size() && !ends_word(text[end]) && (end - at < most || !begins_character(text, end)))
        ++end;
    return text.substr(from, end - from);
}

/// Undoes the mistake once.
std::optional<Mended> once(std::string_view text) {
    Mended result;
    std::size_t first = std::string_view::npos;
    std::size_t first_after = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (ascii(text[i])) {
            const std::size_t end = static_cast<std::size_t>(
                std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), ascii) -
                text.begin());
            result.text += text.substr(i, end - i);
            i = end;
            continue;
        }
        const std::size_t end = run_end(text, i);
        const auto letters = undone(text.substr(i, end - i));
        if (!letters) return std::nullopt;
        if (result.places++ == 0) {
            first = i;
            first_after = result.text.size();
        }
        result.text += *letters;
        i = end;
    }
    if (result.places == 0) return std::nullopt;
    result.before = word_at(text, first);
    result.after = word_at(result.text, first_after);
    result.line = 1 + static_cast<std::size_t>(
                          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
    return result;
}

}  // namespace

std::optional<Mended> without_mojibake(std::string_view text) {
    std::optional<Mended> result = once(text);
    for (int times = 1; result && times < most_times; ++times) {
        std::optional<Mended> again = once(result->text);
        if (!again) break;
        again->before = result->before;
        again->line = result->line;
        result = std::move(again);
    }
    return result;
}

std::string_view looks_like_mojibake(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (ascii(text[i])) {
            ++i;
            continue;
        }
        const std::size_t end = run_end(text, i);
        if (undone(text.substr(i, end - i))) return word_at(text, i);
        i = end;
    }
    return {};
}

}  // namespace casebook::read
