// Child-protection detail is kept in its own file elsewhere: columns and settings that would hold it are
// known by their names, and refused.
#pragma once

#include <string_view>

namespace casebook::read {

/// Whether a heading or a setting of this name would hold child-protection detail.
[[nodiscard]] bool is_child_protection(std::string_view name);

}  // namespace casebook::read
