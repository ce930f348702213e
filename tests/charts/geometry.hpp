// Where the marks of a drawing reach, for tests: an oracle that knows nothing of how the charts were laid
// out.
#pragma once

#include <algorithm>
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

/// What is wrong with a drawing: labels that run into each other, marks that reach out of it, values that are
/// no numbers.
inline std::vector<std::string> faults(const document::Drawing& drawing) {
    std::vector<std::string> found;
    const auto labels = labels_of(drawing);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            if (overlap(labels[i], labels[j]))
                found.push_back("\"" + labels[i].text + "\" over \"" + labels[j].text + "\"");
        }
    }
    for (const auto& mark : drawing.marks) {
        const auto box = box_of(mark);
        const bool inside = box.left >= -0.01 && box.top >= -0.01 && box.right <= drawing.width + 0.01 &&
                            box.bottom <= drawing.height + 0.01;
        if (!inside) found.push_back(box.text + " reaches out of the drawing");
    }
    if (drawing.alternative.empty()) found.push_back("no text alternative");
    return found;
}

}  // namespace casebook::tests
