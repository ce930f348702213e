// The colours of print: chosen so that a black-and-white copier keeps them apart.
#pragma once

#include <array>
#include <string_view>

#include "document/drawing.hpp"

namespace casebook::write {

/// Red, green and blue from 0 to 1, as PDF's `rg` takes them, by Ink. In grey they are 10, 36, 28, 58, 94 and 100 % light;
/// text in all but `second`, `pale` and `paper` stands out from paper by 4.5 : 1 or more (WCAG 2.2, 1.4.3).
inline constexpr std::array<std::string_view, 6> palette{
    ".1 .1 .11",     // text
    ".34 .36 .39",   // muted
    ".05 .31 .43",   // accent
    ".82 .52 .16",   // second
    ".925 .942 .95", // pale
    "1 1 1",         // paper
};

[[nodiscard]] constexpr std::string_view colour(document::Ink ink) { return palette[static_cast<std::size_t>(ink)]; }

}  // namespace casebook::write
