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

/// The date without a time of day (`2025-09-03T00:00:00`, `03/09/2025 00:00`).
std::string_view without_time(std::string_view text) {
    for (std::size_t i = 8; i + 4 < text.size(); ++i) {
        const std::string_view rest = text.substr(i + 1);
        const std::size_t colon = rest.find(':');
        if ((text[i] == ' ' || text[i] == 'T') && (colon == 1 || colon == 2) && digit(rest.front())) {
            constexpr std::string_view others = ":.+- ZAPMapm";
            const bool time = std::all_of(rest.begin(), rest.end(), [&](char c) {
                return digit(c) || others.find(c) != std::string_view::npos;
            });
            if (time) return text.substr(0, i);
        }
    }
    return text;
}

/// Whether a time of day, as `23:00:00.000Z`, is the last hour of a day in UTC: in summer the clocks of the
/// United Kingdom have passed midnight by then.
bool is_last_hour_in_utc(std::string_view time) {
    const bool zero_offset = time.ends_with('Z') || time.ends_with("+00:00") || time.ends_with("+0000");
    return zero_offset && time.starts_with("23:");
}

/// Whether summer time holds at 23:00 UTC of a day: from the last Sunday of March to the day before the last
/// one of October (Summer Time Order 2002).
bool in_summer_time(model::Date date) {
    using namespace std::chrono;
    const auto last_sunday = [&](month in) { return sys_days{date.year() / in / Sunday[last]}; };
    return last_sunday(March) <= sys_days{date} && sys_days{date} < last_sunday(October);
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

constexpr std::array weekdays{std::string_view{"sunday"},   std::string_view{"monday"},
                              std::string_view{"tuesday"},  std::string_view{"wednesday"},
                              std::string_view{"thursday"}, std::string_view{"friday"},
                              std::string_view{"saturday"}};

std::string small(std::string_view word) {
    std::string result;
    for (const char c : word) result += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return result;
}

/// A date as people say it: without the day of the week, `8th` as `8`, without commas, AM and PM.
struct Spoken {
    std::string date;
    std::optional<std::chrono::weekday> weekday;
};

Spoken without_words(std::string_view text) {
    Spoken result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_not_of(" ,", at);
        if (start == std::string_view::npos) break;
        at = std::min(text.find_first_of(" ,", start), text.size());
        std::string_view word = text.substr(start, at - start);
        if (const auto named = weekday_named(word); named && !result.weekday) {
            result.weekday = named;
            continue;
        }
        const std::string spelled = small(word);
        if (!result.date.empty() && (spelled == "am" || spelled == "pm")) continue;
        const bool ordinal = word.size() > 2 && digit(word.front()) &&
                             (spelled.ends_with("st") || spelled.ends_with("nd") || spelled.ends_with("rd") ||
                              spelled.ends_with("th"));
        if (ordinal) word.remove_suffix(2);
        result.date += (result.date.empty() ? "" : " ") + std::string{word};
    }
    return result;
}

ReadDate dated(unsigned year, unsigned month, unsigned day) {
    const model::Date date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month},
                           std::chrono::day{day}};
    const bool right = date.ok() && year >= first_year && year <= last_year;
    return right ? ReadDate{DateForm::readable, date} : ReadDate{};
}

}  // namespace

std::optional<std::chrono::weekday> weekday_named(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    const std::string wanted = small(word);
    constexpr std::array longer{std::string_view{"tues"}, std::string_view{"thur"}, std::string_view{"thurs"},
                                std::string_view{"weds"}};
    for (unsigned i = 0; i < weekdays.size(); ++i) {
        const bool short_form =
            wanted.size() == 3 || std::find(longer.begin(), longer.end(), wanted) != longer.end();
        const bool same = wanted == weekdays[i] ||
                          (short_form && weekdays[i].substr(0, 3) == std::string_view{wanted}.substr(0, 3));
        if (same) return std::chrono::weekday{i};
    }
    return std::nullopt;
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

namespace {

ReadDate read_in_figures(std::string_view text, DateOrder order) {
    const std::vector<std::string_view> parts = parts_of(text);
    if (parts.size() == 1 && parts[0].size() == 5 && whole(parts[0])) return {DateForm::serial, {}};
    if (parts.size() == 1 && parts[0].size() == 8 && parts[0].starts_with("20") && whole(parts[0]))
        return dated(*whole(parts[0].substr(0, 4)), *whole(parts[0].substr(4, 2)),
                     *whole(parts[0].substr(6)));
    if (parts.size() != 3) return {};
    const bool month_in_front = letter(parts[0].front());
    const bool in_figures = !month_in_front && digit(parts[1].front());
    std::optional<unsigned> first = month_in_front ? whole(parts[1]) : whole(parts[0]);
    std::optional<unsigned> second = month_of(month_in_front ? parts[0] : parts[1]);
    const std::optional<unsigned> third = whole(parts[2]);
    if (!first || !second || !third) return {};
    if (parts[0].size() == 4 && !month_in_front) return dated(*first, *second, *third);
    const bool short_year = parts[2].size() == 2 && (month_in_front || parts[0].size() <= 2);
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

bool falls_on(const ReadDate& read, std::chrono::weekday weekday) {
    const bool has_a_day = read.form == DateForm::readable || read.form == DateForm::short_year;
    return has_a_day && std::chrono::weekday{std::chrono::sys_days{read.date}} == weekday;
}

}  // namespace

namespace {

ReadDate read_day(std::string_view day, DateOrder order) {
    // Nearly every date of a long file is in figures, and has no words to take away.
    if (day.find_first_of(" ,") == std::string_view::npos) return read_in_figures(day, order);
    const Spoken spoken = without_words(day);
    ReadDate read = read_in_figures(spoken.date, order);
    if (!spoken.weekday || read.form == DateForm::unreadable) return read;
    const bool month_first = order == DateOrder::month_first;
    const ReadDate turned =
        read_in_figures(spoken.date, month_first ? DateOrder::day_first : DateOrder::month_first);
    const bool right = falls_on(read, *spoken.weekday);
    const bool right_turned = falls_on(turned, *spoken.weekday);
    if (!right && !right_turned) return {DateForm::other_weekday, {}};
    if (right == right_turned) return read;
    read.proves = right == month_first ? OrderProof::month_first : OrderProof::day_first;
    if (!right) read.form = month_first ? DateForm::unreadable : DateForm::month_first;
    return read;
}

}  // namespace

ReadDate read_date(std::string_view text, DateOrder order) {
    const std::string_view day = without_time(text);
    ReadDate read = read_day(day, order);
    const bool late = day.size() < text.size() && is_last_hour_in_utc(text.substr(day.size() + 1));
    if (late && read.form == DateForm::readable && in_summer_time(read.date))
        read.date = std::chrono::sys_days{read.date} + std::chrono::days{1};
    return read;
}

bool is_weekend(model::Date date) {
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool names_a_month(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_of(letters, at);
        if (start == std::string_view::npos) return false;
        at = std::min(text.find_first_not_of(letters, start), text.size());
        if (month_of(text.substr(start, at - start))) return true;
    }
    return false;
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
