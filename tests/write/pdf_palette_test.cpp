#include "write/pdf_palette.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>

namespace {

using casebook::document::Ink;

// Relative luminance (WCAG 2.2).
double luminance(Ink ink) {
    std::istringstream numbers{std::string{casebook::write::colour(ink)}};
    const double weights[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (const double weight : weights) {
        double channel = 0;
        numbers >> channel;
        sum += weight * (channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(Ink one, Ink other) {
    const double light = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

TEST_CASE(
    "words and shapes stand out from the page, and series from each other on a black-and-white copier") {
    for (const Ink ground : {Ink::paper, Ink::pale}) {
        for (const Ink ink : {Ink::text, Ink::muted, Ink::accent}) CHECK(contrast(ink, ground) >= 4.5);
    }
    CHECK(contrast(Ink::second, Ink::paper) >= 3);
    CHECK(contrast(Ink::accent, Ink::second) >= 2.4);
    CHECK(contrast(Ink::pale, Ink::paper) >= 1.2);
}
