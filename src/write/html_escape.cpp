#include "write/html_escape.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

namespace casebook::write {
namespace {

constexpr char32_t broken = 0xFFFD;

struct Character {
    char32_t code;
    std::size_t length;
};

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The first character of non-empty UTF-8; over-long forms, surrogates and stray bytes are `broken` and one
/// byte long.
Character first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {broken, 1};
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[i])) return {broken, 1};
        code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < smallest[length] || code > 0x10FFFF || surrogate) return {broken, 1};
    return {code, length};
}

bool may_stand_on_a_page(char32_t code) {
    if (code == '\n' || code == '\t') return true;
    const bool control = code < 0x20 || (code >= 0x7F && code <= 0x9F);
    const bool turns_the_line = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    const bool no_character = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFEU) == 0xFFFE;
    return !control && !turns_the_line && !no_character;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string percent_encoded(std::string_view target) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?#";
    std::string result;
    for (std::size_t i = 0; i < target.size(); ++i) {
        const bool already =
            target[i] == '%' && i + 2 < target.size() && is_hex(target[i + 1]) && is_hex(target[i + 2]);
        if (already || plain.find(target[i]) != std::string_view::npos)
            result += target[i];
        else
            result += fmt::format("%{:02X}", static_cast<unsigned char>(target[i]));
    }
    return result;
}

bool has_one_fragment_mark(std::string_view target) {
    return std::count(target.begin(), target.end(), '#') <= 1;
}

bool is_host_address(std::string_view target) {
    const auto host = target.substr(target.find(':') + 1);
    return host.size() > 2 && host.starts_with("//") && host[2] != '/' && host[2] != '?' && host[2] != '#';
}

bool is_mail_address(std::string_view target) {
    return target.find('@') != std::string_view::npos && target.find('#') == std::string_view::npos;
}

struct Scheme {
    std::string_view name;
    bool (*well_formed)(std::string_view target);
};
constexpr Scheme schemes[] = {
    {"https", is_host_address},
    {"http", is_host_address},
    {"mailto", is_mail_address},
};

/// Browsers read `%2e` in a path as a dot, so `%2e%2e/` goes up as `../` does.
bool stays_inside(std::string_view path, int depth) {
    std::string plain = lower(path.substr(0, path.find_first_of("?#")));
    for (std::size_t at = plain.find("%2e"); at != std::string::npos; at = plain.find("%2e"))
        plain.replace(at, 3, ".");
    int level = depth;
    for (std::size_t from = 0; from <= plain.size();) {
        const std::size_t to = std::min(plain.find('/', from), plain.size());
        const std::string_view segment = std::string_view(plain).substr(from, to - from);
        if (segment == "..")
            --level;
        else if (segment != ".")
            ++level;
        if (level < 0) return false;
        from = to + 1;
    }
    return true;
}

}  // namespace

std::string escape(std::string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 16);
    while (!text.empty()) {
        const Character c = first_character(text);
        switch (c.code) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&#39;";
                break;
            default:
                if (c.code == broken || !may_stand_on_a_page(c.code))
                    result += "\xEF\xBF\xBD";
                else
                    result += text.substr(0, c.length);
        }
        text.remove_prefix(c.length);
    }
    return result;
}

std::optional<std::string> safe_target(std::string_view target, int depth) {
    const auto is_forbidden = [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == '\x7F' || c == '\\';
    };
    if (target.empty() || std::any_of(target.begin(), target.end(), is_forbidden)) return std::nullopt;
    if (!has_one_fragment_mark(target)) return std::nullopt;
    if (target[0] == '#') return target.size() > 1 ? std::optional(percent_encoded(target)) : std::nullopt;
    const std::size_t colon = target.find(':');
    if (colon != std::string_view::npos && colon < target.find_first_of("/?#")) {
        const std::string scheme = lower(target.substr(0, colon));
        for (const Scheme& known : schemes)
            if (known.name == scheme && known.well_formed(target)) return percent_encoded(target);
        return std::nullopt;
    }
    if (target[0] == '/' || !stays_inside(target, depth)) return std::nullopt;
    return percent_encoded(target);
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    result.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = (group << 8U) | (j < count ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        for (std::size_t j = 0; j < 4; ++j)
            result += j <= count ? digits[(group >> (18 - 6 * j)) & 0x3FU] : '=';
    }
    return result;
}

}  // namespace casebook::write
