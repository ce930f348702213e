#include <cmath>

#include "wording/sentences.hpp"

namespace casebook::wording {

namespace {

using released::Comparison;

constexpr int decimals = 1;

double as_printed(double value) {
    return std::round(value * 10) / 10;
}

/// The sentence that stands where there is no difference.
std::string no_difference(const Comparison& comparison, const Catalogue& words) {
    if (std::holds_alternative<released::Withheld>(comparison.difference))
        return words.phrase("comparison.held-back", {{"title", comparison.title}});
    const double* pupils = released_number(comparison.pupils);
    if (!pupils || *pupils == 0) return words.phrase("comparison.nobody");
    return words.phrase("comparison.few", {{"pupils", words.count("pupils", *pupils)}});
}

std::string difference_words(const Comparison& comparison, const Catalogue& words) {
    const double difference = *released_number(comparison.difference);
    const auto size = words.number(std::abs(difference), decimals);
    switch (direction_of(comparison)) {
        case Direction::rise:
            return words.phrase("comparison.gain", {{"size", size}, {"unit", comparison.unit}});
        case Direction::fall:
            return words.phrase("comparison.loss", {{"size", size}, {"unit", comparison.unit}});
        case Direction::unmeasured:
            return words.phrase(
                "comparison.unmeasured",
                {{"difference", words.signed_number(difference, decimals)}, {"unit", comparison.unit}});
        default:
            return words.phrase("comparison.unclear");
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
    return words.phrase("comparison.sentence", {{"pupils", who},
                                                {"own", words.signed_number(*own, decimals)},
                                                {"other", words.signed_number(*other, decimals)},
                                                {"unit", comparison.unit},
                                                {"difference", difference_words(comparison, words)}}) +
           " " + chance_words(comparison, words) + " " + words.phrase("comparison.whole-school-limits");
}

}  // namespace casebook::wording
