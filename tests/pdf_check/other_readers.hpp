// What other programs read in a PDF, beside what the structure tree says.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::pdf_check {

/// Where poppler or MuPDF (`pdfinfo`, `pdftotext`, `mutool` have to be installed) read other words than the
/// structure tree holds; empty where they agree. Spaces and hyphens at the ends of lines do not count, and
/// programs that know no structure may read in another order.
[[nodiscard]] std::vector<std::string> disagreements(std::string_view pdf);

}  // namespace casebook::pdf_check
