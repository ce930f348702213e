#include "read/links.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "read/reading.hpp"

namespace casebook::read {
namespace {

constexpr std::array web_schemes{std::string_view{"https://"}, std::string_view{"http://"}};
constexpr std::string_view mail = "mailto:";

std::optional<int> hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text[i] == '%' && i + 2 < text.size();
        const auto high = pair ? hexadecimal(text[i + 1]) : std::nullopt;
        const auto low = pair ? hexadecimal(text[i + 2]) : std::nullopt;
        if (high && low) {
            result += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

/// Characters that browsers drop or read as something else.
bool treacherous(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\' || c == '<' || c == '>' ||
               c == '"';
    });
}

bool climbs(std::string_view path) {
    while (true) {
        const std::size_t slash = path.find('/');
        if (path.substr(0, slash) == "..") return true;
        if (slash == std::string_view::npos) return false;
        path.remove_prefix(slash + 1);
    }
}

bool web_address(std::string_view target) {
    const std::string small = lower(target);
    for (const std::string_view scheme : web_schemes)
        if (small.starts_with(scheme)) {
            const std::string_view rest = std::string_view{small}.substr(scheme.size());
            const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
            return !host.empty() && host.find('@') == std::string_view::npos;
        }
    return small.starts_with(mail) && small.find('@') != std::string::npos;
}

bool inside(std::string_view target) {
    const std::string path = percent_decoded(target.substr(0, target.find_first_of("?#")));
    if (path.empty()) return target.front() == '#' && target.size() > 1;
    const std::size_t colon = path.find(':');
    const bool scheme = colon != std::string::npos && colon < path.find('/');
    std::string spaceless = path;  // an encoded space is harmless in a file's name
    std::erase(spaceless, ' ');
    return path.front() != '/' && !scheme && !treacherous(spaceless) && !climbs(path);
}

}  // namespace

bool allowed_link(std::string_view target) {
    if (target.empty() || treacherous(target)) return false;
    return web_address(target) || inside(target);
}

}  // namespace casebook::read
