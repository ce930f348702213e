#include <cmath>

#include "wording/sentences.hpp"

namespace casebook::wording {

namespace {

using released::Change;

constexpr int decimals = 1;

/// As print shows it: what is printed as 0.0 must not count as above zero.
double as_printed(double value) {
    return std::round(value * 10) / 10;
}

Value spoken(std::string words, bool gives_direction = false) {
    return Spoken{document::words(words), gives_direction};
}

bool is_withheld(const released::Cell& cell) {
    return std::holds_alternative<released::Withheld>(cell);
}

/// The sentence that stands where there is no average.
std::string no_average(const Change& change, const Catalogue& words) {
    if (is_withheld(change.pairs)) return words.phrase("change.held-back", {{"title", change.title}});
    const double* pairs = released_number(change.pairs);
    if (!pairs || *pairs == 0)
        return change.of ? words.phrase("change.no-pairs.measure", {{"measure", change.of->measure}})
                         : words.phrase("change.no-pairs");
    const auto how_many = words.count("pupils", *pairs);
    const auto of_measure = [&](const std::string& sentence) {
        return change.of ? words.phrase("change.of-measure",
                                        {{"measure", change.of->measure}, {"sentence", sentence}})
                         : sentence;
    };
    if (change.cautions.contains(released::Caution::few_pairs)) {
        return of_measure(
            words.phrase(*pairs == 1 ? "change.few.one" : "change.few", {{"pupils", how_many}}));
    }
    if (change.of && change.of->by_rank)
        return of_measure(words.phrase("change.graded", {{"pupils", how_many}}));
    return of_measure(words.phrase("change.average-held-back", {{"pupils", how_many}}));
}

/// Whether up or down is good, where that is not what a reader expects.
std::string which_way_is_good(const Change& change, const Catalogue& words) {
    return change.of && change.of->lower_is_better ? " " + words.phrase("change.lower-is-better")
                                                   : std::string();
}

std::string interval_words(const Change& change, const Catalogue& words) {
    const auto& [low, high] = *change.interval;
    switch (direction_of(change)) {
        case Direction::rise:
            return words.phrase("interval", {{"low", words.number(low, decimals)},
                                             {"high", words.number(high, decimals)},
                                             {"unit", change_unit(change, words)}});
        case Direction::fall:
            return words.phrase("interval", {{"low", words.number(-high, decimals)},
                                             {"high", words.number(-low, decimals)},
                                             {"unit", change_unit(change, words)}});
        default:
            return words.phrase("interval", {{"low", words.signed_number(low, decimals)},
                                             {"high", words.signed_number(high, decimals)},
                                             {"unit", change_unit(change, words)}});
    }
}

std::string direction_words(const Change& change, Direction direction, const Catalogue& words) {
    const double* mean = released_number(change.mean);
    const auto size = mean ? words.number(std::abs(*mean), decimals) : std::string();
    if (direction == Direction::rise)
        return words.phrase("change.rise", {{"size", size}, {"unit", change_unit(change, words)}});
    if (direction == Direction::fall)
        return words.phrase("change.fall", {{"size", size}, {"unit", change_unit(change, words)}});
    if (direction == Direction::unmeasured && mean && as_printed(*mean) == 0)
        return words.phrase("change.no-difference");
    if (direction == Direction::unmeasured && mean)
        return words.phrase("change.unmeasured", {{"difference", words.signed_number(*mean, decimals)},
                                                  {"unit", change_unit(change, words)}});
    return words.phrase("change.unclear");
}

/// "2.5 months", "1 point a week"; with as many decimals as the number has, two at most.
std::string amount(double number, const Change& change, const Catalogue& words) {
    const bool tenths = std::abs(number * 10 - std::round(number * 10)) < 1e-9;
    const int digits = number == std::round(number) ? 0 : (tenths ? 1 : 2);
    return words.phrase("amount",
                        {{"n", words.number(number, digits)}, {"unit", change_unit(change, words)}});
}

std::string_view counts_key(const Change& change) {
    if (!change.of) return "change.counts";
    if (change.of->by_rank) return "change.counts.graded";
    switch (change.of->threshold_from) {
        case released::ThresholdFrom::reliability:
            return "change.counts.reliable";
        case released::ThresholdFrom::any_change:
            return "change.counts.any";
        default:
            return "change.counts.measure";
    }
}

/// "none" where nobody is counted.
std::string number_or_none(double value, const Catalogue& words) {
    return value == 0 ? words.phrase("none") : words.number(value);
}

}  // namespace

const double* released_number(const released::Cell& cell) {
    const auto* number = std::get_if<released::Number>(&cell);
    return number ? &number->value : nullptr;
}

Direction direction_of(const Change& change) {
    if (!released_number(change.mean)) return Direction::not_given;
    if (!change.interval) return Direction::unmeasured;
    if (as_printed(change.interval->low) > 0) return Direction::rise;
    if (as_printed(change.interval->high) < 0) return Direction::fall;
    return Direction::unclear;
}

Value change_in_words(const Change& change, const Catalogue& words) {
    const auto direction = direction_of(change);
    if (direction == Direction::not_given)
        return Unspoken{no_average(change, words), words.cell(change.mean)};
    return spoken(direction_words(change, direction, words), true);
}

Value interval_in_words(const Change& change, const Catalogue& words) {
    if (!released_number(change.mean) || !change.interval) {
        return Unspoken{no_average(change, words), words.cell(change.mean)};
    }
    return spoken(interval_words(change, words));
}

std::string change_sentence(const Change& change, const Catalogue& words) {
    const auto direction = direction_of(change);
    if (direction == Direction::not_given) return no_average(change, words);
    const double* pairs = released_number(change.pairs);
    const double* before = released_number(change.mean_before);
    const double* during = released_number(change.mean_during);
    const auto found = direction_words(change, direction, words);
    std::string sentence;
    if (before && during) {
        const auto pupils = pairs ? words.count("pupils", *pairs) : words.phrase("change.pupils-unnumbered");
        sentence = words.phrase(change.of ? "change.sentence.measure" : "change.sentence",
                                {{"pupils", pupils},
                                 {"measure", change.of ? change.of->measure : std::string()},
                                 {"before", words.number(*before, decimals)},
                                 {"before-with-unit", value_in_words(*before, change, words)},
                                 {"during", words.number(*during, decimals)},
                                 {"change", found}});
    } else {
        sentence =
            words.phrase(change.of ? "change.sentence-short.measure" : "change.sentence-short",
                         {{"measure", change.of ? change.of->measure : std::string()}, {"change", found}});
    }
    sentence += which_way_is_good(change, words);
    if (!change.interval) return sentence + " " + words.phrase("change.no-interval");
    return sentence + " " +
           words.phrase("change.allowing-for-chance", {{"interval", interval_words(change, words)}});
}

std::string change_unit(const Change& change, const Catalogue& words) {
    if (!change.of) return change.unit;
    const auto unit = change.unit.empty() ? words.phrase("unit.none") : change.unit;
    return change.of->a_week ? words.phrase("unit.a-week", {{"unit", unit}}) : unit;
}

std::string value_in_words(double value, const Change& change, const Catalogue& words) {
    const auto number = words.number(value, decimals);
    if (!change.of) return words.phrase("chart.percent", {{"n", number}});
    return words.phrase("amount", {{"n", number}, {"unit", change_unit(change, words)}});
}

std::string expected_return_sentence(const Change& change, const Catalogue& words) {
    const double* expected = change.of ? released_number(change.of->expected_return) : nullptr;
    if (!expected || !released_number(change.mean)) return {};
    return words.phrase("change.expected-return", {{"size", words.signed_number(*expected, decimals)},
                                                   {"unit", change_unit(change, words)}});
}

std::string change_counts(const Change& change, const Catalogue& words) {
    const double* pairs = released_number(change.pairs);
    if (pairs ? *pairs == 0 : !released_number(change.mean)) return {};
    const double* rose = released_number(change.rose);
    const double* fell = released_number(change.fell);
    const double* steady = released_number(change.steady);
    if (!rose || !fell || !steady) return words.phrase("change.counts-held-back");
    const auto threshold = change.of ? amount(change.threshold, change, words)
                                     : words.count("percentage-points", change.threshold);
    return words.phrase(counts_key(change), {{"higher", number_or_none(*rose, words)},
                                             {"lower", number_or_none(*fell, words)},
                                             {"same", number_or_none(*steady, words)},
                                             {"threshold", threshold}});
}

std::string pairs_lost(const Change& change, const Catalogue& words) {
    const double* supported = released_number(change.supported);
    const double* pairs = released_number(change.pairs);
    if (!supported || !pairs) return {};
    if (*supported <= *pairs) return {};
    struct Reason {
        std::string_view key;
        const double* pupils;
    };
    const Reason reasons[] = {{"lost.no-baseline", released_number(change.lost_no_baseline)},
                              {"lost.no-support-window", released_number(change.lost_no_support_window)},
                              {"lost.no-data", released_number(change.lost_no_data)}};
    std::vector<std::string> parts;
    const double lost = *supported - *pairs;
    const auto lost_words = words.number(lost);
    const auto supported_words = words.count("pupils", *supported);
    for (const auto& [key, pupils] : reasons) {
        if (!pupils)
            return words.phrase("lost.held-back", {{"lost", lost_words}, {"supported", supported_words}});
        if (*pupils > 0) parts.push_back(words.count(key, *pupils));
    }
    if (parts.empty()) return {};
    return words.phrase(
        *pairs == 0 ? "lost.all" : "lost",
        {{"lost", lost_words}, {"supported", supported_words}, {"reasons", words.list(parts)}});
}

std::string windows_sentence(const Change& change, const Catalogue& words) {
    const double* pairs = released_number(change.pairs);
    const bool shown = pairs ? *pairs > 0 : released_number(change.mean) != nullptr;
    if (shown && change.of)
        return words.phrase("change.windows.measure",
                            {{"before", words.count("weeks", change.of->before_weeks)},
                             {"end", words.count("weeks", change.of->end_weeks)}});
    if (!shown || change.baseline_weeks <= 0) return {};
    return words.phrase("change.windows", {{"weeks", words.count("weeks", change.baseline_weeks)},
                                           {"sessions", words.count("half-days", change.minimum_sessions)}});
}

}  // namespace casebook::wording
