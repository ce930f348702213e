#include "read/measures.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/ages.hpp"
#include "read/dates.hpp"
#include "read/no_values.hpp"
#include "read/numbers.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

/// Grades keep their signs, which `folded` drops: B+ is not B.
std::string grade_key(std::string_view text) {
    std::string key;
    for (const char c : lower(text))
        if (c != ' ') key += c;
    return key;
}

std::optional<double> grade(std::string_view text, const model::Measure& measure) {
    for (std::size_t i = 0; i < measure.grades.size(); ++i)
        if (grade_key(measure.grades[i]) == grade_key(text)) return static_cast<double>(i);
    return std::nullopt;
}

/// What helps where a cell holds more or less than a value; empty where nothing special does.
Instead how_to_write_value(const std::string& text, const model::Measure& measure) {
    const bool date = names_a_month(text) || read_date(text).form == DateForm::readable;
    if (date && is_an_age(measure))
        return {.why = "a spreadsheet made a date of the years and months",
                .mend = "format the column as text, and write the age as 6:04"};
    const bool limit = text.starts_with('<') || text.starts_with('>') || text.ends_with('+');
    if (text.find_first_of("0123456789") == std::string::npos)
        return {.mend = "write the number; or n/a, or nothing, if it was not measured"};
    if (limit)
        return {.why = "this is a limit of the test, and no value",
                .mend = "leave the cell empty; or write the limit itself, if the school counts it so"};
    if (text.find('/') != std::string::npos)
        return {.why = "two numbers stand in one cell",
                .mend = "write the first alone, if every value is out of the same number"};
    return how_to_write(text);
}

std::string range(const model::Measure& measure) {
    if (measure.least && measure.most)
        return fmt::format("it has to lie between {:g} and {:g}", *measure.least, *measure.most);
    if (measure.least) return fmt::format("it cannot be less than {:g}", *measure.least);
    return fmt::format("it cannot be more than {:g}", *measure.most);
}

}  // namespace

const model::Measure* find_measure(const model::Model& model, std::string_view name) {
    const std::string wanted = folded(name);
    const auto found =
        std::find_if(model.measures.begin(), model.measures.end(), [&](const model::Measure& one) {
            return !wanted.empty() && (folded(one.id.value) == wanted || folded(one.name) == wanted);
        });
    return found == model.measures.end() ? nullptr : &*found;
}

void know_measure(model::Model& model, const model::Measure& measure) {
    if (find_measure(model, measure.id.value) == nullptr) model.measures.push_back(measure);
}

bool within_range(RowReader& row, std::size_t field, double value, const std::string& text,
                  const model::Measure& measure) {
    const bool outside = (measure.least && value < *measure.least) || (measure.most && value > *measure.most);
    if (outside)
        row.report_here(field, faults::out_of_range, fmt::format("{} is {}", measure.name, text),
                        {.why = range(measure)});
    return !outside;
}

std::optional<std::variant<double, model::Unmeasured>> measured_value(RowReader& row, std::size_t field,
                                                                      const model::Measure& measure) {
    using Value = std::variant<double, model::Unmeasured>;
    const std::string text = row.text(field).value;
    if (!row.sound()) return std::nullopt;
    if (const auto place = measure.grades.empty() ? std::nullopt : grade(text, measure)) return Value{*place};
    if (const auto none = no_value(text)) return Value{*none};
    if (!measure.grades.empty()) {
        const std::vector<std::string_view> grades(measure.grades.begin(), measure.grades.end());
        row.report_here(field, faults::unknown_word, fmt::format("{} is “{}”", measure.name, text),
                        {.why = fmt::format("casebook.yaml gives the grades {}", alternatives(grades)),
                         .mend = suggestion(text, grades)});
        return std::nullopt;
    }
    const std::optional<ReadNumber> number = read_number(text, true);
    if (!number) {
        if (Instead words = how_to_write_value(text, measure); !words.mend.empty()) {
            row.report_here(field, faults::number_unreadable, fmt::format("{} is {}", measure.name, text),
                            std::move(words));
            return std::nullopt;
        }
        row.report_here(field, faults::number_unreadable, fmt::format("{} is {}", measure.name, text));
        return std::nullopt;
    }
    if (!within_range(row, field, number->value, text, measure)) return std::nullopt;
    return Value{number->value};
}

}  // namespace casebook::read
