// The names that PDF gives to the roles of a structure.
#pragma once

#include <string>

#include "layout/page.hpp"

namespace casebook::write {

/// `H2`, `TD`, `Figure` … (PDF 1.7, 14.8.4).
[[nodiscard]] std::string structure_name(const layout::Node& node);

}  // namespace casebook::write
