#include "read/measure_columns.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "document/document.hpp"
#include "read/ages.hpp"
#include "read/heading_times.hpp"
#include "read/no_values.hpp"
#include "read/numbers.hpp"
#include "read/settings.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t values_looked_at = 200;

/// Headings of numbers that measure nothing.
constexpr std::array no_measures{
    std::string_view{"age"},      std::string_view{"year"},      std::string_view{"yeargroup"},
    std::string_view{"ncyear"},   std::string_view{"class"},     std::string_view{"form"},
    std::string_view{"no"},       std::string_view{"number"},    std::string_view{"candidatenumber"},
    std::string_view{"uln"},      std::string_view{"row"},       std::string_view{"urn"},
    std::string_view{"dfe"},      std::string_view{"laestab"},   std::string_view{"rank"},
    std::string_view{"position"}, std::string_view{"telephone"}, std::string_view{"phone"},
    std::string_view{"mobile"},   std::string_view{"school"},    std::string_view{"house"},
    std::string_view{"set"},      std::string_view{"cohort"},    std::string_view{"examno"}};

/// Words of headings of numbers that are made of other columns.
constexpr std::array made_of_others{std::string_view{"change"}, std::string_view{"difference"},
                                    std::string_view{"diff"}, std::string_view{"gain"}};

/// Grades from the lowest to the highest, separated by `|`.
constexpr std::array scales{
    std::string_view{"BLW|PKF|PKE|WTS|EXS|GDS"},
    std::string_view{"U|G|F|E|D|C|B|A|A*"},
    std::string_view{"U|1-|1=|1+|2-|2=|2+|3-|3=|3+|4-|4=|4+|5-|5=|5+|6-|6=|6+|7-|7=|7+|8-|8=|8+|9-|9=|9+"},
    std::string_view{"U|1-|1|1+|2-|2|2+|3-|3|3+|4-|4|4+|5-|5|5+|6-|6|6+|7-|7|7+|8-|8|8+|9-|9|9+"},
    std::string_view{"emerging|developing|secure|mastered"},
    std::string_view{"well below|below|expected|above|well above"},
    std::string_view{"low|middle|high"},
    std::string_view{"bottom 25%|mid 50%|top 25%"}};

enum class Part { start, middle, end };
struct Hint {
    std::string_view word;
    Part part;
};
/// Words of a heading that say when in the period it was measured.
constexpr std::array times{
    Hint{"baseline", Part::start}, Hint{"intake", Part::start}, Hint{"entry", Part::start},
    Hint{"before", Part::start},   Hint{"start", Part::start},  Hint{"initial", Part::start},
    Hint{"pre", Part::start},      Hint{"autumn", Part::start}, Hint{"aut", Part::start},
    Hint{"spring", Part::middle},  Hint{"spr", Part::middle},   Hint{"mid", Part::middle},
    Hint{"exam", Part::end},       Hint{"after", Part::end},    Hint{"exit", Part::end},
    Hint{"final", Part::end},      Hint{"end", Part::end},      Hint{"post", Part::end},
    Hint{"summer", Part::end},     Hint{"sum", Part::end},      Hint{"review", Part::end},
    Hint{"followup", Part::end}};

/// A day of the part of the period that a heading speaks of.
model::Date day_in(Part part, const Reading& reading) {
    const model::Period& period = reading.model.school.period;
    const model::Date end = std::min(period.until, reading.today);
    if (part == Part::start) return period.from;
    if (part == Part::end) return end;
    const std::chrono::sys_days first{period.from};
    return model::Date{first + (std::chrono::sys_days{period.until} - first) / 2};
}

/// Words of a heading of which less is better.
constexpr std::array better_down{
    std::string_view{"absence"},   std::string_view{"absent"},    std::string_view{"late"},
    std::string_view{"behaviour"}, std::string_view{"exclusion"}, std::string_view{"suspension"},
    std::string_view{"incident"},  std::string_view{"concern"},   std::string_view{"difficult"},
    std::string_view{"stress"},    std::string_view{"anxiety"},   std::string_view{"detention"},
    std::string_view{"sanction"},  std::string_view{"negative"}};

std::vector<std::string> parts(std::string_view list) {
    std::vector<std::string> result;
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        result.emplace_back(list.substr(0, bar));
        list = bar == std::string_view::npos ? std::string_view{} : list.substr(bar + 1);
    }
    return result;
}

/// The first of a column's values, without empty ones.
std::vector<std::string_view> values_of(const RawTable& table, std::size_t column) {
    std::vector<std::string_view> values;
    for (std::size_t row = table.header + 1; row < table.rows.size() && values.size() < values_looked_at;
         ++row) {
        const std::vector<Cell>& cells = table.rows[row].cells;
        if (column < cells.size() && !cells[column].text.empty()) values.push_back(cells[column].text);
    }
    return values;
}

/// What is said in words of some pupils, as `N`, does not make the numbers of the others none.
bool mostly_numbers(std::span<const std::string_view> values) {
    std::size_t numbers = 0;
    std::size_t others = 0;
    for (const std::string_view text : values) {
        if (read_number(text, true) || read_age(text, std::nullopt) || number_with_interval(text))
            ++numbers;
        else if (!no_value(text))
            ++others;
    }
    return numbers > others;
}

/// 1, 2, 3 …: the numbers of the rows.
bool counts_rows(std::span<const std::string_view> values) {
    std::size_t next = 0;
    return values.size() > 2 && std::all_of(values.begin(), values.end(), [&](std::string_view text) {
               const auto number = read_number(text, false);
               if (next == 0 && number) next = number->value == 0 ? 0 : 1;
               return number && number->value == static_cast<double>(next++);
           });
}

/// The scale that has every value, in any capitals; empty where none has, or only one value is written.
std::vector<std::string> scale_of(std::span<const std::string_view> values) {
    for (const std::string_view scale : scales) {
        std::vector<std::string> grades = parts(scale);
        const bool all = std::all_of(values.begin(), values.end(), [&](std::string_view value) {
            return std::any_of(grades.begin(), grades.end(),
                               [&](const std::string& grade) { return lower(grade) == lower(value); });
        });
        if (all) return grades;
    }
    return {};
}

bool says(std::string_view heading, std::string_view word) {
    return folded(heading).find(word) != std::string::npos;
}

/// When a column was measured, and what its heading says beside that.
struct Moment {
    model::Date from{};
    std::optional<model::Date> until;
    std::string hint;  ///< the word that says it; empty where a date does
    std::string rest;  ///< `Reading` of `Reading (pre)`
};

/// Runs of letters and figures, and where a word begins with `pre` or `post`, as `posttest`, that and the
/// rest.
std::vector<std::string> words_in(std::string_view heading) {
    std::vector<std::string> words;
    bool within = false;
    for (const char c : heading) {
        const bool part = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                          (static_cast<unsigned char>(c) & 0x80U) != 0 || c == '+' || c == '%';
        if (part && !within) words.emplace_back();
        if (part) words.back() += c;
        within = part;
    }
    constexpr std::size_t shortest_rest = 4;
    for (std::size_t i = 0; i < words.size(); ++i)
        for (const std::string_view beginning : {"pre", "post"})
            if (lower(words[i]).starts_with(beginning) &&
                words[i].size() >= beginning.size() + shortest_rest) {
                words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                             words[i].substr(beginning.size()));
                words[i].resize(beginning.size());
            }
    return words;
}

std::optional<Moment> moment_of(const std::string& heading, const Reading& reading) {
    const model::Period& period = reading.model.school.period;
    if (!period.from.ok() || !period.until.ok()) return std::nullopt;
    if (const auto time = heading_time(heading, reading.half_terms, period)) {
        std::string rest = time->rest;
        if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z')
            rest.front() = static_cast<char>(rest.front() - 'a' + 'A');
        return Moment{time->from, time->until, {}, std::move(rest)};
    }
    std::vector<std::string> words = words_in(heading);
    for (const Hint& hint : times) {
        const auto found =
            std::ranges::find_if(words, [&](const std::string& word) { return folded(word) == hint.word; });
        if (found == words.end()) continue;
        words.erase(found);
        return Moment{day_in(hint.part, reading), std::nullopt, std::string{hint.word},
                      fmt::format("{}", fmt::join(words, " "))};
    }
    return std::nullopt;
}

/// The moments of columns that are one measure at several times, and of those whose heading has a date; empty
/// for all others.
std::vector<std::optional<Moment>> moments_of(std::span<const MeasureColumn> columns, const RawTable& table,
                                              const Reading& reading) {
    std::vector<std::optional<Moment>> moments;
    for (const MeasureColumn& column : columns) {
        std::optional<Moment> moment = moment_of(column.heading, reading);
        if (moment && moment->rest.empty()) moment->rest = stem(table.name);
        moments.push_back(std::move(moment));
    }
    const auto is_again = [&](const Moment& one) {
        return std::ranges::any_of(moments, [&](const std::optional<Moment>& other) {
            return other && folded(other->rest) == folded(one.rest) && other->from != one.from;
        });
    };
    std::vector<std::optional<Moment>> result;
    for (const std::optional<Moment>& one : moments)
        result.push_back(one && (one->hint.empty() || is_again(*one)) ? one : std::nullopt);
    return result;
}

void find_time(MeasureColumn& column, const std::optional<Moment>& moment, const Reading& reading) {
    const model::Period& period = reading.model.school.period;
    if (!period.from.ok() || !period.until.ok()) return;
    if (moment) {
        column.from = moment->from;
        column.until = moment->until;
        if (!moment->hint.empty())
            column.unknown.push_back(
                fmt::format("when “{}” was measured: {} was taken, since its heading "
                            "says “{}”",
                            column.heading, iso(*column.from), moment->hint));
        return;
    }
    const std::vector<std::string> words = words_in(column.heading);
    const auto hint = std::ranges::find_if(times, [&](const Hint& one) {
        return std::ranges::any_of(words, [&](const std::string& word) { return folded(word) == one.word; });
    });
    const bool known = hint != times.end();
    column.from = day_in(known ? hint->part : Part::end, reading);
    column.unknown.push_back(
        fmt::format("when “{}” was measured: {} was taken, {}", column.heading, iso(*column.from),
                    known ? fmt::format("since its heading says “{}”", hint->word)
                          : "the last day of the period that is past, since its heading does not say"));
}

void find_direction(MeasureColumn& column) {
    const bool down = std::any_of(better_down.begin(), better_down.end(),
                                  [&](std::string_view word) { return says(column.heading, word); });
    column.measure.better = down ? model::Better::down : model::Better::up;
    if (column.measure.grades.empty())
        column.unknown.push_back(fmt::format("which way of “{}” is better: {} was taken", column.measure.name,
                                             down ? "less" : "more"));
    else
        column.unknown.push_back(fmt::format("the order of the grades of “{}”: from {} to {} was taken",
                                             column.measure.name, column.measure.grades.front(),
                                             column.measure.grades.back()));
}

}  // namespace

bool measures_nothing(const std::string& heading) {
    const auto is_of_others = [&](std::string_view word) {
        return std::ranges::any_of(words_in(heading),
                                   [&](const std::string& one) { return folded(one) == word; });
    };
    return heading.empty() ||
           std::find(no_measures.begin(), no_measures.end(), folded(heading)) != no_measures.end() ||
           std::ranges::any_of(made_of_others, is_of_others);
}

std::vector<MeasureColumn> measure_columns(const RawTable& table, std::span<const std::size_t> columns,
                                           bool dated, const Reading& reading) {
    std::vector<MeasureColumn> result;
    for (const std::size_t index : columns) {
        MeasureColumn column{.heading = table.rows[table.header].cells[index].text};
        const std::vector<std::string_view> values = values_of(table, index);
        if (measures_nothing(column.heading) || values.empty() || counts_rows(values)) continue;
        if (!mostly_numbers(values)) {
            column.measure.grades = scale_of(values);
            if (column.measure.grades.empty()) continue;
        }
        result.push_back(std::move(column));
    }
    std::vector<std::optional<Moment>> moments(result.size());
    if (!dated) moments = moments_of(result, table, reading);
    for (std::size_t i = 0; i < result.size(); ++i) {
        MeasureColumn& column = result[i];
        column.measure.name = moments[i] ? moments[i]->rest : column.heading;
        std::replace(column.measure.name.begin(), column.measure.name.end(), '_', ' ');
        if (trimmed(column.measure.name) == "%") column.measure.name = "Per cent";
        column.measure.id.value = document::slug(column.measure.name);
        find_direction(column);
        if (!dated) find_time(column, moments[i], reading);
    }
    return result;
}

std::string measure_item(const MeasureColumn& column) {
    std::string item = fmt::format("  - id: {}\n    name: {}\n    better: {}  # look: is {} better?\n",
                                   column.measure.id.value, in_yaml(column.measure.name),
                                   column.measure.better == model::Better::up ? "up" : "down",
                                   column.measure.better == model::Better::up ? "more" : "less");
    if (column.measure.grades.empty()) return item;
    item += "    grades: [";
    for (std::size_t i = 0; i < column.measure.grades.size(); ++i)
        item += fmt::format("{}{}", i == 0 ? "" : ", ", in_yaml(column.measure.grades[i]));
    return item + "]  # look: from the lowest to the highest\n";
}

}  // namespace casebook::read
