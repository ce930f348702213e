// What an effect on attainment is worth in months of a school year.
#pragma once

#include <optional>

namespace casebook::statistics {

/// Months by the table of the Education Endowment Foundation's Teaching and Learning Toolkit, for an effect
/// size between two groups, rounded to two decimals; below 0 the table is mirrored. Unset beyond 1.00, where
/// the table ends. It has a meaning for attainment with a comparison group only, which is the caller's to see
/// to.
[[nodiscard]] std::optional<int> months_of_progress(double effect_size);

}  // namespace casebook::statistics
