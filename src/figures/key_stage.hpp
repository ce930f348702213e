// Which key stage a year group belongs to.
#pragma once

#include <string_view>

namespace casebook::figures {

/// `EYFS` for nursery and reception, `KS1` … `KS5` for years 1 to 13; empty for anything else.
[[nodiscard]] std::string_view key_stage(std::string_view year_group);

}  // namespace casebook::figures
