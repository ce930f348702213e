// The colours that inks are drawn in, and how well two of them can be told apart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/drawing.hpp"

namespace casebook::document {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// `#0d4f6e` or `#04e`, with or without the `#`, in either case; nothing for any other text.
[[nodiscard]] std::optional<Colour> colour_from(std::string_view hex);
/// As `#0d4f6e`.
[[nodiscard]] std::string as_hex(Colour colour);

/// Contrast ratio from 1 to 21 (WCAG 2.2, definition of contrast ratio; 2023).
[[nodiscard]] double contrast(Colour a, Colour b);
/// The nearest darker shade of `colour` whose contrast to `ground` is `least` or more; black where none is.
[[nodiscard]] Colour darkened(Colour colour, Colour ground, double least);

/// What words need against their ground, and shapes against theirs (WCAG 2.2, 1.4.3 and 1.4.11).
inline constexpr double least_contrast_of_words = 4.5;
inline constexpr double least_contrast_of_shapes = 3;

/// A colour for each Ink.
struct Palette {
    std::array<Colour, 6> colours;

    [[nodiscard]] Colour operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
    Colour& operator[](Ink ink) { return colours[static_cast<std::size_t>(ink)]; }
    friend bool operator==(const Palette&, const Palette&) = default;
};

/// Words in text, muted and accent stand out from paper and pale, shapes in second from paper; accent and
/// second differ in grey, so that a black-and-white copier keeps them apart.
inline constexpr Palette standard_palette{{{
    {0x1a, 0x1a, 0x1c},  // text
    {0x57, 0x5c, 0x63},  // muted
    {0x0d, 0x4f, 0x6e},  // accent
    {0xc7, 0x78, 0x1f},  // second
    {0xe0, 0xe7, 0xeb},  // pale
    {0xff, 0xff, 0xff},  // paper
}}};

/// Black, white and two greys, for a printer without colour.
inline constexpr Palette monochrome_palette{{{
    {0x00, 0x00, 0x00},  // text
    {0x4a, 0x4a, 0x4a},  // muted
    {0x2a, 0x2a, 0x2a},  // accent
    {0x85, 0x85, 0x85},  // second
    {0xe8, 0xe8, 0xe8},  // pale
    {0xff, 0xff, 0xff},  // paper
}}};

}  // namespace casebook::document
