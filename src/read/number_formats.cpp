#include "read/number_formats.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "read/dates.hpp"

namespace casebook::read {
namespace {

constexpr double last_day_number = 110'000;  // in the year 2201
constexpr int minutes_a_day = 24 * 60;

/// The first section of a format without quoted text, escaped characters, colours and conditions, in small
/// letters.
std::string bare(std::string_view code) {
    std::string result;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            // [h]:mm counts hours; all else in brackets is a colour, a language or a condition.
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                result += 'h';
            i = end;
        } else {
            result += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    return result;
}

}  // namespace

NumberFormat number_format(std::string_view code) {
    const std::string plain = bare(code);
    if (plain.find("general") != std::string::npos) return {};
    const auto has = [&](char c) { return plain.find(c) != std::string::npos; };
    const bool figures = has('0') || has('#') || has('?');
    if (has('y') && has('m') && !has('d') && !has('h')) return {NumberKind::month};
    if (has('y') || has('d')) return {NumberKind::date};
    if (has('h') || has('s')) return {NumberKind::time};
    if (has('m') && !figures) return {NumberKind::date};
    if (has('%')) return {NumberKind::percentage};
    if (plain.size() > 1 && plain.find_first_not_of('0') == std::string::npos)
        return {NumberKind::leading_noughts, plain.size()};
    return {};
}

NumberFormat built_in_format(int id) {
    const auto between = [id](int first, int last) { return id >= first && id <= last; };
    if (id == 9 || id == 10) return {NumberKind::percentage};
    if (between(18, 21) || between(45, 47)) return {NumberKind::time};
    if (id == 17) return {NumberKind::month};
    if (between(14, 16) || id == 22 || between(27, 36) || between(50, 58)) return {NumberKind::date};
    return {};
}

std::string written(double number, NumberFormat format, bool from_1904) {
    const std::string plain = fmt::format("{:.15g}", number);
    if (!std::isfinite(number)) return plain;
    switch (format.kind) {
        case NumberKind::percentage:
            return fmt::format("{:.15g}%", number * 100);
        case NumberKind::leading_noughts: {
            const bool whole = number >= 0 && number == std::floor(number) && number < 1e15;
            return whole ? fmt::format("{:0{}.0f}", number, format.figures) : plain;
        }
        case NumberKind::time: {
            if (number < 0 || number >= 1) return plain;
            const int minutes = static_cast<int>(std::lround(number * minutes_a_day));
            return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
        }
        case NumberKind::month:
        case NumberKind::date: {
            if (number < 1 || number > last_day_number) return plain;
            const auto date = date_of_serial(static_cast<int>(number), from_1904);
            return date ? iso(*date) : plain;
        }
        case NumberKind::plain:
            break;
    }
    return plain;
}

}  // namespace casebook::read
