// A word as glyphs: what a face draws for a run of letters, with kerning, ligatures and marks in their
// places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::fonts {

class Face;

/// The faces a paper is set in.
enum class Style : std::uint8_t { regular, bold, italic, bold_italic, mono };

/// How letters are read, which decides the forms that some of them take.
struct Reading {
    std::string_view language = {};  ///< BCP 47; empty where it changes no letter, as in English
    bool right_to_left = false;
};

/// One glyph of a word, in the order in which they are drawn from left to right. Distances are thousandths of
/// the em. It stands for the `bytes` of the word's text that begin at `first`; where several glyphs draw one
/// cluster of letters, the first of them stands for all its text and the others for none.
struct Glyph {
    std::uint32_t id = 0;
    float advance = 0;
    float dx = 0;
    float dy = 0;  ///< upwards
    std::uint32_t first = 0;
    std::uint32_t bytes = 0;
};

/// Neighbouring glyphs of one face.
struct Stretch {
    const Face* face = nullptr;
    std::vector<Glyph> glyphs;
};

struct Word {
    std::string text;  ///< UTF-8
    std::vector<Stretch> stretches;
    double width = 0;            ///< in ems: times the size gives points
    std::string missing;         ///< the characters that no face has; drawn as the empty box
    bool right_to_left = false;  ///< its text begins at its right end
};

}  // namespace casebook::fonts
