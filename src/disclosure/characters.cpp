#include "disclosure/characters.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <unicode/uchar.h>

namespace casebook::disclosure {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t tatweel = 0x640;
constexpr char32_t not_utf8 = 0xFFFD;

// Beyond ASCII.
constexpr std::u32string_view apostrophes = U"´‘’‛ʹʻʼʽʾʿˈˊˋ΄᾽′‵׳״՚Ꞌꞌ＇";
constexpr std::u32string_view hyphens = U"‐‑‒–—−﹣－";
constexpr std::u32string_view stops = U"…•。！？";

bool has(std::u32string_view set, char32_t code) {
    return set.find(code) != std::u32string_view::npos;
}

bool is_ascii_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr CharacterKind kind_of_ascii(char c) {
    if (c == '\n') return CharacterKind::line_break;
    if (c == '\'' || c == '`') return CharacterKind::apostrophe;
    if (c == '-') return CharacterKind::hyphen;
    if (c == '.' || c == '!' || c == '?' || c == ':' || c == ';') return CharacterKind::stop;
    if (c >= '0' && c <= '9') return CharacterKind::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharacterKind::letter;
    if (c == ' ' || (c >= '\t' && c <= '\r')) return CharacterKind::space;
    return CharacterKind::other;
}

constexpr auto ascii_kinds = [] {
    std::array<CharacterKind, 0x80> kinds{};
    for (std::size_t code = 0; code < kinds.size(); ++code)
        kinds[code] = kind_of_ascii(static_cast<char>(code));
    return kinds;
}();

CharacterKind kind_of(char32_t code) {
    if (code < ascii_kinds.size()) return ascii_kinds[code];
    const auto point = static_cast<UChar32>(code);
    if (code == 0x2028 || code == 0x2029) return CharacterKind::line_break;
    if (has(apostrophes, code)) return CharacterKind::apostrophe;
    if (has(hyphens, code)) return CharacterKind::hyphen;
    if (has(stops, code)) return CharacterKind::stop;
    if (u_isdigit(point)) return CharacterKind::digit;
    if (u_isalpha(point)) return CharacterKind::letter;
    if ((U_GET_GC_MASK(point) & U_GC_M_MASK) != 0) return CharacterKind::mark;
    if (u_isUWhiteSpace(point)) return CharacterKind::space;
    return CharacterKind::other;
}

bool is_invisible(char32_t code) {
    const auto point = static_cast<UChar32>(code);
    return code == tatweel || u_charType(point) == U_FORMAT_CHAR ||
           u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

/// The byte that `%XX` at `at` stands for.
std::optional<char> percent_byte(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size() || text[at] != '%') return std::nullopt;
    const auto high = hex_digit(text[at + 1]);
    const auto low = hex_digit(text[at + 2]);
    if (!high || !low) return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

/// The character at `at`, which moves behind it; a byte that begins no character of UTF-8 is taken alone.
char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const std::uint32_t first = byte(at++);
    if (first < 0x80) return first;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first > 0xF4) return not_utf8;
    char32_t code = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return not_utf8;
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    at += more;
    return code;
}

/// The character that starts with `%` at `at`, written byte by byte; `at` moves behind it only where there is
/// one.
std::optional<char32_t> percent_character(std::string_view text, std::size_t& at) {
    std::string bytes;
    for (std::size_t i = at; bytes.size() < 4; i += 3) {
        const auto byte = percent_byte(text, i);
        if (!byte) break;
        bytes += *byte;
    }
    if (bytes.empty()) return std::nullopt;
    std::size_t used = 0;
    const char32_t code = next(bytes, used);
    if (code == not_utf8) return std::nullopt;
    at += 3 * used;
    return code;
}

std::size_t run_end(std::string_view text, std::size_t at, bool (*belongs)(char)) {
    while (at < text.size() && belongs(text[at])) ++at;
    return at;
}

/// The end of base64 that is announced at `at`; `at` where there is none.
std::size_t base64_end(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 4> announcements{"base64,", "sha256-", "sha384-", "sha512-"};
    for (const std::string_view announcement : announcements)
        if (text.substr(at).starts_with(announcement))
            return run_end(text, at + announcement.size(),
                           [](char c) { return is_ascii_word(c) || c == '+' || c == '/' || c == '='; });
    return at;
}

/// The end of a hash in hexadecimal at `at`: at least eight digits with letters in two places or more; `at`
/// where there is none. A UPN has letters in at most two places and thirteen characters, so it is never taken
/// for one.
std::size_t hash_end(std::string_view text, std::size_t at) {
    constexpr std::size_t shortest = 8;
    constexpr std::size_t upn = 13;
    const std::size_t end = run_end(text, at, is_ascii_word);
    if (end - at < shortest || end - at == upn) return at;
    int groups = 0;
    for (std::size_t i = at; i < end; ++i) {
        if (!hex_digit(text[i]) || (text[i] >= 'A' && text[i] <= 'F')) return at;
        const bool letter = text[i] >= 'a';
        if (letter && (i == at || text[i - 1] < 'a')) ++groups;
    }
    return groups >= 2 ? end : at;
}

std::size_t machine_run_end(std::string_view text, std::size_t at) {
    if (at > 0 && is_ascii_word(text[at - 1])) return at;
    if (text[at] == 'b' || text[at] == 's')
        if (const std::size_t end = base64_end(text, at); end != at) return end;
    return hex_digit(text[at]) ? hash_end(text, at) : at;
}

bool stands_before_line_break(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) ++at;
    return at < text.size() && text[at] == '\n';
}

}  // namespace

std::vector<Character> characters(std::string_view text) {
    std::vector<Character> result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        char32_t code = 0;
        if (const std::size_t end = is_ascii_word(text[at]) ? machine_run_end(text, at) : at; end != at) {
            at = end;
        } else if (const auto percent = text[at] == '%' ? percent_character(text, at) : std::nullopt) {
            code = *percent;
        } else {
            code = next(text, at);
        }
        if (code == soft_hyphen && stands_before_line_break(text, at)) code = U'-';
        if (code > 0x7F && is_invisible(code)) continue;
        result.push_back(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), code, kind_of(code)});
    }
    return result;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace casebook::disclosure
