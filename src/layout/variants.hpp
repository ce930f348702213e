// The ways in which one paper can be printed.
#pragma once

#include <span>
#include <string_view>

#include "layout/page_style.hpp"

namespace casebook::layout {

/// A way to print a paper beside the standard one. Its files are named after it:
/// `governor-report-large-print.pdf`.
struct Variant {
    std::string_view id;  ///< `large-print`
    std::string_view what;
    PageStyle (*of)(PageStyle);  ///< the standard style made into this one
};

/// Large print: all words of 16 points and more, running text of 18, in one column; each chart's figures
/// stand below it as a table. Monochrome: black, white and greys. Archive:
/// looks as the standard paper, and keeps to PDF/A-1b.
[[nodiscard]] std::span<const Variant> all_variants();

}  // namespace casebook::layout
