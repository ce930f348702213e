// Columns of a wide export that look like measures, and what of each is taken without being said.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "read/raw_table.hpp"

namespace casebook::read {

/// A column whose values are numbers, or grades of a scale that schools in England use.
struct MeasureColumn {
    std::string heading;
    model::Measure measure = {};            ///< named by the heading, without the time that it says
    std::optional<model::Date> from = {};   ///< set where the file has no dates
    std::optional<model::Date> until = {};  ///< where it is about a stretch of time
    std::vector<std::string> unknown = {};  ///< what the file does not say, and what was taken for it
};

/// Whether the numbers below such a heading measure nothing: ages, classes, running numbers, and what is made
/// of other columns.
[[nodiscard]] bool measures_nothing(const std::string& heading);

/// The measures among the columns given, from left to right. Columns that differ only in the time that their
/// headings say, as `Reading (pre)` and `Reading (post)`, are one measure. Left out are columns of ages,
/// classes, changes and running numbers, and those whose values are mostly something else. `dated`: the file
/// says when it was measured.
[[nodiscard]] std::vector<MeasureColumn> measure_columns(const RawTable& table,
                                                         std::span<const std::size_t> columns, bool dated,
                                                         const Reading& reading);

/// An item of `measures` in casebook.yaml; what was taken without being said is marked.
[[nodiscard]] std::string measure_item(const MeasureColumn& column);

}  // namespace casebook::read
