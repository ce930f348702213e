#include "read/row_times.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include <fmt/format.h>

#include "read/dates.hpp"
#include "read/headings.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::array of_times{std::string_view{"term"},
                              std::string_view{"half term"},
                              std::string_view{"term name"},
                              std::string_view{"period"},
                              std::string_view{"academic term"},
                              std::string_view{"reporting period"},
                              std::string_view{"school term"},
                              std::string_view{"month"},
                              std::string_view{"academic period"},
                              std::string_view{"term/half term"}};
constexpr std::array of_halves{std::string_view{"half term"}, std::string_view{"half"},
                               std::string_view{"half term number"}};
constexpr std::array of_years{std::string_view{"year"}, std::string_view{"academic year"},
                              std::string_view{"school year"}};

const std::string& text_in(const Row& row, std::size_t column) {
    static const std::string none;
    return column < row.cells.size() ? row.cells[column].text : none;
}

/// The first column without a field that one of the names heads.
template <std::size_t count>
std::optional<std::size_t> headed(const Table& table, const std::array<std::string_view, count>& names,
                                  std::optional<std::size_t> but = {}) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const ColumnUse& use = table.columns[column];
        const bool named = std::ranges::any_of(
            names, [&](std::string_view name) { return heading_key(use.heading) == heading_key(name); });
        if (named && !use.field && column != but) return column;
    }
    return std::nullopt;
}

/// A year of four figures, or a school year; `Year` also heads year groups.
bool is_year(std::string_view text) {
    static const std::regex form{R"((20\d\d|\d\d)( ?[-/–] ?)(20\d\d|\d\d)|20\d\d)"};
    return std::regex_match(text.begin(), text.end(), form);
}

constexpr std::size_t looked_at = 200;

/// Whether of most of the column's first cells, but for empty ones, something is true.
template <class Says>
bool most(const Table& table, std::size_t column, const Says& says) {
    std::size_t filled = 0;
    std::size_t yes = 0;
    for (const Row& row : table.rows) {
        const std::string& text = text_in(row, column);
        filled += static_cast<std::size_t>(!text.empty());
        yes += static_cast<std::size_t>(!text.empty() && says(text));
        if (filled == looked_at) break;
    }
    return yes > 0 && 2 * yes > filled;
}

bool is_term(std::string_view text) {
    static const std::regex named{R"((autumn|aut|spring|spr|summer|sum|michaelmas|lent|trinity)(term)?)"};
    return is_like_half_term(text) || std::regex_match(folded(text), named);
}

/// `1` of `1`, `First`, `HT1` and `2nd half`.
std::string number_of_half(std::string_view text) {
    static const std::regex first{R"((ht|half|halfterm)?(1|1st|first|one|a)(half)?(term)?)"};
    static const std::regex second{R"((ht|half|halfterm)?(2|2nd|second|two|b)(half)?(term)?)"};
    const std::string key = folded(text);
    return std::regex_match(key, first) ? "1" : std::regex_match(key, second) ? "2" : std::string{text};
}

/// The school year or the calendar year that the words name.
std::optional<DateWindow> window_of_year(std::string_view text) {
    if (!is_year(text)) return std::nullopt;
    constexpr int century = 2000;
    const std::string figures{text.substr(0, text.find_first_not_of("0123456789"))};
    const int number = std::stoi(figures) + (figures.size() == 2 ? century : 0);
    const std::chrono::year year{number};
    const bool pair = figures.size() < text.size();
    const model::Date from = pair ? year / std::chrono::August / 1 : year / std::chrono::January / 1;
    const model::Date until =
        model::Date{std::chrono::sys_days{from + std::chrono::years{1}} - std::chrono::days{1}};
    return DateWindow{from, until};
}

}  // namespace

std::optional<RowTimes> find_row_times(const Table& table, const Across& across,
                                       std::span<const HalfTerm> half_terms, const model::Period& period) {
    const auto says_time = [&](const std::string& text) {
        if (read_date(text).form != DateForm::unreadable) return false;
        const auto time = heading_time(text, half_terms, period);
        return (time && time->rest.empty()) || is_term(text);
    };
    const auto of_dates = table.column_of[across.from];
    std::optional<std::size_t> column = of_dates ? of_dates : headed(table, of_times);
    if (!column || !most(table, *column, says_time)) return std::nullopt;
    RowTimes result{.column = *column};
    if (const auto half = headed(table, of_halves, column)) result.half = half;
    const auto year = headed(table, of_years);
    if (year && most(table, *year, [](const std::string& text) { return is_year(text); })) result.year = year;
    return result;
}

std::string words_of_time(const RowTimes& times, const Row& row) {
    std::string words = text_in(row, times.column);
    if (words.empty()) return words;
    if (times.half && !text_in(row, *times.half).empty())
        words += " " + number_of_half(text_in(row, *times.half));
    if (times.year && !text_in(row, *times.year).empty()) words += " " + text_in(row, *times.year);
    return words;
}

Instead how_to_say_time(const RowTimes& times, const Row& row, std::span<const HalfTerm> half_terms) {
    RowTimes alone = times;
    alone.year.reset();
    const std::string words = words_of_time(alone, row);
    if (times.half && text_in(row, *times.half).empty() && !is_like_half_term(words))
        return {.mend =
                    "fill in which half of the term it was; or leave the row out, if it is the sum of both"};
    const bool known = std::ranges::any_of(half_terms, [&](const HalfTerm& one) {
        return heading_time(words, {&one, 1}, {}).has_value();
    });
    if (known)
        return {.why = "casebook.yaml has a half term of this name, but not one of this year only",
                .mend = fmt::format("write the year into the row, as {} 2025/26; and each half term of that "
                                    "name with its days under half_terms: in casebook.yaml",
                                    words)};
    if (is_term(words)) return {.mend = how_to_name_half_term(words)};
    return {.mend = "write it with its year, as September 2025; or write the first day of the week"};
}

std::optional<HeadingTime> time_of_row(const RowTimes& times, const Row& row,
                                       std::span<const HalfTerm> half_terms, const model::Period& period) {
    const auto whole = [&](const std::string& words) {
        auto time = heading_time(words, half_terms, period);
        return time && time->rest.empty() ? time : std::nullopt;
    };
    // Beside halves of terms, a term without its half may be a sum of both.
    const std::string text = text_in(row, times.column);
    if (times.half && text_in(row, *times.half).empty() && is_term(text) && !is_like_half_term(text))
        return std::nullopt;
    if (const auto time = whole(words_of_time(times, row))) return time;
    if (!times.year) return std::nullopt;
    // A month with a school year behind it is no date; the month alone has to lie in that year.
    const auto window = window_of_year(text_in(row, *times.year));
    RowTimes alone = times;
    alone.year.reset();
    const auto time = whole(words_of_time(alone, row));
    if (!window || !time || time->from < window->from || window->until < time->from) return std::nullopt;
    return time;
}

}  // namespace casebook::read
