#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "disclosure/form_facts.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::Withheld;

constexpr double half = 0.5;  ///< what is printed as a whole number may be half a one off

const Cell& hidden_cell() {
    static const Cell cell = Withheld{};
    return cell;
}

/// How the reader sees a row of the full breakdown; a row that is not listed is hidden.
const Cell& shown_row(const released::Breakdown& shown, const std::string& label) {
    const auto row = std::ranges::find(shown.rows, label, &released::BreakdownRow::label);
    return row == shown.rows.end() ? hidden_cell() : row->count;
}

}  // namespace

void tell(Teller& teller, const figures::Count& figure, Two<released::Figure> two, const Around&) {
    if (figure.is_work) return;
    teller.speak_of(figure.id, two.full.title);
    const std::string count = teller.value("", two(&released::Figure::value));
    if (!count.empty() && !figure.part_of.empty()) teller.part_of(count, same_people(figure.part_of));
}

// A row is listed where somebody is in it, so the reader of a list knows of each that it is not empty.
void tell(Teller& teller, const figures::Breakdown& figure, Two<released::Breakdown> two, const Around&) {
    teller.speak_of(figure.id, two.full.title);
    const std::string people = teller.value("people", two(&released::Breakdown::people));
    if (people.empty()) return;
    if (!figure.part_of.empty()) teller.part_of(people, same_people(figure.part_of));
    const int least = two.shown.rows.empty() ? 0 : 1;
    std::vector<std::string> rows;
    for (const released::BreakdownRow& row : two.full.rows)
        rows.push_back(
            teller.value("row:" + row.label, {shown_row(two.shown, row.label), row.count}, row.label, least));
    if (figure.exclusive) {
        teller.adds_up(rows, people);
        return;
    }
    std::vector<Term> together{{people, -1}};
    for (const std::string& row : rows) {
        teller.part_of(row, people);
        together.push_back({row});
    }
    if (!rows.empty()) teller.says(std::move(together), 0, unbounded);
}

void tell(Teller& teller, const figures::Caseload&, Two<released::Caseload> two, const Around&) {
    teller.speak_of("caseload", "Pupils at a time");
    const std::string now = same_people("pupils.now");
    if (teller.knows("caseload/most")) return;  // one for all mentors
    const std::string most = teller.value("most", two(&released::Caseload::most), "the most");
    if (!most.empty()) {
        teller.part_of(most, all_supported);
        teller.part_of(now, most, false);  // those of the fullest week need not be those of today
    }
    if (const auto* const mean = number_in(two.shown.mean); mean != nullptr && teller.knows(all_supported))
        teller.says({{all_supported}}, std::ceil(mean->value - 0.05), unbounded, "caseload/mean");
}

// A share of the pupils on roll, whose number is public, and a sum shared between the pupils bound how many
// were supported.
void tell(Teller& teller, const figures::Amount& figure, Two<released::Amount> two, const Around& around) {
    teller.speak_of(figure.id, two.full.title);
    const auto* const shown = number_in(two.shown.total);
    if (shown == nullptr || !figure.total || *figure.total <= 0 || !teller.knows(all_supported)) return;
    if (figure.id == "pupils.reach") {
        const double on_roll = 100.0 * teller.truth(all_supported) / *figure.total;
        teller.says({{all_supported}}, (shown->value - half) * on_roll / 100,
                    (shown->value + half) * on_roll / 100, figure.id);
    }
    if (figure.id != "costs.per-pupil" || shown->value <= half) return;
    const auto& amounts = around.shown.all<released::Amount>();
    const auto counted = std::ranges::find(amounts, "costs.counted", &released::Amount::id);
    if (counted == amounts.end()) return;
    if (const auto* const pounds = number_in(counted->total))
        teller.says({{all_supported}}, (pounds->value - half) / (shown->value + half),
                    (pounds->value + half) / (shown->value - half), figure.id);
}

// The rest of a whole further out are rows of a breakdown (of the referrals received those not accepted), and
// are kept there. A median is shown where there are as many people as the threshold on each side of it, a
// quartile where there are as many beyond it.
void tell(Teller& teller, const figures::Spread& figure, Two<released::Spread> two, const Around&) {
    teller.speak_of(figure.id, two.full.title);
    const std::string people = teller.value("people", two(&released::Spread::people));
    if (people.empty()) return;
    std::vector<std::string> wholes;
    for (const int whole : figure.wholes) {
        const std::string part = "whole-" + std::to_string(wholes.size() + 1);
        wholes.push_back(teller.inferred(part, whole, "those who could be counted"));
        if (wholes.size() > 1) teller.part_of(wholes.back(), wholes[wholes.size() - 2], false);
    }
    if (!wholes.empty()) teller.part_of(people, wholes.back());
    const auto at_least = [&](const Cell& cell, int least, std::string_view part) {
        if (number_in(cell) != nullptr)
            teller.says({{people}}, least, unbounded, figure.id + "/" + std::string{part});
    };
    at_least(two.shown.median, 2 * teller.threshold(), "median");
    at_least(two.shown.lower_quartile, 4 * teller.threshold(), "quartiles");
    at_least(two.shown.upper_quartile, 4 * teller.threshold(), "quartiles");
}

// Whoever is supported on the last day is among those of the last month.
void tell(Teller& teller, const figures::Grid& figure, Two<released::Grid> two, const Around&) {
    teller.speak_of(figure.id, two.full.title);
    if (two.full.rows.empty()) return;
    std::string last;
    for (std::size_t i = 0; i < two.full.columns.size(); ++i) {
        const Cell& shown = two.shown.rows.empty() ? hidden_cell() : two.shown.rows.front().cells.at(i);
        const std::string count = teller.value(
            two.full.columns[i], {shown, two.full.rows.front().cells.at(i)}, two.full.columns[i]);
        teller.part_of(count, all_supported);
        last = count;
    }
    if (figure.columns_are_months) teller.part_of("pupils.now", last);
}

}  // namespace casebook::disclosure
