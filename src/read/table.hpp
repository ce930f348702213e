// A CSV file whose columns were recognised by their headings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "read/csv.hpp"
#include "read/fields.hpp"
#include "read/reading.hpp"

namespace casebook::read {

struct Table {
    std::uint32_t file = 0;
    char separator = ',';
    std::span<const Field> fields;
    std::vector<std::optional<std::size_t>> column_of;  ///< by field: its column, where the file has it
    std::vector<bool> shares;                           ///< by field: its percentages are shares of one
    diagnostics::Location header = {};
    std::vector<Row> rows;  ///< without headings, totals and rows that could not be scanned

    /// The cell of a field in a row; null where the file or the row has none.
    [[nodiscard]] const Cell* cell(const Row& row, std::size_t field) const;
    [[nodiscard]] bool has(std::size_t field) const { return column_of[field].has_value(); }
};

/// `certain`: the file's name says what it holds, so missing headings are faults. `perhaps`: the headings
/// decide.
enum class Expect { certain, perhaps };

/// Decodes and scans a file, finds the separator and the row of headings, and reports all that concerns whole
/// columns. Empty where no row can be used; with `perhaps` also, and without a word, where a needed heading
/// is missing.
[[nodiscard]] std::optional<Table> load_table(const InputFile& input, std::span<const Field> fields,
                                              Reading& reading, Expect expect = Expect::certain);

/// A number with a point (or, where the separator is not a comma, a decimal comma), perhaps with a per cent
/// sign.
struct ReadNumber {
    double value = 0;
    bool per_cent = false;
};
[[nodiscard]] std::optional<ReadNumber> read_number(std::string_view text, bool decimal_comma);

/// Adds a file that was decoded to the sources, and reports an old encoding or the refusal. Empty where
/// refused.
struct Opened {
    std::uint32_t file = 0;
    std::string text;
};
[[nodiscard]] std::optional<Opened> open_text(const InputFile& input, diagnostics::Sources& sources,
                                              diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
