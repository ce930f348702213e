#include "read/columns.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "read/each_cell.hpp"
#include "read/export_faults.hpp"
#include "read/heading_times.hpp"

namespace casebook::read {
namespace {

constexpr std::string_view birth_field = "Date of birth";

/// What the dates of a file prove about their order.
struct Evidence {
    const Cell* month_first = nullptr;
    std::size_t month_first_field = 0;
    const Cell* either = nullptr;
    std::size_t either_field = 0;
    std::size_t months_first = 0;
    std::size_t days_first = 0;
    std::set<std::string_view> eithers = {};
    std::set<std::string_view> in_figures = {};  ///< all whose order matters
};

Evidence evidence(const Table& table) {
    Evidence found;
    each_field(table, CellKind::date, [&](std::size_t field) {
        each_cell(table, field, [&](const Cell& cell) {
            const OrderProof proves = read_date(cell.text).proves;
            if (proves == OrderProof::none) return;
            found.in_figures.insert(cell.text);
            if (proves == OrderProof::day_first) ++found.days_first;
            if (proves == OrderProof::month_first && found.months_first++ == 0) {
                found.month_first = &cell;
                found.month_first_field = field;
            }
            if (proves == OrderProof::either && found.eithers.empty()) {
                found.either = &cell;
                found.either_field = field;
            }
            if (proves == OrderProof::either) found.eithers.insert(cell.text);
        });
    });
    return found;
}

bool has_a_day(const ReadDate& read) {
    return read.form == DateForm::readable || read.form == DateForm::short_year;
}

/// Whether the dates that can be read in this order fall on one day of the week, as the first days of weeks
/// do: three or more of them by chance hardly ever.
bool all_on_one_weekday(const Evidence& found, DateOrder order) {
    constexpr std::size_t fewest = 3;
    std::set<unsigned> weekdays;
    std::size_t count = 0;
    for (const std::string_view text : found.in_figures) {
        const ReadDate read = read_date(text, order);
        if (!has_a_day(read)) continue;
        weekdays.insert(std::chrono::weekday{std::chrono::sys_days{read.date}}.c_encoding());
        ++count;
    }
    return count >= fewest && weekdays.size() == 1;
}

/// How many of the dates that could be either lie in the school's period and not ahead of today.
std::size_t likely_dates(const Evidence& found, DateOrder order, const Reading& reading) {
    const model::Period& period = reading.model.school.period;
    if (!period.from.ok()) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(found.eithers, [&](std::string_view text) {
        const ReadDate read = read_date(text, order);
        return has_a_day(read) && period.from <= read.date && read.date <= reading.today;
    }));
}

enum class Verdict { day_first, day_first_with_slips, month_first, contradicted };

Verdict verdict(const Evidence& found, const Reading& reading) {
    constexpr std::size_t many_times = 4;
    const bool weeks_day_first = all_on_one_weekday(found, DateOrder::day_first);
    const bool weeks_month_first = all_on_one_weekday(found, DateOrder::month_first);
    if (found.months_first == 0) {
        const bool turned = found.days_first == 0 && weeks_month_first && !weeks_day_first;
        return turned ? Verdict::month_first : Verdict::day_first;
    }
    // One slip of the pen must not turn round a whole column, nor empty it.
    if (weeks_day_first && !weeks_month_first) return Verdict::day_first_with_slips;
    if (found.days_first >= many_times * found.months_first) return Verdict::day_first_with_slips;
    if (found.days_first > 0) return Verdict::contradicted;
    const bool many = found.months_first >= 2 && found.months_first * many_times >= found.eithers.size();
    const bool as_likely = likely_dates(found, DateOrder::month_first, reading) >=
                           likely_dates(found, DateOrder::day_first, reading);
    return many || weeks_month_first || as_likely ? Verdict::month_first : Verdict::contradicted;
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

/// Whether a cell that is no date may still name a day, as `Mon 4 Nov` and `wk beg 20 Jan` do.
bool may_name_a_day(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.size() > longest || text.find_first_of("0123456789") == std::string_view::npos) return false;
    return names_a_month(text) && read_date(text).form == DateForm::unreadable;
}

/// Writes out the dates that are said in other words, or without a year where the school's period has one day
/// of that name: told once for each column.
void complete_dates(Table& table, Reading& reading) {
    each_field(table, CellKind::date, [&](std::size_t field) {
        if (table.fields[field].name == birth_field) return;
        std::optional<Place> first;
        std::string example;
        std::size_t count = 0;
        for (Row& row : table.rows) {
            const std::size_t column = *table.column_of[field];
            if (column >= row.cells.size() || !may_name_a_day(row.cells[column].text)) continue;
            Cell& cell = row.cells[column];
            const auto named = heading_time(cell.text, {}, reading.model.school.period);
            if (!named || named->until || !named->rest.empty()) continue;
            if (count++ == 0) {
                first = place_of(table, cell);
                example = fmt::format("{} is {}, which was read as {}", spoken(table.fields[field].name),
                                      cell.text, iso(named->from));
            }
            cell.text = iso(named->from);
        }
        if (first) report(reading.diagnostics, faults::date_completed, *first, example + and_more(count));
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
    const Verdict order = verdict(found, reading);
    if (order == Verdict::contradicted) {
        report(reading.diagnostics, faults::date_month_first, place_of(table, *found.month_first),
               fmt::format("{} is {}", spoken(table.fields[found.month_first_field].name),
                           found.month_first->text));
        return false;
    }
    if (order == Verdict::month_first) {
        const bool proven = found.month_first != nullptr;
        const Cell& cell = proven ? *found.month_first : *found.either;
        const std::size_t field = proven ? found.month_first_field : found.either_field;
        // The date that proves the order may still be none, as the 31st of September.
        const bool is_one = has_a_day(read_date(cell.text, DateOrder::month_first));
        report(
            reading.diagnostics, faults::date_order_read, place_of(table, cell),
            fmt::format("{} is {}{}{}", spoken(table.fields[field].name), cell.text,
                        is_one ? ", which was read as " + read_as(cell, field, DateOrder::month_first) : "",
                        and_more(found.months_first)),
            proven
                ? Instead{}
                : Instead{.why = "month first, every date falls on the same day of the week, as the first "
                                 "days of weeks do; day first, they do not; so all were read month first"});
        table.dates = DateOrder::month_first;
        return true;
    }
    if (found.months_first == 0 && found.days_first == 0 && found.eithers.size() >= 3)
        report(reading.diagnostics, faults::date_order_unproven, place_of(table, *found.either),
               fmt::format("{} is {}, which was read as {}", spoken(table.fields[found.either_field].name),
                           found.either->text,
                           read_as(*found.either, found.either_field, DateOrder::day_first)));
    return true;
}

}  // namespace

bool decide_dates(Table& table, std::optional<DateOrder> said, Reading& reading) {
    complete_dates(table, reading);
    decide_serials(table, reading);
    each_field(table, CellKind::date,
               [&](std::size_t field) { table.windows[field] = window_of(table.fields[field], reading); });
    if (!decide_order(table, said, reading)) return false;
    decide_short_years(table, reading);
    return true;
}

}  // namespace casebook::read
