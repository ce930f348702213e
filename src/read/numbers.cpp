#include "read/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "read/text.hpp"

namespace casebook::read {

std::optional<ReadNumber> read_number(std::string_view text, bool decimal_comma) {
    ReadNumber result;
    if (text.ends_with('%')) {
        result.per_cent = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    std::string plain{text};
    const std::size_t comma = plain.find(',');
    // 0,953 cannot have its comma between thousands.
    const bool below_one = plain.starts_with("0,") || plain.starts_with("-0,");
    if (decimal_comma && comma != std::string::npos && (plain.size() - comma <= 3 || below_one) &&
        plain.find('.') == std::string::npos) {
        plain[comma] = '.';
        result.comma = true;
    }
    const auto allowed = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    if (plain.empty() || !std::all_of(plain.begin(), plain.end(), allowed)) return std::nullopt;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), result.value);
    if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return result;
}

}  // namespace casebook::read
