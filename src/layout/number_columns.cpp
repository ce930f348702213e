#include "layout/number_columns.hpp"

#include <algorithm>
#include <array>

namespace casebook::layout {
namespace {

constexpr std::array<std::string_view, 15> before_number{"+", "-", "−", "±", "<", ">", "≤", "≥",
                                                         "~", "£", "€", "$", "(", "[", " "};
constexpr std::array<std::string_view, 22> after_number{
    " ", "%", "(", ")", "[", "]",  ",",  ".",  "+",      "−",      "–",
    "±", "/", "*", "<", ">", "to", "of", "pp", "\u00a0", "\u2009", "\u202f"};
constexpr std::array<std::string_view, 4> between_thousands{",", "\u00a0", "\u2009", "\u202f"};
constexpr std::size_t longest_sign = 5;  // bytes: `[c]`, `n/a`, `…`, two dashes

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

template <typename Parts>
std::size_t length_of_one(const Parts& parts, std::string_view text) {
    const auto found =
        std::ranges::find_if(parts, [&](std::string_view one) { return text.starts_with(one); });
    return found == parts.end() ? 0 : found->size();
}

std::size_t end_of_whole_number(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_digit(text[at])) {
            ++at;
            continue;
        }
        const std::size_t gap = length_of_one(between_thousands, text.substr(at));
        const std::string_view group = text.substr(at + gap, 3);
        const bool goes_on = gap > 0 && group.size() == 3 && std::ranges::all_of(group, is_digit) &&
                             (at + gap + 3 == text.size() || !is_digit(text[at + gap + 3]));
        if (!goes_on) break;
        at += gap + 3;
    }
    return at;
}

bool is_rest_of_number(std::string_view rest) {
    while (!rest.empty()) {
        const bool negative_again = rest.starts_with(" -");
        const std::size_t length = negative_again      ? 2
                                   : is_digit(rest[0]) ? 1
                                                       : length_of_one(after_number, rest);
        if (length == 0) return false;
        rest.remove_prefix(length);
    }
    return true;
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, is_digit);
}

}  // namespace

std::optional<std::size_t> decimal_place(std::string_view cell) {
    if (cell.find_first_not_of(' ') == std::string_view::npos) return std::nullopt;
    if (!has_digit(cell)) return cell.size() <= longest_sign ? std::optional{cell.size()} : std::nullopt;
    std::size_t at = 0;
    while (at < cell.size() && !is_digit(cell[at])) {
        const std::size_t length = length_of_one(before_number, cell.substr(at));
        if (length == 0) return std::nullopt;
        at += length;
    }
    const std::size_t end = end_of_whole_number(cell, at);
    return is_rest_of_number(cell.substr(end)) ? std::optional{end} : std::nullopt;
}

bool is_number_column(const std::vector<std::string>& cells) {
    bool some = false;
    for (const std::string& cell : cells) {
        if (cell.find_first_not_of(' ') == std::string::npos) continue;
        if (!decimal_place(cell)) return false;
        some = some || has_digit(cell);
    }
    return some;
}

std::string with_minus_signs(std::string_view cell) {
    std::string result;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool begins = i == 0 || cell[i - 1] == ' ' || cell[i - 1] == '(' || cell[i - 1] == '[';
        const bool is_minus = cell[i] == '-' && begins && i + 1 < cell.size() && is_digit(cell[i + 1]);
        if (is_minus)
            result += "−";
        else
            result += cell[i];
    }
    return result;
}

}  // namespace casebook::layout
