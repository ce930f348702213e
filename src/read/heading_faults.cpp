#include "read/heading_faults.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "document/document.hpp"
#include "read/ages.hpp"
#include "read/each_cell.hpp"
#include "read/export_faults.hpp"
#include "read/measure_columns.hpp"
#include "read/numbers.hpp"
#include "read/occasions.hpp"
#include "read/settings.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

/// The first heading that no column is known for and that seems to be a half term's; null for none.
const Cell* half_term_heading(const HeadingsFound& found) {
    for (std::size_t column = 0; column < found.header.cells.size(); ++column)
        if (!found.table.columns[column].field && is_like_half_term(found.header.cells[column].text))
            return &found.header.cells[column];
    return nullptr;
}

bool headings_are_pupils(const HeadingsFound& found, const Reading& reading) {
    const auto is_pupil = [&](const Cell& cell) {
        return std::ranges::any_of(reading.model.pupils, [&](const model::Pupil& pupil) {
            const std::string name = folded(cell.text);
            return name == folded(pupil.id.value.code) ||
                   name == folded(pupil.first_name.value + pupil.last_name.value) ||
                   name == folded(pupil.last_name.value + pupil.first_name.value);
        });
    };
    return std::ranges::count_if(found.header.cells, is_pupil) > 1;
}

bool columns_are_week_numbers(const HeadingsFound& found) {
    std::size_t count = 0;
    for (std::size_t column = 0; column < found.header.cells.size(); ++column)
        if (!found.table.columns[column].field && is_like_week_number(found.header.cells[column].text))
            ++count;
    return count > 1;
}

/// Whether most cells of a column are numbers or ages.
bool holds_numbers(const HeadingsFound& found, std::size_t column) {
    std::size_t numbers = 0;
    std::size_t all = 0;
    for (const Row& row : found.table.rows) {
        if (column >= row.cells.size() || row.cells[column].text.empty()) continue;
        ++all;
        const std::string& text = row.cells[column].text;
        numbers += static_cast<std::size_t>(read_number(text, true) || read_age(text, std::nullopt));
    }
    return all > 0 && numbers * 2 > all;
}

/// Whether a column holds numbers that no spreadsheet's day is.
bool holds_no_days(const HeadingsFound& found, std::size_t column) {
    constexpr double first_day = 36526;  // 1 January 2000, counted as Excel does
    constexpr double last_day = 73050;   // 31 December 2099
    return holds_numbers(found, column) && std::ranges::any_of(found.table.rows, [&](const Row& row) {
               if (column >= row.cells.size()) return false;
               const auto number = read_number(row.cells[column].text, true);
               return number && (number->value < first_day || number->value > last_day);
           });
}

/// Empty where it does not matter that the column is not read.
std::string mend_of_unknown(const HeadingsFound& found, std::size_t column, std::string_view heading,
                            std::span<const std::string_view> unused) {
    // Renamed as a count is, a share would be read as one.
    if (heading.find('%') != std::string_view::npos) return {};
    if (std::string meant = suggestion(heading, unused); !meant.empty()) return meant;
    if (found.loading.across && is_like_half_term(heading)) return how_to_name_half_term(heading);
    if (found.missing.empty()) return {};
    std::vector<std::string> needed;
    const bool no_days = holds_no_days(found, column);
    for (const std::size_t field : found.missing)
        if (!no_days || found.table.fields[field].kind != CellKind::date)
            needed.push_back(fmt::format("“{}”", found.table.fields[field].name));
    if (needed.empty()) return {};
    return fmt::format("rename the heading if this column is {}", fmt::join(needed, " or "));
}

/// An earlier column that stands for the same thing.
std::optional<std::size_t> same_use(const HeadingsFound& found, std::size_t column) {
    const ColumnUse& use = found.table.columns[column];
    for (std::size_t earlier = 0; earlier < column; ++earlier) {
        const ColumnUse& other = found.table.columns[earlier];
        if (other.field == use.field && other.from == use.from && other.until == use.until &&
            other.measure == use.measure && other.weekday == use.weekday && other.occasion == use.occasion)
            return earlier;
    }
    return std::nullopt;
}

bool column_has_text(const HeadingsFound& found, std::size_t column) {
    return std::any_of(found.table.rows.begin(), found.table.rows.end(), [&](const Row& row) {
        return column < row.cells.size() && !row.cells[column].text.empty();
    });
}

/// How to add the values of a test or scale: as a measure that is named as its column is.
Instead how_to_name_values(const HeadingsFound& found) {
    constexpr std::size_t most_grades = 12;
    Instead words{.why = "nothing says which columns hold the values of a test or scale; none was read",
                  .mend = "head the column Value, or as a measure of casebook.yaml is named"};
    for (std::size_t column = 0; column < found.table.columns.size(); ++column) {
        const ColumnUse& use = found.table.columns[column];
        if (use.field || use.names_time || measures_nothing(use.heading)) continue;
        std::vector<std::string> values;
        std::size_t numbers = 0;
        std::size_t all = 0;
        for (const Row& row : found.table.rows) {
            if (column >= row.cells.size() || row.cells[column].text.empty()) continue;
            const std::string& text = row.cells[column].text;
            ++all;
            numbers += static_cast<std::size_t>(read_number(text, true).has_value());
            if (values.size() <= most_grades && std::ranges::find(values, text) == values.end())
                values.push_back(text);
        }
        const bool of_numbers = numbers * 2 > all;
        // Grades are few, and several pupils have the same one; names are not.
        const bool of_grades = values.size() > 1 && values.size() <= most_grades && values.size() < all;
        if (!of_numbers && !of_grades) continue;
        std::vector<std::string> grades;
        for (const std::string& value : values) grades.push_back(in_yaml(value));
        words.mend = fmt::format(
            "add a measure to casebook.yaml that is named as the column is, as: - {{id: {}, name: {}, "
            "better: up{}}}{}",
            document::slug(use.heading), in_yaml(use.heading),
            of_numbers ? "" : fmt::format(", grades: [{}]", fmt::join(grades, ", ")),
            of_numbers ? "" : ", with the grades from the lowest to the highest");
        break;
    }
    return words;
}

/// Columns of values of one measure on several occasions, where their days are missing.
std::vector<UndatedOccasions> undated_in(const HeadingsFound& found) {
    const auto& across = found.loading.across;
    if (!across || !across->measure || std::ranges::find(found.missing, across->from) == found.missing.end())
        return {};
    return undated_occasions(found.header, [&](std::size_t column) { return holds_numbers(found, column); });
}

/// How to give the columns of a measurement before and one after their days: one column of dates would make
/// two measures of them.
Instead how_to_say_days(const HeadingsFound& found, const UndatedOccasions& occasions,
                        const Reading& reading) {
    const std::string name = occasions.measure.empty() ? "Score" : occasions.measure;
    const std::string id = document::slug(name);
    std::vector<std::string> headings;
    std::vector<std::string> columns;
    for (const std::size_t column : occasions.columns) {
        const std::string& heading = found.header.cells[column].text;
        headings.push_back(fmt::format("“{}”", heading));
        columns.push_back(fmt::format("{{heading: {}, holds: Value, measure: {}, from: YYYY-MM-DD}}",
                                      in_yaml(heading), id));
    }
    return {
        .why = fmt::format("{} are one measure on several days, and nothing says on which; none was read",
                           fmt::join(headings, " and ")),
        .mend = fmt::format(
            "say the days in casebook.yaml. Under mapping: - {{file: {}, as: scores, columns: [{}]}}; and "
            "under measures: - {{id: {}, name: {}, better: up}}",
            reading.sources.spell({found.table.file, 0, 0}), fmt::join(columns, ", "), id, in_yaml(name))};
}

/// How to give columns of different times theirs; empty where there are not two columns of numbers.
Instead how_to_say_times(const HeadingsFound& found) {
    const Across& across = *found.loading.across;
    std::vector<std::string> headings;
    for (std::size_t column = 0; column < found.header.cells.size(); ++column) {
        const auto field = found.table.columns[column].field;
        if ((!field || field == across.value) && holds_numbers(found, column))
            headings.push_back(found.header.cells[column].text);
    }
    if (headings.size() < 2) return {};
    // Beside a share of sessions attended there are counts of those missed, and only a mentor knows which.
    return {.why = "nothing says when any of it was; none was read",
            .mend = fmt::format(
                "add the column; or, where “{}” and “{}” are of different times, say under mapping in "
                "casebook.yaml what each holds and of when it is, as {{heading: {}, holds: {}}}{}",
                headings[0], headings[1], in_yaml(headings[0]),
                across.measure ? "Value, from: YYYY-MM-DD" : "WHAT, from: YYYY-MM-DD, until: YYYY-MM-DD",
                across.measure ? "" : "; casebook list fields prints what WHAT can be")};
}

/// What helps where a needed column is missing; empty where there is nothing special to say.
Instead how_to_add(const HeadingsFound& found, std::size_t field, const Reading& reading) {
    const Loading& loading = found.loading;
    const bool is_a_date = found.table.fields[field].kind == CellKind::date;
    if (loading.of_pupils && field == pupil_code && headings_are_pupils(found, reading))
        return {.why = "the headings are pupils, so the table lies on its side; none was read",
                .mend =
                    "exchange its rows and columns: copy it, then Paste Special, Transpose; and head the "
                    "first column"};
    if (loading.across && loading.across->measure && field == loading.across->value)
        return how_to_name_values(found);
    if (const Cell* const half_term = is_a_date ? half_term_heading(found) : nullptr) {
        if (!loading.across)
            return {.why =
                        "the columns are half terms; a number in each says neither when nor how long "
                        "anything was",
                    .mend = "export each one as a row, with its first day"};
        return {.why = "the columns are half terms, and nothing says when they are",
                .mend = how_to_name_half_term(half_term->text)};
    }
    if (is_a_date && loading.across && columns_are_week_numbers(found))
        return {.why = "the columns are numbers of weeks, and nothing says when they were",
                .mend = "head each column with the first day of its week, as 08/09/2025"};
    if (loading.across && field == loading.across->from && !found.title_times.unclear.empty())
        return how_to_say_time_of_title(found.title_times, found.table.fields[field].name);
    const bool of_nobody = std::ranges::find(found.missing, pupil_code) != found.missing.end();
    if (is_a_date && loading.across && !(loading.of_pupils && of_nobody)) return how_to_say_times(found);
    return {};
}

}  // namespace

Instead longer_than_a_week() {
    return {.why = "these values are of a day or a week; a sum of more would count as one week's",
            .mend = "export the days, or a column for each week"};
}

bool report_headings(const HeadingsFound& found, Reading& reading) {
    const std::vector<UndatedOccasions> undated = undated_in(found);
    const auto is_undated = [&](std::size_t column) {
        return std::ranges::any_of(undated, [&](const UndatedOccasions& one) {
            return std::ranges::find(one.columns, column) != one.columns.end();
        });
    };
    for (const Row& row : found.title)
        if (!found.title_times.time || &row != &found.title[found.title_times.time->row])
            report(reading.diagnostics, faults::title_rows, {{found.table.file, row.line, 0}},
                   "these are not headings",
                   {.mend = "nothing, if it is the title of an export; else look at the headings"},
                   "rows above the headings");
    std::vector<std::string_view> unused;
    for (std::size_t field = 0; field < found.table.fields.size(); ++field)
        if (!found.table.has(field)) unused.push_back(found.table.fields[field].name);
    bool clear = true;
    for (std::size_t column = 0; column < found.header.cells.size(); ++column) {
        const Cell& cell = found.header.cells[column];
        const Place place = place_of(found.table, cell);
        const auto field = found.table.columns[column].field;
        if (found.week_numbers.contains(column)) {
            report(reading.diagnostics, faults::week_numbers_left_out, place,
                   fmt::format("“{}” holds numbers of weeks", cell.text));
        } else if (cell.text.empty()) {
            if (column_has_text(found, column))
                report(reading.diagnostics, faults::blank_heading, place,
                       fmt::format("column {} has no heading", column + 1));
        } else if (!field) {
            if (found.row_times && found.row_times->uses(column)) continue;
            if (found.table.born == column || found.table.year_group == column) continue;
            if (is_undated(column)) continue;
            report(reading.diagnostics, faults::unknown_heading, place,
                   fmt::format("heading “{}” is not known", cell.text),
                   {.mend = mend_of_unknown(found, column, cell.text, unused)});
        } else if (!found.table.columns[column].until.empty() && !found.loading.across->until) {
            clear = false;
            report(reading.diagnostics, faults::time_unknown, place,
                   fmt::format("“{}” is longer than a week", cell.text), longer_than_a_week());
        } else if (const auto first = same_use(found, column)) {
            clear = false;
            report(reading.diagnostics, faults::duplicate_heading, place,
                   fmt::format("heading “{}” means {}, and so does column {}", cell.text,
                               found.table.fields[*field].name, *first + 1));
        }
    }
    for (const std::size_t field : found.missing) {
        clear = false;
        // One answer gives the day and the value.
        if (!undated.empty() && field == found.loading.across->value) continue;
        report(reading.diagnostics, faults::missing_heading, {{found.table.file, found.header.line, 0}},
               fmt::format("there is no column “{}”", found.table.fields[field].name),
               !undated.empty() && field == found.loading.across->from
                   ? how_to_say_days(found, undated.front(), reading)
                   : how_to_add(found, field, reading));
    }
    return clear;
}

}  // namespace casebook::read
