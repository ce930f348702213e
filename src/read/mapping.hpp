// How casebook.yaml says what exports hold: half terms, measures, and which column is what.
#pragma once

#include <span>

#include "read/settings.hpp"

namespace casebook::read {

/// `half_terms`, `measures`, `mapping` and `columns` of casebook.yaml.
void read_mappings(Settings& casebook, Gravity gravity, Reading& reading);

/// Their keys, those at the top of the file among them.
[[nodiscard]] std::span<const Key> mapping_keys();

}  // namespace casebook::read
