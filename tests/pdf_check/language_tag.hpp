// Language tags as BCP 47 (RFC 5646) forms them.
#pragma once

#include <string_view>

namespace casebook::pdf_check {

/// Two or three letters, then parts of one to eight letters or digits: `en`, `en-GB`, `zh-Hant-TW`.
[[nodiscard]] constexpr bool is_language_tag(std::string_view tag) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    bool first = true;
    while (true) {
        const std::size_t end = tag.find('-');
        const std::string_view part = tag.substr(0, end);
        if (first ? part.size() < 2 || part.size() > 3 : part.empty() || part.size() > 8) return false;
        for (const char c : part)
            if (!letter(c) && (first || c < '0' || c > '9')) return false;
        if (end == std::string_view::npos) return true;
        tag.remove_prefix(end + 1);
        first = false;
    }
}

}  // namespace casebook::pdf_check
