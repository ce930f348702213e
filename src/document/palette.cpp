#include "document/palette.hpp"

#include <algorithm>
#include <cmath>

namespace casebook::document {
namespace {

std::optional<int> digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

// WCAG 2.2, definition of relative luminance.
double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::optional<Colour> colour_from(std::string_view hex) {
    if (hex.starts_with('#')) hex.remove_prefix(1);
    if (hex.size() != 3 && hex.size() != 6) return std::nullopt;
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) {
        const bool is_short = hex.size() == 3;
        const auto high = digit(hex[is_short ? i : 2 * i]);
        const auto low = digit(hex[is_short ? i : 2 * i + 1]);
        if (!high || !low) return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string as_hex(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex = "#";
    for (const unsigned channel : {colour.red, colour.green, colour.blue}) {
        hex += digits[channel >> 4];
        hex += digits[channel & 15];
    }
    return hex;
}

double contrast(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

Colour darkened(Colour colour, Colour ground, double least) {
    constexpr int steps = 255;
    for (int step = steps; step > 0; --step) {
        const auto shade = [&](std::uint8_t channel) {
            return static_cast<std::uint8_t>(channel * step / steps);
        };
        const Colour darker{shade(colour.red), shade(colour.green), shade(colour.blue)};
        if (contrast(darker, ground) >= least) return darker;
    }
    return {};
}

}  // namespace casebook::document
