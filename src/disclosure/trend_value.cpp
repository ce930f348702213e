#include "disclosure/trend_value.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "disclosure/alike.hpp"
#include "disclosure/dates.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/suppression.hpp"
#include "figures/all_figures.hpp"
#include "figures/cautions.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::Missing;
using released::NotApplicable;
using released::Withheld;

/// What the reader knows besides, from which a number of pupils may be subtracted; unset where it is hidden.
struct Known {
    std::optional<int> supported = {};
    std::optional<int> now = {};

    [[nodiscard]] bool gives_away(int pupils, int threshold) const {
        return (supported && too_few(*supported - pupils, threshold)) ||
               (now && too_few(std::abs(pupils - *now), threshold));
    }

    /// The fewest pupils among all numbers that `gives_away` hides.
    [[nodiscard]] int fewest_hidden(int threshold) const {
        int fewest = std::numeric_limits<int>::max();
        for (const std::optional<int>& whole : {supported, now})
            if (whole) fewest = std::min(fewest, *whole - threshold + 1);
        return fewest;
    }
};

/// Neither number is known to readers who are not shown it.
Known known_of(const figures::Figures& figures, int threshold) {
    const auto value_of = [&](std::string_view id) {
        const auto* const count = figures.find<figures::Count>(id);
        return count == nullptr ? 0 : count->value;
    };
    const int supported = value_of("pupils.supported");
    const int now = value_of("pupils.now");
    Known known;
    if (supported == 0 || too_few(supported, threshold)) return known;
    known.supported = supported;
    if (now > 0 && std::holds_alternative<released::Number>(part_of(now, supported, threshold)))
        known.now = now;
    return known;
}

/// The trend over terms of the measure whose school years these are; null for any other trend.
const figures::Trend* terms_of(const figures::Trend& years, const figures::Figures& figures) {
    if (years.step != figures::Step::school_year) return nullptr;
    const std::string_view ending = figures::ending_of(years.step);
    const std::string measure = years.id.substr(0, years.id.size() - ending.size());
    return figures.find<figures::Trend>(measure + std::string{figures::ending_of(figures::Step::term)});
}

bool is_within(const figures::TrendTime& term, const figures::TrendTime& year) {
    return year.first <= term.first && term.last <= year.last;
}

/// Whether so few come to a year beside those of one of its terms that the two means would tell of them.
bool shows_who_came(const figures::TrendTime& year, const figures::Trend& terms, int threshold) {
    return std::ranges::any_of(terms.times, [&](const figures::TrendTime& term) {
        return is_within(term, year) && too_few(year.pupils - term.pupils, threshold);
    });
}

released::TrendTime time_value(const figures::TrendTime& time, const Known& known,
                               const figures::Trend* terms, const Policy& policy) {
    released::TrendTime value;
    value.first = iso(time.first);
    value.in_part = time.in_part;
    value.whole_school = time.whole_school ? rounded_cell(time.whole_school, 1) : Cell{Missing{}};
    const bool hidden = known.gives_away(time.pupils, policy.threshold);
    // Of a year both reasons must look alike: which of them it was would narrow the other down.
    if (terms != nullptr && (hidden || shows_who_came(time, *terms, policy.threshold))) {
        value.pupils = value.mean = Withheld{};
        return value;
    }
    value.pupils = hidden ? Cell{Withheld{}} : shown_count(time.pupils, policy.threshold);
    value.mean = Missing{};
    if (time.pupils == 0) return value;
    // Whether there is a mean says from how many pupils on it is taken. Beside a hidden number it must say
    // the same of every number that would be hidden.
    const int people = hidden ? std::min(time.pupils, known.fewest_hidden(policy.threshold)) : time.pupils;
    if (people < 1 || too_few(people, policy.threshold) ||
        (people >= figures::few_pairs && all_alike(time.sd, policy.threshold)))
        value.mean = Withheld{};
    else if (people < figures::few_pairs)
        value.mean = NotApplicable{};
    else {
        value.mean = rounded_cell(time.mean, 1);
        value.interval = rounded_interval(time.interval, 1);
    }
    return value;
}

}  // namespace

released::Trend trend_value(const figures::Trend& trend, const figures::Figures& figures,
                            const Policy& policy) {
    released::Trend value;
    value.id = trend.id;
    if (const figures::Definition* const definition = figures::definition(
            trend.measure.empty() ? trend.id : "measure" + std::string{figures::ending_of(trend.step)})) {
        value.title = std::string{definition->title};
        value.about = std::string{definition->meaning};
    }
    if (!trend.measure.empty()) value.title = trend.measure;
    value.measure = trend.measure;
    value.unit = trend.unit;
    value.a_week = trend.a_week;
    static_assert(static_cast<released::Step>(figures::Step::half_term) == released::Step::half_term &&
                  static_cast<released::Step>(figures::Step::school_year) == released::Step::school_year);
    value.step = static_cast<released::Step>(trend.step);
    const Known known = known_of(figures, policy.threshold);
    const figures::Trend* const terms = terms_of(trend, figures);
    for (const figures::TrendTime& time : trend.times)
        value.times.push_back(time_value(time, known, terms, policy));
    return value;
}

bool trend_may_pass(const figures::Trend& trend, const Policy& policy) {
    return policy.shows_pupils || trend.step != figures::Step::half_term;
}

std::vector<TermOfYear> terms_of_years(const figures::Figures& figures) {
    std::vector<TermOfYear> within;
    for (const figures::Trend& years : figures.each<figures::Trend>()) {
        const figures::Trend* const terms = terms_of(years, figures);
        if (terms == nullptr) continue;
        for (const figures::TrendTime& year : years.times) {
            int most = 0;
            for (const figures::TrendTime& term : terms->times)
                if (is_within(term, year)) most = std::max(most, term.pupils);
            for (const figures::TrendTime& term : terms->times)
                if (is_within(term, year))
                    within.push_back({terms->id + "/term:" + iso(term.first),
                                      years.id + "/term:" + iso(year.first), term.pupils == most});
        }
    }
    return within;
}

}  // namespace casebook::disclosure
