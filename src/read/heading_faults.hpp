// Tells what is wrong with the headings of a table: unknown, doubled, missing ones, and how to mend them.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "read/row_times.hpp"
#include "read/table.hpp"
#include "read/title_times.hpp"

namespace casebook::read {

/// What a loader made of the headings.
struct HeadingsFound {
    const Table& table;
    const Row& header;
    const std::vector<Row>& title;  ///< rows above the headings
    const TitleTimes& title_times;
    const std::optional<RowTimes>& row_times;
    const std::set<std::size_t>& week_numbers;  ///< columns of numbers of weeks beside one with the dates
    const Loading& loading;
    std::vector<std::size_t> missing;  ///< fields that are needed and not filled
};

/// Reports all that concerns the headings; false where no row can be used.
[[nodiscard]] bool report_headings(const HeadingsFound& found, Reading& reading);

/// Why a half term or a month is no time for values that are of a day or a week.
[[nodiscard]] Instead longer_than_a_week();

}  // namespace casebook::read
