// The make-up of the whole school in casebook.yaml, to set the pupils supported beside.
#pragma once

#include <span>

#include "read/settings.hpp"

namespace casebook::read {

/// `profile` of casebook.yaml.
void read_profile(const Node& node, Gravity gravity, Reading& reading);

/// Its keys, without the one at the top of the file.
[[nodiscard]] std::span<const Key> profile_keys();

}  // namespace casebook::read
