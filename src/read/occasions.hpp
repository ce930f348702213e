// Tables with a group of columns for each occasion of a measurement, as `Pre date, Pre total, Post date, Post
// total`.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "read/headings.hpp"
#include "read/table.hpp"

namespace casebook::read {

struct Occasion {
    std::string name;                            ///< `pre`
    std::map<std::size_t, std::size_t> columns;  ///< by field
    std::string measure;                         ///< `SAS` of `SAS 1`, where a heading names one
};

/// The occasions that have a date and a value of their own; none where there are not two of them. `value`:
/// the field of a column that no heading is known for, where each occasion has one such and all are named
/// alike.
[[nodiscard]] std::vector<Occasion> occasions_in(const Row& header, const Headings& headings,
                                                 std::span<const Field> fields,
                                                 std::optional<std::size_t> value);

/// Columns of one measure on several occasions of which no day is known.
struct UndatedOccasions {
    std::vector<std::size_t> columns;  ///< in the file's order, two at least
    std::string measure;               ///< `weight` of `weight_pre`; empty where the headings name none
};

/// Such columns, as `Pre` and `Post`, `weight_pre` and `weight_post`, `Prewt` and `Postwt`, by measure; of
/// those alone that `may_be` allows.
[[nodiscard]] std::vector<UndatedOccasions> undated_occasions(
    const Row& header, const std::function<bool(std::size_t column)>& may_be);

/// Marks the columns of the occasions, so that their fields are known to be there.
void know_occasions(Table& table, std::span<const Occasion> occasions);

/// Gives each occasion a row of its own, with what the other columns say of the pupil.
void part_occasions(Table& table, std::span<const Occasion> occasions);

}  // namespace casebook::read
