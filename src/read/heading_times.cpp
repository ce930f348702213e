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
                                  std::string_view{"week of"},
                                  std::string_view{"week"},
                                  std::string_view{"w/c"},
                                  std::string_view{"w/b"},
                                  std::string_view{"wc"},
                                  std::string_view{"wb"},
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

std::string without_words_around(std::string text) {
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

std::optional<HeadingTime> half_term_of(std::string_view heading, std::span<const HalfTerm> half_terms) {
    const HalfTerm* best = nullptr;
    const std::string wanted = heading_key(heading);
    for (const HalfTerm& one : half_terms) {
        const std::string name = folded(one.name);
        const bool longer = best == nullptr || name.size() > folded(best->name).size();
        if (!name.empty() && wanted.starts_with(name) && longer) best = &one;
    }
    if (best == nullptr) return std::nullopt;
    const std::string rest = wanted.substr(folded(best->name).size());
    // `Autumn 1` must not be found in `Autumn 10`.
    if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') return std::nullopt;
    return HeadingTime{best->from, best->until, rest};
}

}  // namespace

bool is_like_half_term(std::string_view heading) {
    if (heading.size() > longest_heading) return false;
    static const std::regex named{
        R"((autumn|aut|spring|spr|summer|sum|michaelmas|lent|trinity|half ?term|ht|term) ?[1-6]\b.*)"};
    return std::regex_match(folded(heading), named);
}

std::optional<HeadingTime> heading_time(std::string_view heading, std::span<const HalfTerm> half_terms,
                                        const model::Period& period) {
    if (heading.size() > longest_heading) return std::nullopt;
    if (auto named = half_term_of(heading, half_terms)) return named;
    static const std::regex with_year{R"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2}(?!\d))|)"
                                      R"(\d{1,2}(st|nd|rd|th)?[ -][A-Za-z]{3,9}[ -](\d{4}|\d{2}(?!\d)))"};
    static const std::regex without_year{R"(\d{1,2}/\d{1,2}|\d{1,2}(st|nd|rd|th)?[ -][A-Za-z]{3,9})"};
    static const std::regex ordinal{R"((\d)(st|nd|rd|th)\b)"};
    std::string rest{heading};
    std::vector<model::Date> dates;
    for (std::smatch match; dates.size() < 3 && std::regex_search(rest, match, with_year);) {
        const auto date = with_century(read_date(std::regex_replace(match.str(), ordinal, "$1")), period);
        if (!date) return std::nullopt;
        dates.push_back(*date);
        rest = match.prefix().str() + " " + match.suffix().str();
    }
    if (std::smatch match; dates.empty() && std::regex_search(rest, match, without_year)) {
        const auto date = in_period(std::regex_replace(match.str(), ordinal, "$1"), period);
        if (!date) return std::nullopt;
        dates.push_back(*date);
        rest = match.prefix().str() + " " + match.suffix().str();
    }
    if (dates.empty() || dates.size() > 2 || (dates.size() == 2 && dates[1] < dates[0])) return std::nullopt;
    return HeadingTime{dates.front(), dates.size() == 2 ? std::optional{dates.back()} : std::nullopt,
                       without_words_around(std::move(rest))};
}

}  // namespace casebook::read
