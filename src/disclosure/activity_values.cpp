#include "disclosure/activity_values.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "disclosure/described.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/suppression.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::Number;
using released::Withheld;

int supported_in(const figures::Figures& figures) {
    const auto* const supported = figures.find<figures::Count>("pupils.supported");
    return supported == nullptr ? 0 : supported->value;
}

int mentors_in(const figures::Figures& figures) {
    return static_cast<int>(figures.each<figures::Caseload>().size());
}

constexpr int decimals_of(figures::Unit unit) {
    return unit == figures::Unit::hours_a_week ? 1 : 0;
}

std::optional<released::Interval> guide_of(const figures::AmountPart& part) {
    if (!part.guide) return std::nullopt;
    return released::Interval{rounded(part.guide->low, 1), rounded(part.guide->high, 1)};
}

/// Parts under labels that these readers may have: the school's own words, or kinds.
std::vector<figures::AmountPart> parts_for(const figures::Amount& amount, const Policy& policy) {
    if (policy.shows_staff) return amount.parts;
    std::vector<figures::AmountPart> parts;
    for (const figures::AmountPart& part : amount.parts) {
        const auto same = std::ranges::find(parts, part.kind, &figures::AmountPart::kind);
        if (same != parts.end())
            same->value += part.value;
        else
            parts.push_back({part.kind, part.kind, part.value, {}, part.guide});
    }
    return parts;
}

bool pay_of_few(const figures::Amount& amount, const figures::Figures& figures, const Policy& policy) {
    return amount.holds_pay && !policy.shows_staff && mentors_in(figures) < std::max(policy.threshold, 2);
}

/// A cost for each pupil or hour would, beside the sum, give their number.
bool hides_divisor(const figures::Amount& amount, const figures::Figures& figures, const Policy& policy) {
    if (amount.is_work) return hides_work(figures, policy);
    const bool shared = amount.id == "costs.per-pupil" || amount.unit == figures::Unit::per_cent;
    return shared && too_few(supported_in(figures), policy.threshold);
}

/// A median or quartile of at least `least_people`.
Cell middle_cell(const std::optional<double>& value, int least_people, int needed, int decimals) {
    if (least_people < needed) return Withheld{};
    if (!value) return released::NotApplicable{};
    return rounded_cell(value, decimals);
}

/// What a reader may know of the number of people: itself, and how many they are at least.
struct Known {
    Cell people;
    int least = 0;
};

/// Each whole is a part of the one before it. Where one of them is hidden nothing is known of the people:
/// their number, and even that there are enough of them, would narrow it.
Known known_of(int people, const std::vector<int>& wholes, int threshold) {
    for (std::size_t i = 0; i < wholes.size(); ++i) {
        const Cell shown =
            i == 0 ? shown_count(wholes[0], threshold) : part_of(wholes[i], wholes[i - 1], threshold);
        if (std::holds_alternative<Withheld>(shown)) return {Withheld{}, -1};
    }
    Cell shown = shown_count(people, threshold);
    if (wholes.empty() || std::holds_alternative<Withheld>(shown)) return {shown, people};
    const bool rest_is_small =
        std::ranges::any_of(wholes, [&](int whole) { return too_few(whole - people, threshold); });
    if (!rest_is_small) return {shown, people};
    return {Withheld{}, wholes.back() - threshold + 1};
}

Cell number(int count) {
    return Number{static_cast<double>(count)};
}

/// Rows of mentors bear their names.
std::string label_of(const std::string& row, const figures::Figures& figures) {
    for (const figures::Caseload& caseload : figures.each<figures::Caseload>())
        if (caseload.mentor_id == row) return caseload.mentor_name;
    return row;
}

}  // namespace

bool hides_work(const figures::Figures& figures, const Policy& policy) {
    return !policy.shows_staff &&
           (mentors_in(figures) <= 1 || too_few(supported_in(figures), policy.threshold));
}

released::Amount amount_value(const figures::Amount& amount, const figures::Figures& figures,
                              const Policy& policy) {
    released::Amount value;
    describe(value, amount.id);
    value.unit = static_cast<released::Unit>(amount.unit);
    value.pay_held_back = pay_of_few(amount, figures, policy);
    const bool hidden = hides_divisor(amount, figures, policy);
    const int decimals = decimals_of(amount.unit);
    value.total = hidden || value.pay_held_back ? Cell{Withheld{}} : rounded_cell(amount.total, decimals);
    for (const figures::AmountPart& part : parts_for(amount, policy)) {
        const bool part_hidden = hidden || (value.pay_held_back && part.kind == "staff");
        value.parts.push_back({part.label,
                               part_hidden ? Cell{Withheld{}} : rounded_cell(part.value, decimals),
                               part.source, guide_of(part)});
    }
    return value;
}

released::Spread spread_value(const figures::Spread& spread, const figures::Figures& figures,
                              const Policy& policy) {
    released::Spread value;
    describe(value, spread.id);
    value.unit = static_cast<released::Unit>(spread.unit);
    const auto people = static_cast<int>(spread.values.size());
    const int threshold = policy.threshold;
    const Known known = known_of(people, spread.wholes, threshold);
    value.people = known.people;
    const int least = spread.is_work && hides_work(figures, policy) ? -1 : known.least;
    const auto at = [&](double statistics::Middle::*which) {
        return spread.middle ? std::optional{(*spread.middle).*which} : std::nullopt;
    };
    const int decimals = spread.unit == figures::Unit::hours ? 1 : 0;
    value.median = middle_cell(at(&statistics::Middle::median), least, 2 * threshold, decimals);
    value.lower_quartile =
        middle_cell(at(&statistics::Middle::lower_quartile), least, 4 * threshold, decimals);
    value.upper_quartile =
        middle_cell(at(&statistics::Middle::upper_quartile), least, 4 * threshold, decimals);
    value.longest = Withheld{};
    if (policy.shows_pupils && !spread.values.empty())
        value.longest = rounded_cell(std::ranges::max(spread.values), decimals);
    return value;
}

released::Grid grid_value(const figures::Grid& grid, const figures::Figures& figures, const Policy& policy) {
    released::Grid value;
    describe(value, grid.id);
    value.columns_are_months = grid.columns_are_months;
    if (policy.shows_pupils) {
        value.columns = grid.columns;
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            value.rows.push_back({label_of(grid.rows[row], figures), {}});
            for (const int count : grid.counts[row]) value.rows.back().cells.push_back(number(count));
        }
        return value;
    }
    const int whole = supported_in(figures);
    if (too_few(whole, policy.threshold)) return value;
    value.columns = grid.columns;
    value.rows.push_back({});
    for (std::size_t column = 0; column < grid.columns.size(); ++column)
        value.rows.back().cells.push_back(part_of(grid.sum_of_column(column), whole, policy.threshold));
    // Those who are supported on the last day are among those of the last month: the rest have just ended,
    // and a hidden number of them is bounded by the month's.
    const auto* const now = figures.find<figures::Count>("pupils.now");
    const std::size_t last = grid.columns.size() - 1;
    const bool now_is_shown =
        now != nullptr && std::holds_alternative<Number>(part_of(now->value, whole, policy.threshold));
    if (!now_is_shown || too_few(grid.sum_of_column(last) - now->value, policy.threshold))
        value.rows.back().cells[last] = Withheld{};
    return value;
}

}  // namespace casebook::disclosure
