#include "disclosure/figure_values.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "disclosure/activity_values.hpp"
#include "disclosure/described.hpp"
#include "disclosure/roles.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/suppression.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::Missing;
using released::NotApplicable;
using released::Number;
using released::Withheld;

/// No row was used and none was left out: nobody recorded it, which is not the same as nought.
bool unrecorded(const figures::Count& count) {
    return count.value == 0 && count.provenance.used.empty() && count.provenance.left_out.empty();
}

int value_of(const figures::Figures& figures, std::string_view id) {
    const auto* const count = figures.find<figures::Count>(id);
    return count == nullptr ? 0 : count->value;
}

/// People who are a part of others that the reader knows of.
Cell part(const figures::Count& count, int whole, const Policy& policy) {
    if (too_few(whole, policy.threshold)) return Withheld{};
    return part_of(count.value, whole, policy.threshold);
}

/// Work with pupils, where they are not too few and it is not the work of one person.
Cell work(double amount, const figures::Figures& figures, const Policy& policy) {
    if (amount != 0 && hides_work(figures, policy)) return Withheld{};
    return Number{amount};
}

Cell cell_of(const figures::Count& count, const figures::Figures& figures, const Policy& policy) {
    if (unrecorded(count)) return Missing{};
    if (count.is_work) return work(count.value, figures, policy);
    if (!count.part_of.empty()) return part(count, value_of(figures, count.part_of), policy);
    return shown_count(count.value, policy.threshold);
}

bool is_recorded(const figures::Figures& figures, std::string_view id) {
    const auto* const count = figures.find<figures::Count>(id);
    return count != nullptr && !unrecorded(*count);
}

Cell mean_pupils(const std::optional<double>& mean, int threshold) {
    if (mean && *mean > 0 && *mean < threshold) return Withheld{};
    return rounded_cell(mean, 1);
}

double hours(int minutes) {
    return rounded(minutes / 60.0, 0);
}

released::Caseload of_one_mentor(const figures::Caseload& caseload, const figures::Figures& figures,
                                 int threshold) {
    const bool no_register = caseload.unnamed || !is_recorded(figures, "pupils.now");
    const bool no_record = !is_recorded(figures, "sessions.contacts");
    const auto people = [&](int n) { return no_register ? Cell{Missing{}} : shown_count(n, threshold); };
    const auto amount = [&](double n) { return no_record ? Cell{Missing{}} : Cell{Number{n}}; };
    return {caseload.mentor_name,      people(caseload.now),
            people(caseload.most),     no_register ? Cell{Missing{}} : mean_pupils(caseload.mean, threshold),
            amount(caseload.contacts), amount(hours(caseload.minutes))};
}

/// The largest number at a time, where one mentor's is the school's; it bounds the number now from above.
Cell most_at_a_time(const figures::Figures& figures, const Cell& now, const Policy& policy) {
    const auto caseloads = figures.each<figures::Caseload>();
    if (caseloads.size() != 1) return NotApplicable{};
    if (!std::holds_alternative<Number>(now)) return now;
    return part_of(caseloads.front().get().most, value_of(figures, "pupils.supported"), policy.threshold);
}

Cell supported_now(const figures::Figures& figures, const Policy& policy) {
    const auto* const now = figures.find<figures::Count>("pupils.now");
    return now == nullptr ? Cell{Missing{}} : cell_of(*now, figures, policy);
}

released::Caseload of_all_mentors(const figures::Figures& figures, const Policy& policy) {
    std::optional<double> mean;
    int contacts = 0;
    int minutes = 0;
    for (const figures::Caseload& caseload : figures.each<figures::Caseload>()) {
        if (caseload.mean && !caseload.unnamed) mean = mean.value_or(0) + *caseload.mean;
        contacts += caseload.contacts;
        minutes += caseload.minutes;
    }
    const bool recorded = is_recorded(figures, "sessions.contacts");
    const auto amount = [&](double n) { return recorded ? work(n, figures, policy) : Cell{Missing{}}; };
    const Cell now = supported_now(figures, policy);
    return {"",
            now,
            most_at_a_time(figures, now, policy),
            mean_pupils(mean, policy.threshold),
            amount(contacts),
            amount(hours(minutes))};
}

bool withheld(const released::BreakdownRow& row) {
    return std::holds_alternative<Withheld>(row.count);
}

Suppressed suppress(const std::vector<figures::BreakdownRow>& rows, const figures::Breakdown& breakdown,
                    int threshold) {
    std::vector<int> counts;
    int sum = 0;
    for (const figures::BreakdownRow& row : rows) {
        counts.push_back(row.count);
        sum += row.count;
    }
    if (!breakdown.exclusive)
        return suppress_overlapping(counts, breakdown.people, threshold,
                                    breakdown.tells_of_persons ? Of::persons : Of::things);
    if (breakdown.tells_of_persons && std::ranges::any_of(counts, [&](int count) {
            return count > 0 && tells_of_each(count, breakdown.people, threshold);
        }))
        return {std::vector<Cell>(counts.size(), Withheld{}), true};
    // Those in no listed group are known by subtraction, as if they stood in a row.
    counts.push_back(std::max(0, breakdown.people - sum));
    Suppressed suppressed = suppress_exclusive(counts, threshold);
    suppressed.cells.pop_back();
    return suppressed;
}

/// The groups under labels that the audience may read: outside the school referrers are roles, never names.
std::vector<figures::BreakdownRow> labelled_for(const Policy& policy, const figures::Breakdown& breakdown) {
    if (policy.shows_staff || breakdown.id != "referrals.by-referrer") return breakdown.rows;
    std::map<std::string, int> counts;
    for (const figures::BreakdownRow& row : breakdown.rows) counts[referrer_role(row.label)] += row.count;
    std::vector<figures::BreakdownRow> rows;
    for (const auto& [label, count] : counts) rows.push_back({label, count});
    return rows;
}

Cell people_of(const figures::Breakdown& breakdown, const figures::Figures& figures, const Policy& policy) {
    if (!breakdown.part_of.empty())
        return part_of(breakdown.people, value_of(figures, breakdown.part_of), policy.threshold);
    return shown_count(breakdown.people, policy.threshold);
}

}  // namespace

bool row_stands_before(const released::BreakdownRow& one, const released::BreakdownRow& other) {
    if (withheld(one) != withheld(other)) return withheld(other);
    if (!withheld(one) && one.count != other.count)
        return std::get<Number>(one.count).value > std::get<Number>(other.count).value;
    return one.label < other.label;
}

released::Figure count_value(const figures::Count& count, const figures::Figures& figures,
                             const Policy& policy) {
    released::Figure figure;
    describe(figure, count.id);
    figure.value = cell_of(count, figures, policy);
    return figure;
}

released::Breakdown breakdown_value(const figures::Breakdown& breakdown, const figures::Figures& figures,
                                    const Policy& policy) {
    released::Breakdown value;
    describe(value, breakdown.id);
    value.people = people_of(breakdown, figures, policy);
    value.exclusive = breakdown.exclusive;
    value.threshold = policy.threshold;
    if (std::holds_alternative<Withheld>(value.people)) return value;

    std::vector<figures::BreakdownRow> by_label = labelled_for(policy, breakdown);
    std::ranges::sort(by_label, {}, &figures::BreakdownRow::label);
    const Suppressed suppressed = suppress(by_label, breakdown, policy.threshold);
    if (suppressed.all) return value;
    for (std::size_t i = 0; i < by_label.size(); ++i)
        value.rows.push_back({by_label[i].label, suppressed.cells[i]});
    std::ranges::sort(value.rows, row_stands_before);
    return value;
}

std::vector<released::Caseload> caseload_values(const figures::Figures& figures, const Policy& policy) {
    const auto caseloads = figures.each<figures::Caseload>();
    if (caseloads.empty()) return {};
    if (!policy.shows_staff) return {of_all_mentors(figures, policy)};
    std::vector<released::Caseload> values;
    for (const figures::Caseload& caseload : caseloads)
        values.push_back(of_one_mentor(caseload, figures, policy.threshold));
    return values;
}

}  // namespace casebook::disclosure
