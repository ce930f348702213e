#include "disclosure/yes_no_value.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "disclosure/cautions.hpp"
#include "disclosure/dates.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/suppression.hpp"
#include "figures/all_figures.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::Number;
using released::Withheld;

/// The values that a number of people can have for a reader who knows the two counts and the pairs.
struct Range {
    int least;
    int most;

    /// Either none of its values shows too few people, or all such values are left open.
    [[nodiscard]] bool safe(int threshold) const {
        return least >= threshold || most <= 0 || (least <= 1 && most >= threshold - 1);
    }
};

bool counts_are_safe(const figures::YesNoChange& change, int threshold) {
    const int pairs = change.pairs();
    const int before = change.before();
    const int during = change.during();
    const bool margins = std::ranges::all_of(std::array{before, during}, [&](int count) {
        return !too_few(count, threshold) && !too_few(pairs - count, threshold) &&
               !tells_of_each(count, pairs, threshold);
    });
    const Range began{std::max(0, during - before), std::min(during, pairs - before)};
    const Range stopped{began.least + before - during, began.most + before - during};
    const Range both{during - began.most, during - began.least};
    const Range neither{pairs - before - began.most, pairs - before - began.least};
    return margins && std::ranges::all_of(std::array{began, stopped, both, neither},
                                          [&](const Range& range) { return range.safe(threshold); });
}

Cell number(int count) {
    return Number{static_cast<double>(count)};
}

released::Asked asked(figures::Asked asked) {
    using From = figures::Asked;
    using To = released::Asked;
    static_assert(static_cast<To>(From::absence) == To::absence &&
                  static_cast<To>(From::score) == To::score &&
                  static_cast<To>(From::suspension) == To::suspension &&
                  static_cast<To>(From::agreement) == To::agreement);
    return static_cast<To>(asked);
}

void add_details(released::YesNoChange& value, const figures::YesNoChange& change) {
    for (const figures::Band& band : change.bands)
        value.bands.push_back({band.from, band.before, band.during});
    if (change.again)
        value.again = released::AnsweredAgain{change.again->title,
                                              change.again->first ? iso(*change.again->first) : "",
                                              change.again->second ? iso(*change.again->second) : "",
                                              change.again->higher,
                                              change.again->lower,
                                              change.again->same};
    if (change.asked != figures::Asked::suspension) return;
    const auto copy = [](const figures::Suspended& one) {
        return released::Suspended{one.times, one.days, one.largest};
    };
    value.suspended_before = copy(change.suspended_before);
    value.suspended_during = copy(change.suspended_during);
}

}  // namespace

released::YesNoChange yes_no_value(const figures::YesNoChange& change, const Policy& policy) {
    released::YesNoChange value;
    value.id = change.id;
    const bool is_score = change.asked == figures::Asked::score;
    if (const figures::Definition* const definition =
            figures::definition(is_score       ? "sdq.bands"
                                : change.again ? "questionnaire.change"
                                               : std::string_view{change.id})) {
        value.title = std::string{definition->title};
        value.about = std::string{definition->meaning};
    }
    if (is_score || change.again) value.title = change.measure;
    value.asked = asked(change.asked);
    value.limit = change.limit;
    value.measure = change.measure;
    const int threshold = policy.threshold;
    const bool pairs_shown = !too_few(change.pairs(), threshold) && !too_few(change.lost, threshold) &&
                             !too_few(change.pairs() + change.lost, threshold);
    const bool shown = policy.shows_pupils || (pairs_shown && counts_are_safe(change, threshold));
    value.pairs = shown || pairs_shown ? number(change.pairs()) : Cell{Withheld{}};
    value.before = shown ? number(change.before()) : Cell{Withheld{}};
    value.during = shown ? number(change.during()) : Cell{Withheld{}};
    value.stopped = policy.shows_pupils ? number(change.only_before) : Cell{Withheld{}};
    value.began = policy.shows_pupils ? number(change.only_during) : Cell{Withheld{}};
    value.p = policy.shows_pupils ? rounded_cell(change.p, 3) : Cell{Withheld{}};
    if (shown) value.cautions = released_cautions(change.cautions);
    if (policy.shows_pupils) add_details(value, change);
    return value;
}

bool yes_no_may_pass(const figures::YesNoChange& change, const Policy& policy) {
    return policy.shows_pupils || !change.again;
}

}  // namespace casebook::disclosure
