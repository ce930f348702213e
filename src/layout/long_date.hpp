// A date as a reader of the paper's language writes it.
#pragma once

#include <string>

namespace casebook::layout {

/// `2025-07-31` as "31 July 2025" in `en-GB`; what is no date is given back as it is.
[[nodiscard]] std::string long_date(const std::string& iso, const std::string& language);

}  // namespace casebook::layout
