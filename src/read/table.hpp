// A CSV file or a sheet of a workbook whose columns were recognised by their headings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "read/csv.hpp"
#include "read/fields.hpp"
#include "read/reading.hpp"

namespace casebook::read {

/// What became of one column of the file, or of one that was added for a time said elsewhere.
struct ColumnUse {
    std::string heading = {};
    std::optional<std::size_t> field = {};  ///< empty: left out
    std::string from = {};  ///< `2025-09-03`, where the heading says what time the column is about
    std::string until = {};
    std::string measure = {};
    std::optional<unsigned> weekday = {};  ///< days after the Monday of the row's own week
    std::string occasion = {};             ///< `pre`, where each occasion has columns of its own
    bool names_time = false;               ///< its words say when, as `Autumn 1`
    bool parts_namesakes = false;          ///< a date of birth or a year group beside a name
    bool added = false;                    ///< no column of the file

    /// Whether its heading says what the rows of other files say: a time or a measure.
    [[nodiscard]] bool spans() const { return !from.empty() || !measure.empty() || weekday; }
};

/// The first and the last day that a date can have.
struct DateWindow {
    model::Date from{};
    model::Date until{};
};

struct Table {
    std::uint32_t file = 0;
    char separator = ',';  ///< NUL in a sheet
    std::span<const Field> fields;
    std::vector<std::optional<std::size_t>> column_of;  ///< by field: its column, where the file has it
    std::vector<bool> shares;                           ///< by field: its percentages are shares of one
    std::vector<bool> serials;                          ///< by field: its dates are numbers of days
    std::vector<DateWindow> windows;                    ///< by field: where dates without a century can lie
    DateOrder dates = DateOrder::day_first;
    diagnostics::Location header = {};
    std::string about = {};          ///< the title, where it says which way is better; else the file's name
    std::vector<ColumnUse> columns;  ///< of the file, from left to right
    std::optional<std::size_t> born = {};        ///< of pupils: a column of dates of birth
    std::optional<std::size_t> year_group = {};  ///< of pupils: a column of year groups
    std::vector<Row> rows;  ///< without headings, totals and rows that could not be scanned

    /// The cell of a field in a row; null where the file or the row has none.
    [[nodiscard]] const Cell* cell(const Row& row, std::size_t field) const;
    [[nodiscard]] bool has(std::size_t field) const { return column_of[field].has_value(); }
};

/// `certain`: the file's name says what it holds, so missing headings are faults. `perhaps`: the headings
/// decide.
enum class Expect { certain, perhaps };

/// Fields that a wide file fills by its headings: one row a pupil, a column a week, a half term or a test.
/// Such a file becomes a long one: a row for each pupil and stretch of time.
struct Across {
    std::size_t from;
    std::optional<std::size_t> until;
    std::optional<std::size_t> measure;
    std::size_t value;                        ///< what a column holds whose heading says only the time
    std::optional<std::size_t> or_else = {};  ///< a column that will do where `value` has none
    /// A column that will do in a file that is said to be of this kind: each row is then one event.
    std::optional<std::size_t> rows_of = {};
    std::optional<std::size_t> instead_of_from = {};  ///< a column that will do where `from` has none
};

struct Loading {
    Expect expect = Expect::certain;
    std::optional<Across> across = {};
    /// A field that has to be there, and another that will do in its place.
    std::optional<std::pair<std::size_t, std::size_t>> instead = {};
    bool of_pupils = false;  ///< instead of the first field, others of the first few may name the pupil
};

/// Decodes and scans a file, finds its sheet, the separator and the row of headings, and reports all that
/// concerns whole columns. Empty where no row can be used; with `perhaps` also, and without a word, where a
/// needed heading is missing.
[[nodiscard]] std::optional<Table> load_table(const InputFile& input, std::span<const Field> fields,
                                              Reading& reading, const Loading& loading = {});

}  // namespace casebook::read
