// The line manager's list of all who were referred or supported.
#pragma once

#include <string>

#include "document/block.hpp"
#include "reports/context.hpp"

namespace casebook::reports {

/// How many were referred or supported, and for how many of them there is something to look at.
[[nodiscard]] std::string register_list_sentence(const Context& context);
/// A row a pupil; nothing outside the school.
[[nodiscard]] document::Blocks register_list(const Context& context);
/// Each check point of the register with the pupils that it concerns; that there is none.
[[nodiscard]] document::Blocks register_points(const Context& context);

}  // namespace casebook::reports
