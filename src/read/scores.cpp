#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "read/ages.hpp"
#include "read/each_cell.hpp"
#include "read/export_faults.hpp"
#include "read/measures.hpp"
#include "read/numbers.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date = pupil_fields, until, measure, value };

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Date",
          "test date|date of test|assessment date|assessed on|assessed|date assessed|date taken|taken "
          "on|tested on|completed on|measured|measured on|from|week beginning|w/c",
          Need::value, CellKind::date, "when it was measured, or the first day that it is about"},
    Field{"Until", "to|last day|end date|date to|to date", Need::none, CellKind::date,
          "last day, where it is about a stretch of time"},
    Field{"Measure",
          "test|test name|scale|assessment|assessment name|subject|aspect|aspect name|strand|domain|measure "
          "name",
          Need::none, CellKind::code,
          "id or name of a measure in casebook.yaml; not needed where the mapping says it"},
    Field{"Value", "score|result|grade|mark|rating|level|standardised score", Need::value, CellKind::choice,
          "a number, or a grade of the measure"},
});
static_assert(fields.size() == value + 1);

void report_unknown(RowReader& row, const std::string& name, const model::Model& model) {
    std::vector<std::string_view> known;
    for (const model::Measure& one : model.measures) known.push_back(one.id.value);
    row.report_here(measure, faults::unknown_measure,
                    name.empty() ? "the measure is not named" : fmt::format("measure is “{}”", name),
                    {.mend = suggestion(name, known)});
}

const model::Measure* measure_of(const TrackingTable& from, RowReader& row, const model::Model& model,
                                 std::string& name) {
    name = row.text(measure).value;
    if (name.empty() && from.mapping != nullptr) name = from.mapping->measure;
    return find_measure(model, name);
}

/// How the ages of one measure are meant in a file, and how many were read so.
struct Ages {
    std::optional<AgeForm> form = {};
    bool asked = false;  ///< nothing says how they are meant, so they cannot be read
    std::size_t read = 0;
    Place first = {};
    std::string example = {};
};
using AgesByMeasure = std::map<const model::Measure*, Ages>;

/// Finds the measures that are ages, and how the file means their figures; what it does not say is asked.
AgesByMeasure find_ages(const TrackingTable& from, Reading& reading) {
    std::map<const model::Measure*, std::vector<std::string>> values;
    std::map<const model::Measure*, Place> places;
    diagnostics::Diagnostics unheard;
    for (const Row& cells : from.table.rows) {
        RowReader row(from.table, cells, unheard);
        std::string name;
        const model::Measure* const of = measure_of(from, row, reading.model, name);
        if (of == nullptr || row.empty(value) || !is_an_age(*of)) continue;
        values[of].push_back(row.text(value).value);
        if (form_matters({&values[of].back(), 1})) places.try_emplace(of, row.place(value));
    }
    AgesByMeasure result;
    for (const auto& [of, texts] : values) {
        Ages& ages = result[of];
        ages.form = from.mapping == nullptr ? std::nullopt : from.mapping->ages;
        if (!ages.form) ages.form = proven_form(texts);
        ages.asked = !ages.form && form_matters(texts);
        if (!ages.asked) continue;
        report(reading.diagnostics, faults::ages_unclear, places[of],
               fmt::format("{} is {} here, which could be years and months, or years with decimals", of->name,
                           *std::ranges::find_if(texts, [](const std::string& text) {
                               return form_matters({&text, 1});
                           })));
    }
    return result;
}

/// The value of an age; empty where the cell holds something else, or cannot be read, which is then told.
std::optional<double> age_in(RowReader& row, Ages& ages, const model::Measure& of, bool nought_may_be_lost) {
    const std::string text = row.text(value).value;
    const auto age = read_age(text, ages.form);
    if (!age) return std::nullopt;
    if (age->unclear_month && nought_may_be_lost) {
        row.report_here(value, faults::age_month_unclear, fmt::format("{} is {}", of.name, text));
        return std::nullopt;
    }
    if (!within_range(row, value, in_unit(*age, of), text, of)) return std::nullopt;
    if (ages.read++ == 0) {
        ages.first = row.place(value);
        ages.example = fmt::format("{} is {}, which was read as {} years and {} months", of.name, text,
                                   age->years, age->months);
    }
    return in_unit(*age, of);
}

/// Whether a `.1` may have been `.10`: in a sheet, and where no value of the file has two figures.
bool nought_may_be_lost(const Table& table) {
    bool two_figures = false;
    each_cell(table, value, [&](const Cell& cell) {
        const std::size_t point = cell.text.find('.');
        two_figures = two_figures || (point != std::string::npos && cell.text.size() == point + 3);
    });
    return table.separator == '\0' || !two_figures;
}

/// The measures with a value in per cent: among those, 0.72 could be less than one per cent, or 72.
std::set<const model::Measure*> in_per_cent(const TrackingTable& from, Reading& reading) {
    std::set<const model::Measure*> result;
    diagnostics::Diagnostics unheard;
    for (const Row& cells : from.table.rows) {
        RowReader row(from.table, cells, unheard);
        std::string name;
        if (!row.empty(value) && row.text(value).value.ends_with('%'))
            result.insert(measure_of(from, row, reading.model, name));
    }
    return result;
}

/// Whether a value without a per cent sign lies between nought and one.
bool could_be_a_share(std::string_view text) {
    const auto number = read_number(text, true);
    return number && !number->per_cent && number->value > 0 && number->value < 1;
}

/// Empty cells of a wide file are no faults: most pupils sit few of the tests.
void read(const TrackingTable& from, Reading& reading) {
    std::size_t empty = 0;
    Place first_empty;
    AgesByMeasure ages = find_ages(from, reading);
    const std::set<const model::Measure*> per_cent = in_per_cent(from, reading);
    const bool lost_nought = nought_may_be_lost(from.table);
    for (const Row& cells : from.table.rows) {
        RowReader row(from.table, cells, reading.diagnostics);
        if (row.empty(value)) {
            if (empty++ == 0) first_empty = row.place(value);
            continue;
        }
        std::string name;
        const model::Measure* const of = measure_of(from, row, reading.model, name);
        model::Measurement entry;
        entry.pupil = row.pupil(pupil_code);
        entry.date = row.date(date).value_or(model::Recorded<model::Date>{});
        if (of == nullptr) {
            report_unknown(row, name, reading.model);
            continue;
        }
        entry.measure = of->id.value;
        if (const auto last = row.date(until)) entry.until = last->value;
        entry.comparison = from.comparison.contains(entry.pupil.value.code);
        entry.where = row.place(value).where;
        entry.written = row.text(value).value;
        std::optional<double> age;
        if (const auto of_age = ages.find(of); of_age != ages.end()) {
            if (of_age->second.asked && form_matters({&entry.written, 1})) continue;
            age = age_in(row, of_age->second, *of, lost_nought);
        }
        if (age) {
            entry.value = *age;
        } else if (row.sound() && per_cent.contains(of) && could_be_a_share(entry.written)) {
            row.report_here(value, faults::share_unclear,
                            fmt::format("{} is {}, and elsewhere in per cent", of->name, entry.written));
        } else if (row.sound()) {
            const auto read = measured_value(row, value, *of);
            if (!read) continue;
            entry.value = *read;
        }
        if (!row.sound()) continue;
        reading.model.measurements.push_back(std::move(entry));
    }
    for (const auto& [of, one] : ages)
        if (one.read > 0)
            report(reading.diagnostics, faults::ages_read, one.first, one.example + and_more(one.read));
    if (empty > 0)
        report(reading.diagnostics, faults::rows_without_value, first_empty,
               fmt::format("{} of {} values {} empty", empty, from.table.rows.size(),
                           empty == 1 ? "is" : "are"));
}

}  // namespace

TrackingKind scores_kind() {
    return {"scores",
            "measures|attainment|assessments|tests|scales|ratings|progress|results",
            "tests, grades and scales, one value a row or a column a test",
            fields,
            Across{date, until, measure, value},
            true,
            true,
            read};
}

}  // namespace casebook::read
