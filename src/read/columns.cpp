#include "read/columns.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "read/numbers.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::string_view birth_field = "Date of birth";

Place place_of(const Table& table, const Cell& cell) {
    return {{table.file, cell.line, cell.column}, std::max<std::size_t>(characters(cell.text), 1)};
}

std::string and_more(std::size_t count) {
    if (count < 2) return {};
    return fmt::format(", and {} more cell{} like it", count - 1, count == 2 ? "" : "s");
}

template <typename Visit>
void each_cell(const Table& table, std::size_t field, const Visit& visit) {
    for (const Row& row : table.rows)
        if (const Cell* const cell = table.cell(row, field); cell != nullptr && !cell->text.empty())
            visit(*cell);
}

template <typename Visit>
void each_field(const Table& table, CellKind kind, const Visit& visit) {
    for (std::size_t field = 0; field < table.fields.size(); ++field)
        if (table.fields[field].kind == kind && table.has(field)) visit(field);
}

/// What the dates of a file prove about their order.
struct Evidence {
    const Cell* month_first = nullptr;
    std::size_t month_first_field = 0;
    const Cell* either = nullptr;
    std::size_t either_field = 0;
    std::size_t months_first = 0;
    std::size_t days_first = 0;
    std::set<std::string_view> eithers = {};
};

Evidence evidence(const Table& table) {
    Evidence found;
    each_field(table, CellKind::date, [&](std::size_t field) {
        each_cell(table, field, [&](const Cell& cell) {
            switch (read_date(cell.text).proves) {
                case OrderProof::none:
                    break;
                case OrderProof::day_first:
                    ++found.days_first;
                    break;
                case OrderProof::month_first:
                    if (found.months_first++ == 0) {
                        found.month_first = &cell;
                        found.month_first_field = field;
                    }
                    break;
                case OrderProof::either:
                    if (found.eithers.empty()) {
                        found.either = &cell;
                        found.either_field = field;
                    }
                    found.eithers.insert(cell.text);
                    break;
            }
        });
    });
    return found;
}

void decide_serials(Table& table, Reading& reading) {
    each_field(table, CellKind::date, [&](std::size_t field) {
        std::size_t serials = 0;
        std::size_t others = 0;
        const Cell* first = nullptr;
        each_cell(table, field, [&](const Cell& cell) {
            const bool serial = read_date(cell.text).form == DateForm::serial;
            ++(serial ? serials : others);
            if (serial && first == nullptr) first = &cell;
        });
        if (first == nullptr || others > 0) return;
        const auto date = date_of_serial(std::stoi(first->text));
        if (!date) return;
        table.serials[field] = true;
        report(reading.diagnostics, faults::date_serials, place_of(table, *first),
               fmt::format("{} is {}, which was read as {}{}", spoken(table.fields[field].name), first->text,
                           iso(*date), and_more(serials)));
    });
}

/// Where dates of a field can lie: records near the school's period, births so that the pupil is of an age
/// to be at school.
DateWindow window_of(const Field& field, const Reading& reading) {
    constexpr std::chrono::years around{15};
    constexpr std::chrono::years oldest_pupil{25};
    constexpr std::chrono::years youngest_pupil{2};
    const model::Period& period = reading.model.school.period;
    const bool known = period.from.ok() && period.until.ok();
    // The first of a month, so that no leap day is lost on the way.
    const auto month_of = [](model::Date date) { return date.year() / date.month() / 1; };
    const model::Date from = month_of(known ? period.from : reading.today);
    const model::Date until = known ? period.until : reading.today;
    if (field.name == birth_field) return {from - oldest_pupil, month_of(until) - youngest_pupil};
    return {from - around, month_of(until) + around};
}

/// Dates without a century: told once for each column, with how they were read.
void decide_short_years(Table& table, Reading& reading) {
    each_field(table, CellKind::date, [&](std::size_t field) {
        const Cell* first = nullptr;
        model::Date as{};
        std::size_t count = 0;
        each_cell(table, field, [&](const Cell& cell) {
            const ReadDate read = read_date(cell.text, table.dates);
            if (read.form != DateForm::short_year) return;
            const auto date = in_century(read.date, table.windows[field].from, table.windows[field].until);
            if (!date || count++ > 0) return;
            first = &cell;
            as = *date;
        });
        if (first == nullptr) return;
        report(reading.diagnostics, faults::date_short_year_read, place_of(table, *first),
               fmt::format("{} is {}, which was read as {}{}", spoken(table.fields[field].name), first->text,
                           iso(as), and_more(count)));
    });
}

bool decide_order(Table& table, std::optional<DateOrder> said, Reading& reading) {
    const Evidence found = evidence(table);
    const auto read_as = [&](const Cell& cell, std::size_t field, DateOrder order) {
        const ReadDate read = read_date(cell.text, order);
        const DateWindow& window = table.windows[field];
        return iso(read.form == DateForm::short_year
                       ? in_century(read.date, window.from, window.until).value_or(read.date)
                       : read.date);
    };
    if (said) {
        table.dates = *said;
        return true;
    }
    if (found.months_first > 0) {
        // One slip of the pen must not turn round a whole column: the proof has to be more than that.
        const bool proven = found.days_first == 0 && found.months_first >= 2 &&
                            found.months_first * 4 >= found.eithers.size();
        const std::string what = fmt::format("{} is {}", spoken(table.fields[found.month_first_field].name),
                                             found.month_first->text);
        const std::string as =
            proven ? fmt::format(", which was read as {}{}",
                                 read_as(*found.month_first, found.month_first_field, DateOrder::month_first),
                                 and_more(found.months_first))
                   : std::string{};
        report(reading.diagnostics, proven ? faults::date_order_read : faults::date_month_first,
               place_of(table, *found.month_first), what + as);
        if (proven) table.dates = DateOrder::month_first;
        return proven;
    }
    if (found.days_first == 0 && found.eithers.size() >= 3)
        report(reading.diagnostics, faults::date_order_unproven, place_of(table, *found.either),
               fmt::format("{} is {}, which was read as {}", spoken(table.fields[found.either_field].name),
                           found.either->text,
                           read_as(*found.either, found.either_field, DateOrder::day_first)));
    return true;
}

}  // namespace

bool decide_dates(Table& table, std::optional<DateOrder> said, Reading& reading) {
    decide_serials(table, reading);
    each_field(table, CellKind::date,
               [&](std::size_t field) { table.windows[field] = window_of(table.fields[field], reading); });
    if (!decide_order(table, said, reading)) return false;
    decide_short_years(table, reading);
    return true;
}

void find_shares(Table& table, Reading& reading) {
    each_field(table, CellKind::percentage, [&](std::size_t field) {
        // A column is in shares of one where no value is above 1, none has a per cent sign, and one lies
        // between 0 and 1.
        bool all_small = true;
        const Cell* between = nullptr;
        each_cell(table, field, [&](const Cell& cell) {
            const auto number = read_number(cell.text, true);
            if (!number) return;
            all_small = all_small && !number->per_cent && number->value <= 1;
            if (between == nullptr && number->value > 0 && number->value < 1) between = &cell;
        });
        if (!all_small || between == nullptr) return;
        table.shares[field] = true;
        report(reading.diagnostics, faults::percent_as_share, place_of(table, *between),
               fmt::format("{} is written as {}", spoken(table.fields[field].name), between->text));
    });
}

void restore_noughts(Table& table, Reading& reading) {
    if (table.fields.empty() || table.fields[0].name != "Pupil" || !table.has(0) ||
        reading.model.pupils.empty())
        return;
    const auto bare = [](std::string_view code) {
        if (code.ends_with(".0")) code.remove_suffix(2);
        const bool figures = !code.empty() && code.find_first_not_of("0123456789") == std::string_view::npos;
        return figures ? code.substr(std::min(code.find_first_not_of('0'), code.size() - 1))
                       : std::string_view{};
    };
    std::set<std::string_view> known;
    std::map<std::string_view, std::string_view> by_bare;
    std::set<std::string_view> several;
    for (const auto* const list : {&reading.model.pupils, &reading.model.pupils_set_aside})
        for (const model::Pupil& pupil : *list) {
            const std::string_view code = pupil.id.value.code;
            known.insert(code);
            if (!bare(code).empty() && !by_bare.emplace(bare(code), code).second) several.insert(bare(code));
        }
    if (by_bare.empty()) return;
    const Cell* first = nullptr;
    std::string before;
    std::size_t count = 0;
    for (Row& row : table.rows) {
        const std::size_t column = *table.column_of[0];
        if (column >= row.cells.size()) continue;
        Cell& cell = row.cells[column];
        if (known.contains(cell.text)) continue;
        const auto found = by_bare.find(bare(cell.text));
        if (found == by_bare.end() || several.contains(found->first)) continue;
        if (count++ == 0) {
            first = &cell;
            before = cell.text;
        }
        cell.text = found->second;
        cell.verbatim = false;
    }
    if (first == nullptr) return;
    report(reading.diagnostics, faults::leading_noughts,
           {{table.file, first->line, first->column}, before.size()},
           fmt::format("pupil is {}, which was read as {}{}", before, first->text, and_more(count)));
}

}  // namespace casebook::read
