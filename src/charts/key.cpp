#include "charts/key.hpp"

#include <algorithm>

namespace casebook::charts {

namespace {

constexpr double behind_sample = 4;
constexpr double behind_words = 14;
constexpr double key_line = 14;

}  // namespace

double add_key(document::Drawing& drawing, const std::vector<KeyEntry>& entries, double left, double top,
               const Setting& setting) {
    if (entries.empty()) return top;
    double x = left;
    double y = top;
    for (const auto& entry : entries) {
        const double room = setting.width - left - sample_width - behind_sample;
        const auto lines = wrap(entry.words, std::max(room, small_size), small_size, setting.text_width);
        const double width = sample_width + behind_sample + widest(lines, small_size, setting);
        if (x > left && x + width > setting.width) {
            x = left;
            y += key_line;
        }
        entry.draw(drawing, {x + sample_width / 2, y + key_line / 2});
        add_lines(drawing, lines, {x + sample_width + behind_sample, y + key_line / 2 + small_size / 3},
                  document::Anchor::start, small_size);
        // Words of several lines stand alone.
        if (lines.size() > 1) {
            y += line_height * static_cast<double>(lines.size() - 1) + key_line;
            x = left;
        } else {
            x += width + behind_words;
        }
    }
    return (x > left ? y + key_line : y) + 2;
}

}  // namespace casebook::charts
