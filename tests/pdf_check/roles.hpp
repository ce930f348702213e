// The structure types of PDF 1.7 (ISO 32000-1, 14.8.4) and how they may be nested.
#pragma once

#include <string>

namespace casebook::pdf_check {

[[nodiscard]] bool is_standard(const std::string& role);
/// Empty where `kid` may stand in `parent`, else what is wrong.
[[nodiscard]] std::string misplaced(const std::string& kid, const std::string& parent);
/// May hold marked content itself.
[[nodiscard]] bool may_hold_marks(const std::string& role);
/// 1 to 6 for H1 to H6, else 0.
[[nodiscard]] int heading_level(const std::string& role);

}  // namespace casebook::pdf_check
