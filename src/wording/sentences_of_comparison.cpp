#include <cmath>

#include "wording/sentences.hpp"

namespace casebook::wording {

namespace {

using released::Comparison;

constexpr int decimals = 1;

double as_printed(double value) {
    return std::round(value * 10) / 10;
}

/// An effect is spoken of beside similar pupils only.
bool is_of_similar(const Comparison& comparison) {
    return comparison.id.ends_with(".similar-pupils");
}

std::string key_of(const Comparison& comparison, std::string_view what) {
    return (is_of_similar(comparison) ? "comparison.effect-" : "comparison.") + std::string{what};
}

std::string beside(const Comparison& comparison, std::string_view what) {
    return (is_of_similar(comparison) ? "comparison.similar-" : "comparison.whole-school-") +
           std::string{what};
}

/// How far apart, whichever group lies above.
std::string distance(const released::Cell& apart, const Catalogue& words) {
    const double* number = released_number(apart);
    return number ? words.number(std::abs(*number), 2) : words.cell(apart);
}

std::string unit_of(const Comparison& comparison, const Catalogue& words) {
    return comparison.unit.empty() ? words.phrase("unit.none") : comparison.unit;
}

/// The sentence that stands where there is no difference.
std::string no_difference(const Comparison& comparison, const Catalogue& words) {
    const double* pupils = released_number(comparison.pupils);
    if (std::holds_alternative<released::Withheld>(comparison.difference))
        return pupils ? words.phrase(beside(comparison, "average-held-back"),
                                     {{"pupils", words.count("pupils", *pupils)}})
                      : words.phrase("comparison.held-back", {{"title", comparison.title}});
    if (!pupils || *pupils == 0) return words.phrase(beside(comparison, "nobody"));
    return words.phrase(beside(comparison, "few"), {{"pupils", words.count("pupils", *pupils)}});
}

/// "1.24 (allowing for chance, between 0.31 and 2.06)".
std::string with_interval(const released::Cell& value, const std::optional<released::Interval>& interval,
                          int places, const Catalogue& words) {
    const auto number = words.cell(value, places);
    if (!interval) return number;
    return words.phrase("comparison.with-interval", {{"value", number},
                                                     {"low", words.number(interval->low, places)},
                                                     {"high", words.number(interval->high, places)}});
}

std::string difference_words(const Comparison& comparison, const Catalogue& words) {
    const double difference = *released_number(comparison.difference);
    const auto size = words.number(std::abs(difference), decimals);
    const auto unit = unit_of(comparison, words);
    const bool lower = comparison.lower_is_better;
    switch (direction_of(comparison)) {
        case Direction::rise:
            return words.phrase(key_of(comparison, lower ? "loss" : "gain"),
                                {{"size", size}, {"unit", unit}});
        case Direction::fall:
            return words.phrase(key_of(comparison, lower ? "gain" : "loss"),
                                {{"size", size}, {"unit", unit}});
        case Direction::unmeasured:
            return words.phrase("comparison.unmeasured",
                                {{"difference", words.signed_number(difference, decimals)}, {"unit", unit}});
        default:
            return words.phrase(key_of(comparison, "unclear"));
    }
}

std::string chance_words(const Comparison& comparison, const Catalogue& words) {
    if (!comparison.interval) return words.phrase("change.no-interval");
    return words.phrase("comparison.allowing-for-chance",
                        {{"low", words.signed_number(comparison.interval->low, decimals)},
                         {"high", words.signed_number(comparison.interval->high, decimals)},
                         {"unit", unit_of(comparison, words)}});
}

/// How many months of progress the difference is worth, or why none are given.
std::string months_words(const released::Matched& matched, const Catalogue& words) {
    using released::NoMonths;
    if (const double* months = released_number(matched.months)) {
        if (*months == 0) return words.phrase("comparison.months-none");
        return words.phrase(*months > 0 ? "comparison.months-more" : "comparison.months-fewer",
                            {{"months", words.count("progress-months", std::abs(*months))}});
    }
    switch (matched.no_months) {
        case NoMonths::few_pupils:
            return words.phrase("comparison.no-months.few");
        case NoMonths::by_chance:
            return words.phrase("comparison.no-months.chance");
        case NoMonths::no_size:
            return words.phrase("comparison.no-months.no-size");
        case NoMonths::beyond_table:
            return words.phrase("comparison.no-months.beyond");
        default:
            return words.phrase("comparison.no-months");
    }
}

}  // namespace

Direction direction_of(const Comparison& comparison) {
    if (!released_number(comparison.difference)) return Direction::not_given;
    if (!comparison.interval) return Direction::unmeasured;
    if (as_printed(comparison.interval->low) > 0) return Direction::rise;
    if (as_printed(comparison.interval->high) < 0) return Direction::fall;
    return Direction::unclear;
}

std::string comparison_sentence(const Comparison& comparison, const Catalogue& words) {
    const double* own = released_number(comparison.change);
    const double* other = released_number(comparison.other_change);
    const bool of_measure = !comparison.measure.empty();
    if (direction_of(comparison) == Direction::not_given) {
        const auto sentence = no_difference(comparison, words);
        if (!of_measure) return sentence;
        return words.phrase("change.of-measure", {{"measure", comparison.measure}, {"sentence", sentence}});
    }
    const double* pupils = released_number(comparison.pupils);
    const auto who = pupils ? words.count("pupils", *pupils) : words.phrase("change.pupils-unnumbered");
    const auto sentence = own && other ? words.phrase(of_measure ? "comparison.measure-sentence"
                                                                 : beside(comparison, "sentence"),
                                                      {{"measure", comparison.measure},
                                                       {"pupils", who},
                                                       {"own", words.signed_number(*own, decimals)},
                                                       {"other", words.signed_number(*other, decimals)},
                                                       {"unit", unit_of(comparison, words)},
                                                       {"difference", difference_words(comparison, words)}})
                                       : words.phrase("comparison.measure-difference",
                                                      {{"measure", comparison.measure},
                                                       {"pupils", who},
                                                       {"difference", difference_words(comparison, words)}});
    return sentence + " " + chance_words(comparison, words) + " " +
           words.phrase(of_measure ? "comparison.measure-limits" : beside(comparison, "limits"));
}

std::string comparison_details(const Comparison& comparison, const Catalogue& words) {
    if (!comparison.matched || !released_number(comparison.difference)) return {};
    const released::Matched& matched = *comparison.matched;
    const auto* const balance =
        comparison.measure.empty() ? "comparison.balance" : "comparison.measure-balance";
    std::string text = words.phrase(balance, {{"before", distance(matched.apart_before, words)},
                                              {"after", distance(matched.apart_after, words)}});
    if (const double* unmatched = released_number(matched.unmatched); unmatched && *unmatched > 0)
        text += " " + words.count("comparison.unmatched", *unmatched);
    if (released_number(matched.g))
        text += " " + words.phrase("comparison.size",
                                   {{"g", with_interval(matched.g, matched.g_interval, 2, words)}});
    const double* pupils = released_number(comparison.pupils);
    if (pupils && released_number(matched.odds_ratio))
        text += " " +
                words.phrase("comparison.odds",
                             {{"persistent", words.cell(matched.persistent)},
                              {"others", words.cell(matched.other_persistent)},
                              {"pupils", words.number(*pupils)},
                              {"odds", with_interval(matched.odds_ratio, matched.odds_interval, 1, words)}});
    return text + " " + months_words(matched, words);
}

}  // namespace casebook::wording
