#include "wording/sentences_of_trend.hpp"

#include "wording/sentences.hpp"

namespace casebook::wording {
namespace {

std::string written(double value, const released::Trend& trend, const Catalogue& words) {
    const auto number = words.number(value, 1);
    if (trend.measure.empty()) return words.phrase("chart.percent", {{"n", number}});
    return words.phrase("amount", {{"n", number}, {"unit", trend_unit(trend, words)}});
}

/// "88.1% in autumn 2024 (21 pupils; whole school 94.2%)".
std::string one_time(const released::TrendTime& time, const released::Trend& trend, const Catalogue& words) {
    std::vector<std::string> beside;
    if (const double* pupils = released_number(time.pupils)) beside.push_back(words.count("pupils", *pupils));
    if (const double* whole = released_number(time.whole_school))
        beside.push_back(words.phrase("trend.whole-school", {{"value", written(*whole, trend, words)}}));
    std::string text =
        words.phrase("trend.time", {{"value", written(*released_number(time.mean), trend, words)},
                                    {"term", term_in_words(time.first, words)}});
    if (!beside.empty()) text += " " + words.phrase("trend.beside", {{"facts", words.list(beside)}});
    return text;
}

}  // namespace

std::string term_in_words(std::string_view first_day, const Catalogue& words) {
    const std::string_view year = first_day.substr(0, 4);
    const std::string_view month = first_day.size() < 7 ? std::string_view{} : first_day.substr(5, 2);
    return words.phrase(month == "09"   ? "term.autumn"
                        : month == "01" ? "term.spring"
                                        : "term.summer",
                        {{"year", year}});
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
    return words.phrase("trend.sentence",
                        {{"what", trend.measure.empty() ? words.phrase("trend.attendance") : trend.measure},
                         {"first", one_time(*first, trend, words)},
                         {"last", one_time(*last, trend, words)}});
}

}  // namespace casebook::wording
