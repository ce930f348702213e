// Withholding by name: one function for each form, which takes away what would give a hidden value back.
#pragma once

#include <set>
#include <string>

#include "disclosure/values.hpp"

namespace casebook::disclosure {

/// Names of released values, as `Statement::shown_by` has them.
using Names = std::set<std::string>;

/// Takes the named values away wherever they stand, and whatever is printed beside them and would give them
/// back.
void withhold(Values& values, const Names& names);

}  // namespace casebook::disclosure
