#include "document/palette.hpp"

#include <catch2/catch.hpp>

using namespace casebook::document;

TEST_CASE(
    "words and shapes stand out from the page, and series from each other on a black-and-white copier") {
    for (const Palette& palette : {standard_palette, monochrome_palette}) {
        for (const Ink ground : {Ink::paper, Ink::pale}) {
            for (const Ink ink : {Ink::text, Ink::muted, Ink::accent})
                CHECK(contrast(palette[ink], palette[ground]) >= least_contrast_of_words);
        }
        CHECK(contrast(palette[Ink::second], palette[Ink::paper]) >= least_contrast_of_shapes);
        CHECK(contrast(palette[Ink::accent], palette[Ink::second]) >= 2.4);
        CHECK(contrast(palette[Ink::pale], palette[Ink::paper]) >= 1.2);
    }
}

TEST_CASE("the contrast of two colours is that of WCAG's own examples") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(contrast({255, 255, 255}, {255, 255, 255}) == Approx(1));
    // The lightest grey that passes on white, and the first that does not (WebAIM, contrast checker).
    CHECK(contrast(*colour_from("#767676"), {255, 255, 255}) >= 4.5);
    CHECK(contrast(*colour_from("#777777"), {255, 255, 255}) < 4.5);
}

TEST_CASE("a colour that is too pale is darkened no further than its words need") {
    const Colour yellow = *colour_from("#FFD700");
    const Colour darker = darkened(yellow, {255, 255, 255}, least_contrast_of_words);
    CHECK(contrast(darker, {255, 255, 255}) >= 4.5);
    CHECK(contrast(darker, {255, 255, 255}) < 4.7);
    CHECK(darkened({0, 0, 0}, {255, 255, 255}, 4.5) == Colour{0, 0, 0});
}

TEST_CASE("a colour is read as people write it, and what is none is not guessed") {
    CHECK(as_hex(*colour_from("#0d4f6e")) == "#0d4f6e");
    CHECK(*colour_from("0D4F6E") == *colour_from("#0d4f6e"));
    CHECK(*colour_from("#04e") == *colour_from("#0044ee"));
    for (const char* const none : {"", "#", "blue", "#12345", "#gg0000", "#1234567"})
        CHECK(!colour_from(none));
}
