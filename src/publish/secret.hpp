// The secret that a user's digests are made with; it stands in the user's own settings, never in a folder of
// records.
#pragma once

#include <optional>

#include "publish/digest.hpp"

namespace casebook::publish {

/// The secret in `$XDG_STATE_HOME/casebook` (`~/.local/state/casebook` where that is not set), made the first
/// time. Nothing where it cannot be kept, or others than the user could read or change it: then nothing is
/// remembered.
[[nodiscard]] std::optional<Secret> users_secret();

/// One for a single run. Throws MachineFault where the machine gives no random numbers.
[[nodiscard]] Secret random_secret();

}  // namespace casebook::publish
