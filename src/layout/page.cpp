#include "layout/page.hpp"

#include <algorithm>
#include <cmath>

namespace casebook::layout {
namespace {

bool is_space(const fonts::Word& word) {
    return word.text.find_first_not_of(' ') == std::string::npos;
}

Rect extent_of(const Text& text) {
    if (text.words.empty()) return {0, text.baseline, 0, 0};
    double left = text.words.front().x;
    double right = left;
    for (const PlacedWord& placed : text.words) {
        if (is_space(*placed.word)) continue;
        left = std::min(left, placed.x);
        right = std::max(right, placed.x + placed.word->width * text.size);
    }
    const fonts::Word& first = *text.words.front().word;
    if (first.stretches.empty()) return {left, text.baseline, 0, 0};
    const fonts::Measures& measures = first.stretches.front().face->measures();
    const double ascent = measures.ascent / 1000 * text.size;
    const double descent = -measures.descent / 1000 * text.size;
    return {left, text.baseline - ascent, right - left, ascent + descent};
}
Rect extent_of(const document::Line& line) {
    return {std::min(line.from.x, line.to.x), std::min(line.from.y, line.to.y),
            std::abs(line.from.x - line.to.x), std::abs(line.from.y - line.to.y)};
}
Rect extent_of(const document::Bar& bar) {
    return {bar.corner.x, bar.corner.y, bar.width, bar.height};
}
Rect extent_of(const document::Path& path) {
    if (path.points.empty()) return {};
    const auto [left, right] = std::ranges::minmax(path.points, {}, &document::Point::x);
    const auto [top, bottom] = std::ranges::minmax(path.points, {}, &document::Point::y);
    return {left.x, top.y, right.x - left.x, bottom.y - top.y};
}
Rect extent_of(const document::Marker& marker) {
    return {marker.centre.x - marker.size / 2, marker.centre.y - marker.size / 2, marker.size, marker.size};
}
Rect extent_of(const Image& image) {
    return image.area;
}

}  // namespace

std::string letters(const Text& text) {
    std::string result;
    for (const PlacedWord& placed : text.words) {
        if (!placed.soft_hyphen) result += placed.word->text;
    }
    return result;
}

Rect extent(const Box& box) {
    return std::visit([](const auto& shape) { return extent_of(shape); }, box.shape);
}

}  // namespace casebook::layout
