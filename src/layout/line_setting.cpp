#include "layout/line_setting.hpp"

#include <algorithm>

#include "layout/bidi.hpp"

namespace casebook::layout {

// Runs go on for as long as span and direction stay the same.
void LineSetter::place(const Item& item, double x, double width, Line& line) const {
    const Piece& piece = item.piece;
    const bool goes_on = !line.runs.empty() && line.runs.back().span == piece.span &&
                         line.runs.back().words.back().word->right_to_left == piece.word->right_to_left;
    if (!goes_on) line.runs.push_back({piece.span, size_ * piece.scale, x, x, {}});
    LineRun& run = line.runs.back();
    run.words.push_back({x, piece.word, item.hyphen});
    run.begin = std::min(run.begin, x);
    run.end = std::max(run.end, x + width);
}

Line LineSetter::set(double stretch) {
    Line line{.right_to_left = right_to_left_};
    line.parts_a_word = !items_.empty() && items_.back().hyphen;
    const auto width_of = [&](const Item& item) {
        return item.piece.width() * size_ * (item.space ? 1 + stretch : 1);
    };
    const auto turns = [](const Item& item) { return item.piece.level != 0; };
    double pen = 0;
    if (std::none_of(items_.begin(), items_.end(), turns)) {
        for (const Item& item : items_) {
            const double width = width_of(item);
            place(item, pen, width, line);
            pen += width;
        }
    } else {
        std::vector<std::uint8_t> levels;
        for (const Item& item : items_) levels.push_back(item.piece.level);
        std::vector<double> places(items_.size());
        for (const std::size_t i : order_on_line(levels)) {
            places[i] = pen;
            pen += width_of(items_[i]);
        }
        for (std::size_t i = 0; i < items_.size(); ++i)
            place(items_[i], places[i], width_of(items_[i]), line);
    }
    line.width = pen;
    // Spaces at the end hang over the margin that the line ends at, and belong to no run's extent.
    double outside = right_to_left_ ? 0 : pen;
    for (const Piece& space : hanging_) {
        if (right_to_left_) outside -= space.width() * size_;
        if (line.runs.empty() || line.runs.back().span != space.span)
            line.runs.push_back({space.span, size_ * space.scale, pen, pen, {}});
        line.runs.back().words.push_back({outside, space.word, false});
        if (!right_to_left_) outside += space.width() * size_;
    }
    return line;
}

}  // namespace casebook::layout
