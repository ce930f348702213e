// The key of a chart: small samples with their words, where a label cannot stand at the thing itself.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "charts/canvas.hpp"

namespace casebook::charts {

/// Draws a sample whose middle is at `middle`, no larger than `sample_width` by `text_size`.
using DrawSample = std::function<void(document::Drawing& drawing, document::Point middle)>;

struct KeyEntry {
    DrawSample draw;
    std::string words;
};

inline constexpr double sample_width = 14;

/// Samples and words side by side from `left`, on as many lines as they need; returns the y below them.
[[nodiscard]] double add_key(document::Drawing& drawing, const std::vector<KeyEntry>& entries, double left,
                             double top, const Setting& setting);

}  // namespace casebook::charts
