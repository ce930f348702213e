#include "read/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casebook::read {
namespace {

constexpr std::array months{
    std::string_view{"january"}, std::string_view{"february"}, std::string_view{"march"},
    std::string_view{"april"},   std::string_view{"may"},      std::string_view{"june"},
    std::string_view{"july"},    std::string_view{"august"},   std::string_view{"september"},
    std::string_view{"october"}, std::string_view{"november"}, std::string_view{"december"}};
constexpr unsigned first_year = 1900;
constexpr unsigned last_year = 2199;

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<unsigned> whole(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool all = error == std::errc{} && end == text.data() + text.size() && !text.empty();
    return all ? std::optional{value} : std::nullopt;
}

/// `12`, `sept`, `September` as a number; at least three letters of the word.
std::optional<unsigned> month_of(std::string_view text) {
    if (!text.empty() && digit(text.front())) return whole(text);
    std::string word;
    for (const char c : text) word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    const auto found = std::find_if(months.begin(), months.end(),
                                    [&](std::string_view month) { return month.starts_with(word); });
    if (word.size() < 3 || found == months.end()) return std::nullopt;
    return static_cast<unsigned>(found - months.begin()) + 1;
}

/// The date without a time of day (`2025-09-03T00:00:00`, `03/09/2025 00:00`).
std::string_view without_time(std::string_view text) {
    for (std::size_t i = 8; i + 4 < text.size(); ++i) {
        const std::string_view rest = text.substr(i + 1);
        const std::size_t colon = rest.find(':');
        if ((text[i] == ' ' || text[i] == 'T') && (colon == 1 || colon == 2) && digit(rest.front())) {
            const bool time = std::all_of(rest.begin(), rest.end(), [](char c) {
                return digit(c) || c == ':' || c == '.' || c == 'Z' || c == ' ' || c == 'A' || c == 'P' ||
                       c == 'M';
            });
            if (time) return text.substr(0, i);
        }
    }
    return text;
}

/// Runs of digits and of letters; anything but one kind of separator between them makes it empty.
std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t start = i;
        if (digit(text[i])) {
            while (i < text.size() && digit(text[i])) ++i;
        } else if (letter(text[i])) {
            while (i < text.size() && letter(text[i])) ++i;
        } else {
            return {};
        }
        parts.push_back(text.substr(start, i - start));
        if (i == text.size()) return parts;
        constexpr std::string_view separators = "-/. ";
        if (separators.find(text[i]) == std::string_view::npos) return {};
        ++i;
    }
    return {};
}

ReadDate dated(unsigned year, unsigned month, unsigned day) {
    const model::Date date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month},
                           std::chrono::day{day}};
    const bool right = date.ok() && year >= first_year && year <= last_year;
    return right ? ReadDate{DateForm::readable, date} : ReadDate{};
}

}  // namespace

ReadDate read_date(std::string_view text, DateOrder order) {
    const std::vector<std::string_view> parts = parts_of(without_time(text));
    if (parts.size() == 1 && parts[0].size() == 5 && whole(parts[0])) return {DateForm::serial, {}};
    if (parts.size() != 3) return {};
    const bool in_figures = digit(parts[1].front());
    std::optional<unsigned> first = whole(parts[0]);
    std::optional<unsigned> second = month_of(parts[1]);
    const std::optional<unsigned> third = whole(parts[2]);
    if (!first || !second || !third) return {};
    if (parts[0].size() == 4) return dated(*first, *second, *third);
    const bool short_year = parts[2].size() == 2 && parts[0].size() <= 2;
    if (parts[2].size() != 4 && !short_year) return {};
    OrderProof proves = OrderProof::none;
    if (in_figures && *first != *second) {
        proves = OrderProof::either;
        if (*first > 12 && *second <= 12) proves = OrderProof::day_first;
        if (*second > 12 && *first <= 12) proves = OrderProof::month_first;
    }
    if (in_figures && order == DateOrder::month_first) std::swap(first, second);
    const bool other_order = *second > 12 && *first <= 12 && *second <= 31;
    if (other_order && order == DateOrder::day_first) return {DateForm::month_first, {}, proves};
    constexpr unsigned century = 2000;
    ReadDate result = dated(*third + (short_year ? century : 0), *second, *first);
    if (short_year && result.form == DateForm::readable) result.form = DateForm::short_year;
    result.proves = proves;
    return result;
}

std::optional<model::Date> in_century(model::Date without_century, model::Date from, model::Date until) {
    for (const int hundreds : {19, 20, 21}) {
        const std::chrono::year year{hundreds * 100 + static_cast<int>(without_century.year()) % 100};
        const model::Date date{year, without_century.month(), without_century.day()};
        if (date.ok() && from <= date && date <= until) return date;
    }
    return std::nullopt;
}

std::optional<model::Date> date_of_serial(int number, bool from_1904) {
    constexpr int last = 110'000;
    constexpr int leap_day_that_never_was = 60;
    using namespace std::chrono;
    if (number < 1 || number > last || (!from_1904 && number == leap_day_that_never_was)) return std::nullopt;
    const sys_days start = from_1904
                               ? sys_days{1904y / January / 1}
                               : sys_days{1899y / December / (number < leap_day_that_never_was ? 31 : 30)};
    return model::Date{start + days{number}};
}

std::string iso(model::Date date) {
    return fmt::format("{}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace casebook::read
