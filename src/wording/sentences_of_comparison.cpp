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
    return comparison.id == "attendance.similar-pupils";
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
    switch (direction_of(comparison)) {
        case Direction::rise:
            return words.phrase(key_of(comparison, "gain"), {{"size", size}, {"unit", comparison.unit}});
        case Direction::fall:
            return words.phrase(key_of(comparison, "loss"), {{"size", size}, {"unit", comparison.unit}});
        case Direction::unmeasured:
            return words.phrase(
                "comparison.unmeasured",
                {{"difference", words.signed_number(difference, decimals)}, {"unit", comparison.unit}});
        default:
            return words.phrase(key_of(comparison, "unclear"));
    }
}

std::string chance_words(const Comparison& comparison, const Catalogue& words) {
    if (!comparison.interval) return words.phrase("change.no-interval");
    return words.phrase("comparison.allowing-for-chance",
                        {{"low", words.signed_number(comparison.interval->low, decimals)},
                         {"high", words.signed_number(comparison.interval->high, decimals)},
                         {"unit", comparison.unit}});
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
    if (!own || !other || direction_of(comparison) == Direction::not_given)
        return no_difference(comparison, words);
    const double* pupils = released_number(comparison.pupils);
    const auto who = pupils ? words.count("pupils", *pupils) : words.phrase("change.pupils-unnumbered");
    return words.phrase(beside(comparison, "sentence"),
                        {{"pupils", who},
                         {"own", words.signed_number(*own, decimals)},
                         {"other", words.signed_number(*other, decimals)},
                         {"unit", comparison.unit},
                         {"difference", difference_words(comparison, words)}}) +
           " " + chance_words(comparison, words) + " " + words.phrase(beside(comparison, "limits"));
}

std::string comparison_details(const Comparison& comparison, const Catalogue& words) {
    if (!comparison.matched || !released_number(comparison.difference)) return {};
    const released::Matched& matched = *comparison.matched;
    std::string text = words.phrase("comparison.balance", {{"before", distance(matched.apart_before, words)},
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
    return text + " " + words.phrase("comparison.no-months");
}

}  // namespace casebook::wording
