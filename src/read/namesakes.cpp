#include "read/namesakes.hpp"

#include <algorithm>
#include <optional>

#include "read/all_readers.hpp"
#include "read/dates.hpp"
#include "read/headings.hpp"
#include "read/text.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

/// The place of a year group among all, from nursery on; empty for other words, as `9C` or `2024`.
std::optional<std::size_t> year_group(std::string_view text) {
    static const auto places = [] {
        std::map<std::string, std::size_t> result;
        for (std::size_t place = 0; place < year_groups.size(); ++place)
            for (std::string_view rest = year_groups[place].spellings; !rest.empty();) {
                const std::size_t bar = std::min(rest.find('|'), rest.size());
                result.emplace(folded(rest.substr(0, bar)), place);
                rest.remove_prefix(std::min(bar + 1, rest.size()));
            }
        return result;
    }();
    const auto found = places.find(folded(text));
    return found == places.end() ? std::nullopt : std::optional{found->second};
}

/// Whether a date of birth as it is written can be this day, whichever of day and month stands first.
bool can_mean(std::string_view text, model::Date day) {
    bool readable = false;
    for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first}) {
        const ReadDate read = read_date(text, order);
        if (read.form == DateForm::readable && read.date == day) return true;
        const bool in_another_century =
            read.form == DateForm::short_year && in_century(read.date, day, day).has_value();
        if (in_another_century) return true;
        readable = readable || read.form == DateForm::readable || read.form == DateForm::short_year;
    }
    return !readable;
}

std::string_view text_at(const Row& row, std::optional<std::size_t> column) {
    return column && *column < row.cells.size() ? std::string_view{row.cells[*column].text}
                                                : std::string_view{};
}

/// Whether every value is a year group: `Year` heads years of the calendar and classes, too.
bool are_year_groups(const Table& table, std::size_t column) {
    return std::ranges::all_of(table.rows, [&](const Row& row) {
        const std::string_view text = text_at(row, column);
        return text.empty() || year_group(text).has_value();
    });
}

}  // namespace

void know_what_parts_namesakes(Table& table) {
    const std::span<const Field> known = register_fields();
    const Headings headings(known);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const ColumnUse& use = table.columns[column];
        const auto field = headings.field(use.heading);
        if (use.field || !field) continue;
        if (known[*field].name == "Date of birth" && !table.born) table.born = column;
        if (known[*field].name == "Year group" && !table.year_group && are_year_groups(table, column))
            table.year_group = column;
    }
    for (const auto& column : {table.born, table.year_group})
        if (column) table.columns[*column].parts_namesakes = true;
}

Namesakes::Namesakes(const Table& table, const model::Model& model) : table_(table) {
    for (const auto* const list : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *list) pupils_.emplace(pupil.id.value.code, &pupil);
}

bool Namesakes::is_another(const model::Pupil& pupil, const Row& row) const {
    const std::string_view born = text_at(row, table_.born);
    if (!born.empty() && pupil.date_of_birth && !can_mean(born, pupil.date_of_birth->value)) return true;
    const auto said = year_group(text_at(row, table_.year_group));
    const auto known = year_group(pupil.year_group.value);
    return said && known && *said > *known;
}

void Namesakes::leave_out(PupilNames::Codes& codes, const Row& row) const {
    std::erase_if(codes, [&](const std::string& code) {
        const auto pupil = pupils_.find(code);
        return pupil != pupils_.end() && is_another(*pupil->second, row);
    });
}

}  // namespace casebook::read
