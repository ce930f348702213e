#include "site/json.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace casebook::site::json {
namespace {

constexpr std::string_view line_separator = "\xE2\x80\xA8";
constexpr std::string_view paragraph_separator = "\xE2\x80\xA9";

std::string joined(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& value : values) result += (result.empty() ? "" : ",") + value;
    return result;
}

/// The number after `\\u`; nothing where there is none.
std::optional<std::uint32_t> code_at(std::string_view file, std::size_t at) {
    constexpr std::size_t digits = 4;
    if (at + 2 + digits > file.size() || file.substr(at, 2) != "\\u") return std::nullopt;
    const std::string_view written = file.substr(at + 2, digits);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + digits, code, 16);
    return error == std::errc{} && end == written.data() + digits ? std::optional{code} : std::nullopt;
}

void add_utf8(std::uint32_t code, std::string& text) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xC0U | (code >> 6U));
    } else {
        if (code < 0x10000) {
            add(0xE0U | (code >> 12U));
        } else {
            add(0xF0U | (code >> 18U));
            add(0x80U | ((code >> 12U) & 0x3FU));
        }
        add(0x80U | ((code >> 6U) & 0x3FU));
    }
    add(0x80U | (code & 0x3FU));
}

}  // namespace

std::string text(std::string_view words) {
    std::string result = "\"";
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char c = words[i];
        const std::string_view rest = words.substr(i, line_separator.size());
        if (rest == line_separator || rest == paragraph_separator) {
            result += rest == line_separator ? "\\u2028" : "\\u2029";
            i += line_separator.size() - 1;
        } else if (c == '"' || c == '\\') {
            result.append("\\").push_back(c);
        } else if (c == '<' || c == '>' || c == '&' || static_cast<unsigned char>(c) < 0x20) {
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::string list(const std::vector<std::string>& values) {
    return "[" + joined(values) + "]";
}

std::string object(const std::vector<std::pair<std::string_view, std::string>>& members) {
    std::vector<std::string> values;
    for (const auto& [name, value] : members) values.push_back(text(name) + ":" + value);
    return "{" + joined(values) + "}";
}

std::string unescaped(std::string_view file) {
    constexpr std::size_t escape = 6;
    std::string text;
    for (std::size_t i = 0; i < file.size(); ++i) {
        if (file[i] != '\\' || i + 1 == file.size()) {
            text += file[i];
            continue;
        }
        const auto code = code_at(file, i);
        if (!code) {
            const char next = file[++i];
            text += std::string_view{"nrtbf"}.find(next) == std::string_view::npos ? next : ' ';
            continue;
        }
        const auto low = code_at(file, i + escape);
        const bool is_pair = *code >= 0xD800 && *code < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000;
        if (const bool is_half = *code >= 0xD800 && *code < 0xE000; is_half && !is_pair) {
            text += ' ';
            i += escape - 1;
            continue;
        }
        add_utf8(is_pair ? 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00) : *code, text);
        i += (is_pair ? 2 * escape : escape) - 1;
    }
    return text;
}

}  // namespace casebook::site::json
