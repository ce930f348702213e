// Where the marks of a drawing reach, for tests: an oracle that knows nothing of how the charts were laid
// out.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "charts/setting.hpp"
#include "document/drawing.hpp"

namespace casebook::tests {

struct Box {
    double left, top, right, bottom;
    std::string text;
};

/// Every letter as wide as a broad one, so that what fits here fits in print.
inline double broad_letters(std::string_view text, double size, bool bold) {
    const auto letters = std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
    return static_cast<double>(letters) * size * (bold ? 0.62 : 0.58);
}

inline Box box_of(const document::Label& label) {
    const double width = broad_letters(label.text, label.size, label.bold);
    double left = label.baseline.x;
    if (label.anchor == document::Anchor::middle) left -= width / 2;
    if (label.anchor == document::Anchor::end) left -= width;
    return {left, label.baseline.y - label.size * 0.75, left + width, label.baseline.y + label.size * 0.25,
            label.text};
}

inline std::vector<Box> labels_of(const document::Drawing& drawing) {
    std::vector<Box> boxes;
    for (const auto& mark : drawing.marks) {
        if (const auto* label = std::get_if<document::Label>(&mark)) boxes.push_back(box_of(*label));
    }
    return boxes;
}

inline Box box_of(const document::Mark& mark) {
    struct Visitor {
        Box operator()(const document::Line& line) const {
            return {std::min(line.from.x, line.to.x), std::min(line.from.y, line.to.y),
                    std::max(line.from.x, line.to.x), std::max(line.from.y, line.to.y), "line"};
        }
        Box operator()(const document::Bar& bar) const {
            return {bar.corner.x, bar.corner.y, bar.corner.x + bar.width, bar.corner.y + bar.height, "bar"};
        }
        Box operator()(const document::Path& path) const {
            Box box{1e9, 1e9, -1e9, -1e9, "path"};
            for (const auto& point : path.points) {
                box.left = std::min(box.left, point.x);
                box.right = std::max(box.right, point.x);
                box.top = std::min(box.top, point.y);
                box.bottom = std::max(box.bottom, point.y);
            }
            return box;
        }
        Box operator()(const document::Marker& marker) const {
            const double r = marker.size / 2;
            return {marker.centre.x - r, marker.centre.y - r, marker.centre.x + r, marker.centre.y + r,
                    "marker"};
        }
        Box operator()(const document::Label& label) const { return box_of(label); }
    };
    return std::visit(Visitor{}, mark);
}

inline bool overlap(const Box& a, const Box& b) {
    constexpr double touch = 0.01;
    return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch &&
           b.top < a.bottom - touch;
}

inline bool holds(const Box& outer, const Box& inner) {
    constexpr double touch = 0.01;
    return outer.left <= inner.left + touch && inner.right <= outer.right + touch &&
           outer.top <= inner.top + touch && inner.bottom <= outer.bottom + touch;
}

/// Whether a stroke passes through a box, tried at points a fifth of a point apart.
inline bool passes(document::Point from, document::Point to, const Box& box) {
    const int steps = 1 + static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) * 5);
    for (int i = 0; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        const double x = from.x + (to.x - from.x) * part;
        const double y = from.y + (to.y - from.y) * part;
        if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
    }
    return false;
}

/// What lies under or over a label and does not belong there: a mark, a stroke that is more than a fine line
/// of the scale, or a bar that does not hold all of it. What a bar that holds the label covers is not seen.
inline std::vector<std::string> struck(const document::Drawing& drawing) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < drawing.marks.size(); ++i) {
        const auto* label = std::get_if<document::Label>(&drawing.marks[i]);
        if (!label || label->text.empty()) continue;
        const auto box = box_of(*label);
        std::size_t ground = 0;
        for (std::size_t j = 0; j < i; ++j) {
            const auto* bar = std::get_if<document::Bar>(&drawing.marks[j]);
            if (bar && holds(box_of(drawing.marks[j]), box)) ground = j;
        }
        const auto strikes = [&](document::Point from, document::Point to, document::Ink ink) {
            return ink != document::Ink::pale && ink != document::Ink::paper && passes(from, to, box);
        };
        for (std::size_t j = ground; j < drawing.marks.size(); ++j) {
            const auto& mark = drawing.marks[j];
            bool hit = false;
            if (std::holds_alternative<document::Marker>(mark)) hit = overlap(box_of(mark), box);
            if (std::holds_alternative<document::Bar>(mark))
                hit = overlap(box_of(mark), box) && !holds(box_of(mark), box);
            if (const auto* line = std::get_if<document::Line>(&mark))
                hit = strikes(line->from, line->to, line->ink);
            if (const auto* path = std::get_if<document::Path>(&mark)) {
                for (std::size_t k = 1; k < path->points.size(); ++k)
                    hit = hit || strikes(path->points[k - 1], path->points[k], path->ink);
            }
            if (hit) found.push_back("\"" + label->text + "\" is struck by a " + box_of(mark).text);
        }
    }
    return found;
}

/// What is wrong with a drawing: labels that run into each other or lie on marks, marks that reach out of it,
/// values that are no numbers.
inline std::vector<std::string> faults(const document::Drawing& drawing) {
    std::vector<std::string> found = struck(drawing);
    const auto labels = labels_of(drawing);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            if (overlap(labels[i], labels[j]))
                found.push_back("\"" + labels[i].text + "\" over \"" + labels[j].text + "\"");
        }
    }
    for (const auto& mark : drawing.marks) {
        const auto box = box_of(mark);
        if (!std::isfinite(box.left + box.top + box.right + box.bottom))
            found.push_back(box.text + " has no place");
        const bool inside = box.left >= -0.01 && box.top >= -0.01 && box.right <= drawing.width + 0.01 &&
                            box.bottom <= drawing.height + 0.01;
        if (!inside) found.push_back(box.text + " reaches out of the drawing");
    }
    if (drawing.alternative.empty()) found.push_back("no text alternative");
    return found;
}

}  // namespace casebook::tests
