#include "wording/sentences_of_trend.hpp"

#include <charconv>
#include <vector>

#include "wording/sentences.hpp"

namespace casebook::wording {
namespace {

std::string written(double value, const released::Trend& trend, const Catalogue& words) {
    const auto number = words.number(value, 1);
    if (trend.measure.empty()) return words.phrase("chart.percent", {{"n", number}});
    return words.phrase("amount", {{"n", number}, {"unit", trend_unit(trend, words)}});
}

/// Year and month of a time's first day (ISO 8601).
struct Start {
    int year = 0;
    int month = 0;
};

Start start_of(const released::TrendTime& time) {
    Start start;
    const std::string_view day = time.first;
    if (day.size() < 7) return start;
    std::from_chars(day.data(), day.data() + 4, start.year);
    std::from_chars(day.data() + 5, day.data() + 7, start.month);
    return start;
}

std::string year_in_words(const released::TrendTime& time, const Catalogue& words) {
    const int first = start_of(time).year;
    const std::string year = words.phrase(
        "school-year", {{"first", std::to_string(first)}, {"last", std::to_string(first + 1).substr(2)}});
    return time.in_part ? words.phrase("school-year.part", {{"year", year}}) : year;
}

/// "88.1% in autumn 2024 (21 pupils; whole school 94.2%)".
std::string one_time(const released::TrendTime& time, const released::Trend& trend, const Catalogue& words) {
    std::vector<std::string> beside;
    if (const double* pupils = released_number(time.pupils)) beside.push_back(words.count("pupils", *pupils));
    if (const double* whole = released_number(time.whole_school))
        beside.push_back(words.phrase("trend.whole-school", {{"value", written(*whole, trend, words)}}));
    std::string text =
        words.phrase("trend.time", {{"value", written(*released_number(time.mean), trend, words)},
                                    {"term", time_in_words(time, trend.step, words)}});
    if (!beside.empty()) text += " " + words.phrase("trend.beside", {{"facts", words.list(beside)}});
    return text;
}

}  // namespace

std::string time_in_words(const released::TrendTime& time, released::Step step, const Catalogue& words) {
    if (step == released::Step::school_year) return year_in_words(time, words);
    const Start start = start_of(time);
    const bool second = start.month == 2 || start.month == 6 || start.month == 11;
    const std::string term = words.phrase(start.month > 8   ? "term.autumn"
                                          : start.month < 3 ? "term.spring"
                                                            : "term.summer",
                                          {{"year", std::to_string(start.year)}});
    if (step == released::Step::term) return term;
    return words.phrase(second ? "term.second-half" : "term.first-half", {{"term", term}});
}

std::string trend_unit(const released::Trend& trend, const Catalogue& words) {
    if (trend.measure.empty()) return words.phrase("trend.per-cent");
    const auto unit = trend.unit.empty() ? words.phrase("unit.none") : trend.unit;
    return trend.a_week ? words.phrase("unit.a-week", {{"unit", unit}}) : unit;
}

std::string trend_sentence(const released::Trend& trend, const Catalogue& words) {
    const released::TrendTime* first = nullptr;
    const released::TrendTime* last = nullptr;
    for (const released::TrendTime& time : trend.times) {
        if (!released_number(time.mean)) continue;
        if (!first) first = &time;
        last = &time;
    }
    if (first == last) return {};
    const bool years = trend.step == released::Step::school_year;
    const bool unlike = first->in_part != last->in_part;
    return words.phrase(years && unlike ? "trend.sentence.part-year" : "trend.sentence",
                        {{"what", trend.measure.empty() ? words.phrase("trend.attendance") : trend.measure},
                         {"first", one_time(*first, trend, words)},
                         {"last", one_time(*last, trend, words)}});
}

}  // namespace casebook::wording
