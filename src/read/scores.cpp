#include <array>

#include <fmt/format.h>

#include "read/measures.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date = pupil_fields, until, measure, value };

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Date", "test date|date of test|assessment date|measured|measured on|from|week beginning|w/c",
          Need::value, CellKind::date, "when it was measured, or the first day that it is about"},
    Field{"Until", "to|last day|end date", Need::none, CellKind::date,
          "last day, where it is about a stretch of time"},
    Field{"Measure", "test|scale|assessment|subject|aspect", Need::none, CellKind::code,
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

/// Empty cells of a wide file are no faults: most pupils sit few of the tests.
void read(const TrackingTable& from, Reading& reading) {
    std::size_t empty = 0;
    Place first_empty;
    for (const Row& cells : from.table.rows) {
        RowReader row(from.table, cells, reading.diagnostics);
        if (row.empty(value)) {
            if (empty++ == 0) first_empty = row.place(value);
            continue;
        }
        std::string name = row.text(measure).value;
        if (name.empty() && from.mapping != nullptr) name = from.mapping->measure;
        const model::Measure* const of = find_measure(reading.model, name);
        if (of == nullptr) {
            report_unknown(row, name, reading.model);
            continue;
        }
        model::Measurement entry;
        entry.pupil = row.pupil(pupil_code);
        entry.measure = of->id.value;
        entry.date = row.date(date).value_or(model::Recorded<model::Date>{});
        if (const auto last = row.date(until)) entry.until = last->value;
        entry.comparison = from.comparison.contains(entry.pupil.value.code);
        entry.where = row.place(value).where;
        entry.written = row.text(value).value;
        const auto read = measured_value(row, value, *of);
        if (!row.sound() || !read) continue;
        entry.value = *read;
        reading.model.measurements.push_back(std::move(entry));
    }
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
