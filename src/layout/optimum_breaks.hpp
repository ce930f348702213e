// Chooses where the lines of a paragraph end, so that the paragraph as a whole looks best (Knuth and Plass
// 1981).
#pragma once

#include <span>
#include <vector>

namespace casebook::layout {

/// A place where a line may end. Lengths are counted along the paragraph as if it were one endless line.
struct BreakPoint {
    double end = 0;            ///< of the text before it, with the hyphen that it would need
    double start = 0;          ///< of the text behind it
    double spaces_end = 0;     ///< width of all spaces before it, without those that stand at it
    double spaces_start = 0;   ///< the same with those that stand at it
    double reluctance = 0;     ///< how much worse than a break between two words, in widths of an em
    bool hyphen = false;       ///< a hyphen stands at the end of the line
    bool forced = false;       ///< a line ends here in any case, as at the end of the paragraph
    bool inside_word = false;  ///< what follows is the rest of a word
    std::size_t word = 0;      ///< a line does not begin and end within the same word
};

/// How lines are judged.
struct LineMeasure {
    double width = 0;
    double em = 0;           ///< the size of type
    bool justified = false;  ///< spaces are stretched until the line is full; otherwise they keep their width
    bool balanced = false;   ///< the last line should be as long as the others
};

/// A line as it would be set.
struct LineTrial {
    double natural = 0;  ///< width of its text with plain spaces
    double spaces = 0;   ///< how much of this are spaces
    const BreakPoint* end = nullptr;
    bool rest_of_word = false;  ///< it holds the end of a parted word and nothing else
    int hyphens_before = 0;     ///< lines in a row, right before it, that end in a hyphen
    bool first = false;         ///< it begins the paragraph, or what a forced break left of it
};

/// How bad a line is, 0 or more; infinite where it does not fit.
[[nodiscard]] double demerits(const LineTrial& line, const LineMeasure& measure);

/// Indices of the breaks with the least sum of demerits; the last is the last point, which must be forced.
/// There is always one where the text between any two neighbouring points fits the width.
[[nodiscard]] std::vector<std::size_t> optimum_breaks(std::span<const BreakPoint> points,
                                                      const LineMeasure& measure);

/// How far the spaces of a justified line are stretched (or, below 0, shrunk): 0.5 means half as much again.
[[nodiscard]] double stretch_of_spaces(double natural, double spaces, double width);

}  // namespace casebook::layout
