// Lays marks on a drawing: text that wraps, and the reach of every mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "charts/setting.hpp"
#include "document/drawing.hpp"

namespace casebook::charts {

inline constexpr double text_size = 9;
inline constexpr double small_size = 8;
inline constexpr double line_height = 11.5;  ///< of `text_size`

/// Lines of `text` that are no wider than `width`; a word that is wider by itself is cut between letters.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double width, double size,
                                            const TextWidth& text_width);

/// Lines of text below each other; the first baseline stands at `baseline.y`.
void add_lines(document::Drawing& drawing, const std::vector<std::string>& lines, document::Point baseline,
               document::Anchor anchor, double size);

/// A scale along x from `low` to `high`.
struct Scale {
    double low;
    double high;
    double left;
    double right;
    [[nodiscard]] double x(double value) const {
        return high > low ? left + (value - low) / (high - low) * (right - left) : left;
    }
};

/// Values of a round step between `low` and `high`, both included where they fall on it; at most about `most`
/// of them.
[[nodiscard]] std::vector<double> ticks(double low, double high, int most);

}  // namespace casebook::charts
