// The loop that every reader of plain rows shares.
#pragma once

#include <utility>
#include <vector>

#include "read/row.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {

/// Fills a record from each row of the file; those with nothing at fault join `records`.
template <typename Record, typename Fill>
void read_rows(const InputFile& file, std::span<const Field> fields, Reading& reading,
               std::vector<Record>& records, const Fill& fill) {
    const std::optional<Table> table = load_table(file, fields, reading);
    if (!table) return;
    records.reserve(records.size() + table->rows.size());
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        Record record;
        fill(row, record);
        if (row.sound()) records.push_back(std::move(record));
    }
}

/// A value that may be empty without its place.
template <typename Value>
std::optional<Value> plain(const std::optional<model::Recorded<Value>>& value) {
    return value ? std::optional{value->value} : std::nullopt;
}

/// A date that the field's table says has to be there: where it could not be read, the row is at fault
/// anyhow.
inline model::Recorded<model::Date> needed(const std::optional<model::Recorded<model::Date>>& date) {
    return date.value_or(model::Recorded<model::Date>{});
}

}  // namespace casebook::read
