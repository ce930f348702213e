#include "layout/shift.hpp"

namespace casebook::layout {
namespace {

void move(document::Point& point, double right, double down) {
    point.x += right;
    point.y += down;
}
void move(Rect& area, double right, double down) {
    area.x += right;
    area.y += down;
}
void move(Text& text, double right, double down) {
    text.baseline += down;
    if (right == 0) return;
    for (PlacedWord& word : text.words) word.x += right;
}
void move(document::Line& line, double right, double down) {
    move(line.from, right, down);
    move(line.to, right, down);
}
void move(document::Bar& bar, double right, double down) {
    move(bar.corner, right, down);
}
void move(document::Path& path, double right, double down) {
    for (document::Point& point : path.points) move(point, right, down);
}
void move(document::Marker& marker, double right, double down) {
    move(marker.centre, right, down);
}
void move(Image& image, double right, double down) {
    move(image.area, right, down);
}

}  // namespace

void shift(Box& box, double right, double down) {
    std::visit([&](auto& shape) { move(shape, right, down); }, box.shape);
}

void shift(Strip& strip, double right, double down) {
    for (Box& box : strip.boxes) shift(box, right, down);
    for (LinkArea& link : strip.links) move(link.area, right, down);
    for (FigureArea& figure : strip.figures) move(figure.area, right, down);
}

}  // namespace casebook::layout
