// A picture made of lines, bars, marks and labels: the one form a chart has before it becomes SVG or PDF.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace casebook::document {

/// Colours by what they are for; each writer's style gives them a value with enough contrast on the page.
enum class Ink { text, muted, accent, second, pale, paper };
/// Fill that tells two series apart without colour.
enum class Pattern { solid, hatched, dotted, open };
enum class Shape { circle, square, diamond, triangle };
enum class Anchor { start, middle, end };

/// In points; the origin is the top left corner, y grows downwards.
struct Point {
    double x = 0;
    double y = 0;
};
struct Line {
    Point from;
    Point to;
    double width = 0.75;
    Ink ink = Ink::text;
    bool dashed = false;
};
struct Bar {
    Point corner;  ///< top left
    double width = 0;
    double height = 0;
    Ink ink = Ink::accent;
    Pattern pattern = Pattern::solid;
    double tint = 1;  ///< how much of the ink is in the mix with paper, from 0 to 1; for solid bars
};
/// A stroke through points, or the area that they enclose.
struct Path {
    std::vector<Point> points;
    double width = 1.5;  ///< of the stroke; an area has none
    Ink ink = Ink::accent;
    bool dashed = false;
    bool filled = false;
};
struct Marker {
    Point centre;
    double size = 5;  ///< diameter
    Shape shape = Shape::circle;
    Ink ink = Ink::accent;
    bool filled = true;
};
struct Label {
    Point baseline;  ///< where the anchor of the text stands on its baseline
    std::string text;
    double size = 9;
    Anchor anchor = Anchor::start;
    bool bold = false;
    Ink ink = Ink::text;
};

using Mark = std::variant<Line, Bar, Path, Marker, Label>;

struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<Mark> marks;  ///< painted in order
    std::string alternative;  ///< what a reader who cannot see it is told, in a sentence or two
};

}  // namespace casebook::document
