// The colours of print: chosen so that a black-and-white copier keeps them apart.
#pragma once

#include <array>
#include <string_view>

#include "document/drawing.hpp"

namespace casebook::write {

/// Red, green and blue from 0 to 1, as PDF's `rg` takes them, by Ink. Words in text, muted and accent stand
/// out from paper and pale by 4.5 : 1 or more (WCAG 2.2, 1.4.3), shapes in second by 3 : 1 from paper
/// (1.4.11); accent and second differ in grey.
inline constexpr std::array<std::string_view, 6> palette{
    ".1 .1 .11",     // text
    ".34 .36 .39",   // muted
    ".05 .31 .43",   // accent
    ".78 .47 .12",   // second
    ".88 .905 .92",  // pale
    "1 1 1",         // paper
};

[[nodiscard]] constexpr std::string_view colour(document::Ink ink) {
    return palette[static_cast<std::size_t>(ink)];
}

}  // namespace casebook::write
