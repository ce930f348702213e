#include "read/unpivot.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "read/numbers.hpp"
#include "read/row.hpp"

namespace casebook::read {
namespace {

/// The columns of one stretch of time and one measure, and the heading that names it.
struct Stretch {
    const ColumnUse* use;
    Cell heading;
    std::vector<std::pair<std::size_t, std::size_t>> fields;  ///< field, column
};

/// The Monday of the week that a row's own date names; a Sunday begins the week after it.
std::optional<std::chrono::sys_days> monday_of(const Table& table, const Row& row, std::size_t field) {
    diagnostics::Diagnostics unheard;
    const auto date = RowReader(table, row, unheard).date(field);
    if (!date) return std::nullopt;
    std::chrono::sys_days day{date->value};
    if (std::chrono::weekday{day} == std::chrono::Sunday) day += std::chrono::days{1};
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

std::vector<Stretch> stretches(const Table& table, const Row& header) {
    std::vector<Stretch> result;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const ColumnUse& use = table.columns[column];
        if (!use.field || !use.spans()) continue;
        auto same = std::find_if(result.begin(), result.end(), [&](const Stretch& one) {
            return one.use->from == use.from && one.use->until == use.until &&
                   one.use->measure == use.measure && one.use->weekday == use.weekday;
        });
        if (same == result.end()) same = result.insert(result.end(), {&use, header.cells[column], {}});
        same->fields.emplace_back(*use.field, column);
    }
    return result;
}

}  // namespace

void unpivot(Table& table, const Across& across, const Row& header) {
    const std::vector<Stretch> all = stretches(table, header);
    if (all.empty()) return;
    std::vector<std::pair<std::size_t, std::size_t>> kept;  // field, column
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].field && !table.columns[column].spans())
            kept.emplace_back(*table.columns[column].field, column);

    const bool by_weekday =
        std::ranges::any_of(all, [](const Stretch& one) { return one.use->weekday.has_value(); });

    // In the long table the column of a field is the field itself.
    const std::size_t width = table.fields.size();
    const std::array told_apart_by{&table.born, &table.year_group};
    const auto copy = [](const Row& from, std::size_t column, Cell& to) {
        if (column < from.cells.size()) to = from.cells[column];
    };
    std::vector<Row> rows;
    rows.reserve(table.rows.size() * all.size());
    for (const Row& row : table.rows) {
        const auto monday = by_weekday ? monday_of(table, row, across.from) : std::nullopt;
        for (const Stretch& one : all) {
            // A date that cannot be read is told once.
            if (one.use->weekday && !monday && &one != &all.front()) continue;
            Row& made = rows.emplace_back();
            made.line = row.line;
            made.cells.assign(width + told_apart_by.size(), Cell{{}, row.line, 0, false});
            for (const auto& [field, column] : kept) copy(row, column, made.cells[field]);
            for (const auto& [field, column] : one.fields) copy(row, column, made.cells[field]);
            for (std::size_t i = 0; i < told_apart_by.size(); ++i)
                if (*told_apart_by[i]) copy(row, **told_apart_by[i], made.cells[width + i]);
            const auto say = [&](std::size_t field, const std::string& text) {
                if (!text.empty()) made.cells[field] = {text, one.heading.line, one.heading.column, false};
            };
            say(across.from, one.use->from);
            if (one.use->weekday && monday)
                made.cells[across.from].text =
                    iso(model::Date{*monday + std::chrono::days{*one.use->weekday}});
            if (across.until) say(*across.until, one.use->until);
            if (across.measure) say(*across.measure, one.use->measure);
        }
    }
    table.rows = std::move(rows);
    for (std::size_t i = 0; i < told_apart_by.size(); ++i)
        if (*told_apart_by[i]) *told_apart_by[i] = width + i;
    std::vector<bool> filled(width, false);
    for (const auto& [field, column] : kept) filled[field] = true;
    for (const Stretch& one : all) {
        for (const auto& [field, column] : one.fields) filled[field] = true;
        if (!one.use->from.empty()) filled[across.from] = true;
        if (across.until && !one.use->until.empty()) filled[*across.until] = true;
        if (across.measure && !one.use->measure.empty()) filled[*across.measure] = true;
    }
    for (std::size_t field = 0; field < width; ++field)
        table.column_of[field] = filled[field] ? std::optional{field} : std::nullopt;
}

bool are_mostly_numbers(const Table& table) {
    std::size_t numbers = 0;
    std::size_t all = 0;
    for (const Row& row : table.rows)
        for (std::size_t column = 0; column < std::min(row.cells.size(), table.columns.size()); ++column) {
            if (!table.columns[column].spans() || row.cells[column].text.empty()) continue;
            ++all;
            numbers += static_cast<std::size_t>(read_number(row.cells[column].text, true).has_value());
        }
    return all > 0 && numbers * 2 >= all;
}

}  // namespace casebook::read
