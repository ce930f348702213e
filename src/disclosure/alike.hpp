// Whether a mean tells each of the values that it is of.
#pragma once

#include <optional>
#include <span>

namespace casebook::disclosure {

/// Whether values of this standard deviation are the same for everybody as far as they are printed (one
/// decimal), so that readers who see people only in groups of `threshold` must not have their mean. One value
/// alone (no deviation) is another rule's: it is of too few people. Never so where single pupils are shown
/// (threshold 0 or 1).
[[nodiscard]] bool all_alike(std::optional<double> deviation, int threshold);

/// The same of the values themselves.
[[nodiscard]] bool all_alike(std::span<const double> values, int threshold);

}  // namespace casebook::disclosure
