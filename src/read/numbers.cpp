#include "read/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <regex>
#include <string>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "read/text.hpp"

namespace casebook::read {

namespace {

/// Takes away what stands before a number without changing it, a plus sign and the sign of pounds, and the
/// commas that amounts of pounds have between thousands; a typographic minus becomes a hyphen.
std::string without_signs(std::string_view text) {
    constexpr std::string_view minus = "\xE2\x88\x92";
    constexpr std::string_view pounds = "\xC2\xA3";
    std::string plain;
    if (text.starts_with(minus)) {
        plain = "-";
        text.remove_prefix(minus.size());
    } else if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return "+";
    }
    if (!text.starts_with(pounds)) return plain + std::string{text};
    std::string amount{trimmed(text.substr(pounds.size()))};
    static const std::regex in_thousands{R"(\d{1,3}(,\d{3})+(\.\d+)?)"};
    if (std::regex_match(amount, in_thousands)) std::erase(amount, ',');
    return plain + amount;
}

/// The text with the figures of any script as 0 to 9: keyboards of East Asia write them in full width.
std::string with_plain_figures(std::string_view text) {
    if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return std::string{text};
    const icu::UnicodeString all =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    icu::UnicodeString plain;
    constexpr UChar32 full_stop = 0xFF0E;
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const UChar32 c = all.char32At(i);
        const std::int32_t figure = u_charDigitValue(c);
        plain.append(figure >= 0 ? static_cast<UChar32>('0' + figure) : c == full_stop ? UChar32{'.'} : c);
    }
    std::string result;
    plain.toUTF8String(result);
    return result;
}

}  // namespace

std::optional<ReadNumber> read_number(std::string_view written, bool decimal_comma) {
    ReadNumber result;
    const std::string figures = with_plain_figures(written);
    std::string_view text = figures;
    if (text.ends_with('%')) {
        result.per_cent = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    std::string plain = without_signs(text);
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

std::optional<double> number_with_interval(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.size() > longest || text.find_first_of("([") == std::string_view::npos) return std::nullopt;
    static const std::regex form{
        R"((\d+(?:\.\d+)?) ?[(\[] ?(\d+(?:\.\d+)?) ?(?:-|–|to|,|;) ?(\d+(?:\.\d+)?) ?[)\]])"};
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_match(text.begin(), text.end(), match, form)) return std::nullopt;
    const double value = std::stod(match[1]);
    return std::stod(match[2]) <= value && value <= std::stod(match[3]) ? std::optional{value} : std::nullopt;
}

}  // namespace casebook::read
