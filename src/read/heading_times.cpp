#include "read/heading_times.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include <fmt/format.h>

#include "read/headings.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t longest_heading = 120;
/// Words beside a date that only say that it is one.
constexpr std::array around_dates{std::string_view{"week beginning"},
                                  std::string_view{"week commencing"},
                                  std::string_view{"week starting"},
                                  std::string_view{"week ending"},
                                  std::string_view{"week of"},
                                  std::string_view{"week beg"},
                                  std::string_view{"wk beginning"},
                                  std::string_view{"wk commencing"},
                                  std::string_view{"wk beg"},
                                  std::string_view{"wk"},
                                  std::string_view{"week"},
                                  std::string_view{"w/c"},
                                  std::string_view{"w/b"},
                                  std::string_view{"wc"},
                                  std::string_view{"wb"},
                                  std::string_view{"w/e"},
                                  std::string_view{"month"},
                                  std::string_view{"monday"},
                                  std::string_view{"tuesday"},
                                  std::string_view{"wednesday"},
                                  std::string_view{"thursday"},
                                  std::string_view{"friday"},
                                  std::string_view{"mon"},
                                  std::string_view{"tues"},
                                  std::string_view{"tue"},
                                  std::string_view{"wed"},
                                  std::string_view{"thurs"},
                                  std::string_view{"thur"},
                                  std::string_view{"thu"},
                                  std::string_view{"fri"},
                                  std::string_view{"from"},
                                  std::string_view{"to"}};

/// Also without the number of a week, which a date beside it says better.
std::string without_words_around(std::string text) {
    static const std::regex number_of_week{R"(\b(week|wk) ?(no\.? ?)?\d{1,2}\b)", std::regex::icase};
    text = std::regex_replace(text, number_of_week, " ");
    std::string padded = " " + lower(text) + " ";
    for (char& c : padded)
        if (c == ',' || c == '(' || c == ')' || c == ':' || c == '-' || c == '\n') c = ' ';
    for (const std::string_view word : around_dates) {
        const std::string spaced = fmt::format(" {} ", word);
        for (std::size_t at = padded.find(spaced); at != std::string::npos; at = padded.find(spaced))
            padded.replace(at, spaced.size(), " ");
    }
    return std::string{trimmed(padded)};
}

/// The date in a text without a year, where only one year puts it into the period.
std::optional<model::Date> in_period(const std::string& text, const model::Period& period) {
    std::optional<model::Date> result;
    if (!period.from.ok() || !period.until.ok()) return result;
    for (std::chrono::year year = period.from.year(); year <= period.until.year(); ++year) {
        const ReadDate read = read_date(fmt::format("{} {}", text, static_cast<int>(year)));
        const ReadDate slashed = read.form == DateForm::readable
                                     ? read
                                     : read_date(fmt::format("{}/{}", text, static_cast<int>(year)));
        if (slashed.form != DateForm::readable || slashed.date < period.from || slashed.date > period.until)
            continue;
        if (result) return std::nullopt;
        result = slashed.date;
    }
    return result;
}

/// A date as it was written, or, where the century was not, in the one that puts it near the period.
std::optional<model::Date> with_century(const ReadDate& read, const model::Period& period) {
    constexpr std::chrono::years around{15};
    if (read.form == DateForm::readable) return read.date;
    if (read.form != DateForm::short_year || !period.from.ok() || !period.until.ok()) return std::nullopt;
    return in_century(read.date, period.from.year() / 1 / 1 - around, period.until.year() / 12 / 31 + around);
}

/// Runs of letters and runs of figures, in small letters: `Aut1 (2025/26)` has four.
std::vector<std::string> words_of(std::string_view heading) {
    std::vector<std::string> words;
    bool in_word = false;
    bool in_figures = false;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const char c = heading[i];
        const bool figure = c >= '0' && c <= '9';
        const bool other =
            c == '%' || (static_cast<unsigned char>(c) < 0x80 && folded(heading.substr(i, 1)).empty());
        if (c == '%') words.emplace_back("percent");
        if (other) {
            in_word = false;
            continue;
        }
        if (!in_word || figure != in_figures) words.emplace_back();
        words.back() += c;
        in_word = true;
        in_figures = figure;
    }
    for (std::string& word : words) word = folded(word);
    std::erase(words, std::string{});
    return words;
}

bool is_season(std::string_view word) {
    return word == "autumn" || word == "spring" || word == "summer";
}

/// The words of a half term's name in one form, however it is shortened: `Aut 2` and `Autumn term 2` are
/// `autumn 2`.
std::vector<std::string> words_of_half_term(std::string_view name) {
    std::vector<std::string> words = words_of(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "aut") words[i] = "autumn";
        if (words[i] == "spr") words[i] = "spring";
        if (words[i] == "sum") words[i] = "summer";
        if (is_season(words[i]) && i + 1 < words.size() && words[i + 1] == "term")
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return words;
}

std::optional<int> year_in(const std::string& word) {
    const bool year = word.size() == 4 && word.starts_with("20");
    return year ? std::optional{std::stoi(word)} : std::nullopt;
}

bool is_short_year(const std::string& word) {
    return word.size() == 2 && word.find_first_not_of("0123456789") == std::string::npos;
}

/// Takes a year or a school year, as `2025` or `25/26`, from the words at `at`; false where it is not the
/// half term's.
bool take_year(std::vector<std::string>& words, std::size_t at, const HalfTerm& half_term) {
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string{}; };
    constexpr int century = 2000;
    std::optional<int> first = year_in(word(at));
    const bool short_pair = !first && is_short_year(word(at)) && is_short_year(word(at + 1)) &&
                            std::stoi(word(at)) + 1 == std::stoi(word(at + 1));
    if (short_pair) first = century + std::stoi(word(at));
    if (!first) return true;
    const std::string next = word(at + 1);
    const bool pair = short_pair || year_in(next) == *first + 1 ||
                      (is_short_year(next) && std::stoi(next) == (*first + 1) % 100);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at),
                words.begin() + static_cast<std::ptrdiff_t>(at + (pair ? 2 : 1)));
    const std::chrono::year year{*first};
    if (!pair) return half_term.from.year() == year;
    const model::Date begins{year, std::chrono::August, std::chrono::day{1}};
    return begins <= half_term.from && half_term.from < begins + std::chrono::years{1};
}

/// Empty, too, where the name stands for two half terms and the heading does not say which year's.
std::optional<HeadingTime> half_term_of(std::string_view heading, std::span<const HalfTerm> half_terms) {
    std::optional<HeadingTime> best;
    std::size_t longest = 0;
    bool several = false;
    for (const HalfTerm& one : half_terms) {
        const std::vector<std::string> name = words_of_half_term(one.name);
        std::vector<std::string> words = words_of_half_term(heading);
        const auto begins = [&] {
            return name.size() <= words.size() && std::equal(name.begin(), name.end(), words.begin());
        };
        if (name.empty() || name.size() < longest || (!begins() && !take_year(words, 0, one)) || !begins())
            continue;
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(name.size()));
        if (!take_year(words, 0, one)) continue;
        // `Autumn 1` must not be found in `Autumn 1 2`.
        if (!words.empty() && words.front().find_first_not_of("0123456789") == std::string::npos) continue;
        several = name.size() == longest && (several || best->from != one.from || best->until != one.until);
        longest = name.size();
        best = HeadingTime{one.from, one.until, fmt::format("{}", fmt::join(words, " "))};
    }
    return several ? std::nullopt : best;
}

/// The whole of a term, as `Autumn Term 2024`, from its two half terms; empty, too, where casebook.yaml has
/// only one of them, or those of two years.
std::optional<HeadingTime> term_of(std::string_view heading, std::span<const HalfTerm> half_terms) {
    constexpr std::chrono::days longest{150};
    std::optional<HeadingTime> result;
    std::size_t halves = 0;
    // `Sum` alone is as likely a sum.
    if (folded(heading).starts_with("sum") && !folded(heading).starts_with("summer")) return result;
    for (const HalfTerm& one : half_terms) {
        const std::vector<std::string> name = words_of_half_term(one.name);
        std::vector<std::string> words = words_of_half_term(heading);
        const auto begins = [&] { return !words.empty() && words.front() == name.front(); };
        const bool numbered = name.size() > 1 && is_season(name.front());
        if (!numbered || (!begins() && !take_year(words, 0, one)) || !begins()) continue;
        words.erase(words.begin());
        if (!take_year(words, 0, one)) continue;
        if (!words.empty() && words.front().find_first_not_of("0123456789") == std::string::npos) continue;
        if (!result) result = HeadingTime{one.from, one.until, fmt::format("{}", fmt::join(words, " "))};
        ++halves;
        result->from = std::min(result->from, one.from);
        result->until = std::max(*result->until, one.until);
    }
    if (halves < 2) return std::nullopt;
    if (std::chrono::sys_days{*result->until} - std::chrono::sys_days{result->from} > longest)
        return std::nullopt;
    return result;
}

/// A month with its year, as `Sep-25`, `September 2025`, `2025-09`; a name alone where the period holds one
/// month of it. `rest` loses what was read.
std::optional<std::chrono::year_month> take_month(std::string& rest, const model::Period& period) {
    static const std::regex named{
        R"(\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ '/-]+(\d{4}|\d{2})\b)?)",
        std::regex::icase};
    static const std::regex in_figures{R"(\b(20\d\d)-(0[1-9]|1[0-2])\b|\b(0?[1-9]|1[0-2])/(20\d\d)\b)"};
    std::smatch match;
    std::optional<std::chrono::year_month> result;
    constexpr int century = 2000;
    const auto of = [](int year, unsigned month) {
        return std::chrono::year{year} / std::chrono::month{month};
    };
    if (std::regex_search(rest, match, in_figures)) {
        const bool iso_form = match[1].matched;
        result =
            of(std::stoi(match[iso_form ? 1 : 4]), static_cast<unsigned>(std::stoi(match[iso_form ? 2 : 3])));
    } else if (std::regex_search(rest, match, named)) {
        const std::string word = match.str().substr(0, match.str().find_first_of(" '/-.0123456789"));
        const auto month = month_of(word);
        if (!month || !period.from.ok() || !period.until.ok()) return std::nullopt;
        if (match[2].length() == 4) {
            result = of(std::stoi(match[2]), *month);
        } else {
            const model::Date first_day = period.from.year() / period.from.month() / 1;
            std::vector<std::chrono::year_month> possible;
            for (std::chrono::year year = period.from.year(); year <= period.until.year(); ++year) {
                const model::Date day = year / std::chrono::month{*month} / 1;
                const bool said =
                    !match[2].matched || century + std::stoi(match[2]) == static_cast<int>(year);
                if (said && first_day <= day && day <= period.until)
                    possible.push_back(day.year() / day.month());
            }
            // Two figures may be a year shortly before the period, as in an export of last year's.
            if (possible.empty() && match[2].matched) {
                const int year = century + std::stoi(match[2]);
                const int begins = static_cast<int>(period.from.year());
                if (year >= begins - 2 && year <= static_cast<int>(period.until.year()))
                    possible.push_back(of(year, *month));
            }
            if (possible.size() != 1) return std::nullopt;
            result = possible.front();
        }
    } else {
        return std::nullopt;
    }
    rest = match.prefix().str() + " " + match.suffix().str();
    return result;
}

/// The day of the week that a heading names, where it names one.
std::optional<std::chrono::weekday> weekday_in(std::string_view heading) {
    for (const std::string& word : words_of(heading))
        if (const auto named = weekday_named(word)) return named;
    return std::nullopt;
}

/// The date as it was written; where the heading names another day of the week than the day-first reading,
/// the order in which it fits.
std::optional<model::Date> date_in(const std::string& text, std::optional<std::chrono::weekday> weekday,
                                   const model::Period& period) {
    const auto fits = [&](const std::optional<model::Date>& date) {
        return date && (!weekday || std::chrono::weekday{std::chrono::sys_days{*date}} == *weekday);
    };
    for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first}) {
        if (order == DateOrder::month_first && !weekday) break;
        const auto date = with_century(read_date(text, order), period);
        if (fits(date)) return date;
    }
    return std::nullopt;
}

bool says_ending(std::string_view heading) {
    const std::vector<std::string> words = words_of(heading);
    const std::string all = fmt::format(" {} ", fmt::join(words, " "));
    return all.find(" week ending ") != std::string::npos || all.find(" w e ") != std::string::npos;
}

}  // namespace

std::optional<HeadingWeekday> heading_weekday(std::string_view heading) {
    if (heading.size() > longest_heading || heading.find_first_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const std::vector<std::string> words = words_of(heading);
    const auto day = words.empty() ? std::nullopt : weekday_named(words.front());
    if (!day) return std::nullopt;
    return HeadingWeekday{static_cast<unsigned>((*day - std::chrono::Monday).count()),
                          fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " "))};
}

bool is_like_week_number(std::string_view heading) {
    if (heading.size() > longest_heading) return false;
    static const std::regex numbered{R"((week|wk|w)?[0-9]{1,2})"};
    return std::regex_match(folded(heading), numbered);
}

bool is_like_half_term(std::string_view heading) {
    if (heading.size() > longest_heading) return false;
    static const std::regex named{
        R"((autumn|aut|spring|spr|summer|sum|michaelmas|lent|trinity|half ?term|ht|term) ?[1-6]\b.*)"};
    return std::regex_match(folded(heading), named);
}

std::string how_to_name_half_term(std::string_view name) {
    // Of `Autumn 1 Attended` the half term is `Autumn 1`.
    static const std::regex of_time{
        R"(^\s*((autumn|aut|spring|spr|summer|sum|michaelmas|lent|trinity|half[ -]?term|ht|term)( term)? ?[1-6]?)\b)",
        std::regex::icase};
    std::match_results<std::string_view::const_iterator> match;
    if (std::regex_search(name.begin(), name.end(), match, of_time))
        name = name.substr(static_cast<std::size_t>(match.position(1)),
                           static_cast<std::size_t>(match.length(1)));
    return fmt::format(
        "write under half_terms: in casebook.yaml from when until when it lasts, for each such name, as: "
        "- {{name: {}, from: 2025-09-03, until: 2025-10-24}}",
        name);
}

std::optional<HeadingTime> heading_time(std::string_view heading, std::span<const HalfTerm> half_terms,
                                        const model::Period& period) {
    if (heading.size() > longest_heading) return std::nullopt;
    if (auto named = half_term_of(heading, half_terms)) return named;
    if (auto named = term_of(heading, half_terms)) return named;
    static const std::regex with_year{R"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2}(?!\d))|)"
                                      R"(\d{1,2}(st|nd|rd|th)?[ -][A-Za-z]{3,9}[ -](\d{4}|\d{2}(?!\d)))"};
    static const std::regex without_year{R"(\d{1,2}/\d{1,2}|\d{1,2}(st|nd|rd|th)?[ -][A-Za-z]{3,9})"};
    static const std::regex ordinal{R"((\d)(st|nd|rd|th)\b)"};
    // `1-7 Sep` is 1 Sep to 7 Sep.
    static const std::regex days_of_a_month{
        R"(\b(\d{1,2})(st|nd|rd|th)? ?(?:-|–|to) ?(\d{1,2})(st|nd|rd|th)?( [A-Za-z]{3,9}\b(?: \d{4}\b)?))"};
    std::string rest = std::regex_replace(std::string{heading}, days_of_a_month, "$1$5 to $3$5");
    const std::size_t most_without_year = rest == heading ? 1 : 2;
    std::vector<model::Date> dates;
    const auto weekday = weekday_in(heading);
    for (std::smatch match; dates.size() < 3 && std::regex_search(rest, match, with_year);) {
        const auto date = date_in(std::regex_replace(match.str(), ordinal, "$1"), weekday, period);
        if (!date) return std::nullopt;
        dates.push_back(*date);
        rest = match.prefix().str() + " " + match.suffix().str();
    }
    const bool years_said = !dates.empty();
    for (std::smatch match;
         !years_said && dates.size() < most_without_year && std::regex_search(rest, match, without_year);) {
        const auto date = in_period(std::regex_replace(match.str(), ordinal, "$1"), period);
        const bool other_day =
            date && weekday && std::chrono::weekday{std::chrono::sys_days{*date}} != *weekday;
        if (!date || other_day) return std::nullopt;
        dates.push_back(*date);
        rest = match.prefix().str() + " " + match.suffix().str();
    }
    if (dates.empty())
        if (const auto month = take_month(rest, period)) {
            const std::chrono::year_month_day_last last{month->year(),
                                                        std::chrono::month_day_last{month->month()}};
            return HeadingTime{*month / 1, model::Date{last}, without_words_around(std::move(rest))};
        }
    if (dates.size() == 1 && says_ending(heading)) {
        const std::chrono::sys_days day{dates.front()};
        dates.front() = model::Date{day - (std::chrono::weekday{day} - std::chrono::Monday)};
    }
    if (dates.empty() || dates.size() > 2 || (dates.size() == 2 && dates[1] < dates[0])) return std::nullopt;
    return HeadingTime{dates.front(), dates.size() == 2 ? std::optional{dates.back()} : std::nullopt,
                       without_words_around(std::move(rest))};
}

}  // namespace casebook::read
