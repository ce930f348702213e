// The hours that mentors spent with pupils.
#pragma once

#include "figures/support.hpp"

namespace casebook::figures {

/// Hours of the sessions with pupils among `days`; a group's time counts once.
[[nodiscard]] double hours_with_pupils(const model::Model& model, Days days);

}  // namespace casebook::figures
